/** The typed client over a transport. Replies are not parsed again here: main's router has done it, and a what-if must be quick. */
import type { Progress } from '../../src-contract/desktop/envelope.ts'
import type { EventData, EventName } from '../../src-contract/desktop/events.ts'
import type { MethodInput, MethodName, MethodOutput } from '../../src-contract/desktop/index.ts'
import { ClientError } from './client-error.ts'
import type { ConnectionState, Transport } from './transport.ts'

export interface CallOptions {
  /** Aborting it cancels the call on main's side, and rejects with code CANCELLED at once. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface Client {
  readonly kind: Transport['kind']
  /** Rejects with ClientError alone. */
  call<M extends MethodName>(method: M, input: MethodInput<M>, options?: CallOptions): Promise<MethodOutput<M>>
  /** Answers the function that stops listening. */
  on<N extends EventName>(event: N, listener: (data: EventData<N>) => void): () => void
  onState(listener: (state: ConnectionState) => void): void
}

interface Pending {
  resolve(output: unknown): void
  reject(error: ClientError): void
  readonly onProgress: CallOptions['onProgress']
}

export function createClient(transport: Transport): Client {
  let nextId = 1
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, Set<(data: unknown) => void>>()

  transport.onMessage((message) => {
    if (message.type === 'event') {
      for (const listener of [...(listeners.get(message.event) ?? [])]) listener(message.data)
      return
    }
    const call = pending.get(message.id)
    if (!call) return
    if (message.type === 'progress') {
      call.onProgress?.(message.progress)
      return
    }
    pending.delete(message.id)
    if (message.type === 'ok') call.resolve(message.output)
    else call.reject(new ClientError(message.error.code, message.error.message, message.error.details))
  })

  transport.onState((state) => {
    if (state !== 'lost') return
    const lost = new ClientError(
      'CONNECTION_LOST',
      'The connection to Meritline was lost before it answered. Saved work is kept; it connects again by itself.',
    )
    for (const call of pending.values()) call.reject(lost)
    pending.clear()
  })

  function call(method: MethodName, input: unknown, options: CallOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const cancelled = (): ClientError => new ClientError('CANCELLED', 'Cancelled.')
      if (options.signal?.aborted) {
        reject(cancelled())
        return
      }
      const id = nextId++
      const abort = (): void => {
        if (!pending.delete(id)) return
        transport.send({ type: 'cancel', id })
        reject(cancelled())
      }
      const done = (): void => options.signal?.removeEventListener('abort', abort)
      options.signal?.addEventListener('abort', abort, { once: true })
      pending.set(id, {
        onProgress: options.onProgress,
        resolve: (output) => (done(), resolve(output)),
        reject: (error) => (done(), reject(error)),
      })
      transport.send({ type: 'call', id, method, input })
    })
  }

  return {
    kind: transport.kind,
    call: call as Client['call'],
    on(event, listener) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set)
      const untyped = listener as (data: unknown) => void
      set.add(untyped)
      return () => void set.delete(untyped)
    },
    onState: (listener) => transport.onState(listener),
  }
}
