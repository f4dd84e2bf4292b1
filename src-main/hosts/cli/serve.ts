/** `serve`: the browser host, from a terminal. */
import { readOptions, textOption } from './options.ts'
import { UsageError } from './usage-error.ts'

export async function serveCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['port'], [])
  if (options.positionals.length > 0) throw new UsageError('serve takes options only.')
  const port = textOption(options, 'port') ?? '0'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError('--port is a number from 0 to 65535.')
  const { serveUntilInterrupted } = await import('../browser/main.ts')
  return serveUntilInterrupted({ port: Number(port) })
}
