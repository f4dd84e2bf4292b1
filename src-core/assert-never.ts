/** Ends a union: a case that the compiler has ruled out. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
