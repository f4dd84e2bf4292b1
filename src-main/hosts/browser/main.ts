/** Runs the browser host until Ctrl-C; Enter prints a new address. */
import { createInterface } from 'node:readline'
import { CannotServe, startBrowserHost } from './host.ts'

/** Answers the exit code. */
export async function serveUntilInterrupted(options: { readonly port: number }): Promise<number> {
  let host
  try {
    host = await startBrowserHost(options)
  } catch (error) {
    if (!(error instanceof CannotServe)) throw error
    process.stderr.write(`${JSON.stringify({ code: 'CANNOT_SERVE', message: error.message })}\n`)
    return 1
  }
  const { address } = host
  const say = (): void => void process.stdout.write(`Meritline is at ${address()}\n`)
  say()
  const ended = new Promise<void>((resolve) => {
    // For good: Ctrl-C comes from the terminal and again from what started us, and must not cut the closing short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
  if (process.stdin.isTTY) {
    process.stdout.write('The address works once. Enter prints a new one; Ctrl-C ends Meritline.\n')
    const lines = createInterface({ input: process.stdin })
    lines.on('line', say)
    await ended
    lines.close()
  } else {
    await ended
  }
  await host.close()
  return 0
}
