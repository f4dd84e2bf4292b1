/** One window's line to the router: envelope messages in, envelope messages out, whatever carries them. */
import { ClientMessage, type HostMessage } from '../../../src-contract/desktop/envelope.ts'
import type { Router } from '../../rpc/router.ts'

export interface Connection {
  /** Takes one message as it came in. Anything that is no envelope is answered with INVALID_INPUT, or dropped. */
  receive(message: unknown): void
  /** Aborts every call still running; nothing is sent afterwards. */
  close(): void
}

/** How many calls one window may have running at once: far above use, far below harm. */
const MAX_RUNNING_CALLS = 512

export function openConnection(router: Router, send: (message: HostMessage) => void): Connection {
  const running = new Map<number, AbortController>()
  let closed = false

  const reply = (message: HostMessage): void => {
    if (!closed) send(message)
  }
  const refuse = (id: number, message: string): void =>
    reply({ type: 'error', id, error: { code: 'INVALID_INPUT', message } })

  const call = async (id: number, method: string, input: unknown): Promise<void> => {
    const controller = new AbortController()
    running.set(id, controller)
    const answer = await router.call(method, input, {
      signal: controller.signal,
      progress: (progress) => reply({ type: 'progress', id, progress }),
    })
    running.delete(id)
    reply(answer.ok ? { type: 'ok', id, output: answer.output } : { type: 'error', id, error: answer.error })
  }

  return {
    receive(message) {
      if (closed) return
      const parsed = ClientMessage.safeParse(message)
      if (!parsed.success) {
        const id = idOf(message)
        if (id !== null) refuse(id, 'The message is neither a call nor a cancel.')
        return
      }
      const { type, id } = parsed.data
      if (type === 'cancel') return running.get(id)?.abort(new Error('cancelled by the caller'))
      if (running.has(id)) return refuse(id, 'A call with this id is still running.')
      if (running.size >= MAX_RUNNING_CALLS) return refuse(id, 'Too many calls are running at once.')
      void call(id, parsed.data.method, parsed.data.input)
    },
    close() {
      closed = true
      for (const controller of running.values()) controller.abort(new Error('the caller went away'))
      running.clear()
    },
  }
}

function idOf(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('id' in message)) return null
  return Number.isSafeInteger(message.id) ? (message.id as number) : null
}
