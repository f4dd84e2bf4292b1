/** JSON for people and programs: one document, indented where a terminal shows it. */
export function printJson(stream: NodeJS.WriteStream, value: unknown): void {
  stream.write(`${JSON.stringify(value, null, stream.isTTY ? 2 : 0)}\n`)
}
