/** Long work lets the event loop turn between its slices, and ends when its caller no longer wants it. */
import type { CallContext } from './handlers.ts'

export async function breathe({ signal }: CallContext): Promise<void> {
  signal.throwIfAborted()
  await new Promise<void>((resolve) => setImmediate(resolve))
  signal.throwIfAborted()
}
