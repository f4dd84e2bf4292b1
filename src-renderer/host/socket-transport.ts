/** The browser host's WebSocket as a transport: opens itself again when the connection is lost. */
import type { HostMessage } from '../../src-contract/desktop/envelope.ts'
import type { ConnectionState, Transport } from './transport.ts'

/** The part of WebSocket that is used here, so that tests can stand in for it. */
export interface SocketLike {
  send(data: string): void
  onopen: ((event: never) => unknown) | null
  onclose: ((event: never) => unknown) | null
  onmessage: ((event: { data: unknown }) => unknown) | null
}

interface SocketTransportOptions {
  open(): SocketLike
  /** Calls back after so many milliseconds. */
  later(callback: () => void, ms: number): void
}

const FIRST_RETRY_MS = 250
const LAST_RETRY_MS = 5000

/** Messages sent before the connection is there wait for it; calls that were under way when it was lost do not come back (the client fails them). */
export function createSocketTransport(options: SocketTransportOptions): Transport {
  let socket: SocketLike | null = null
  let state: ConnectionState = 'connecting'
  let retryMs = FIRST_RETRY_MS
  let waiting: string[] = []
  const messageListeners: ((message: HostMessage) => void)[] = []
  const stateListeners: ((state: ConnectionState) => void)[] = []

  function become(next: ConnectionState): void {
    if (next === state) return
    state = next
    for (const listener of stateListeners) listener(next)
  }

  function connect(): void {
    const opening = options.open()
    opening.onopen = () => {
      socket = opening
      retryMs = FIRST_RETRY_MS
      for (const text of waiting) opening.send(text)
      waiting = []
      become('open')
    }
    opening.onmessage = (event) => {
      const message = JSON.parse(String(event.data)) as HostMessage
      for (const listener of messageListeners) listener(message)
    }
    opening.onclose = () => {
      socket = null
      waiting = []
      become('lost')
      options.later(connect, retryMs)
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
    }
  }

  connect()
  return {
    kind: 'browser',
    send(message) {
      const text = JSON.stringify(message)
      if (socket) socket.send(text)
      else waiting.push(text)
    },
    onMessage: (listener) => void messageListeners.push(listener),
    onState(listener) {
      stateListeners.push(listener)
      listener(state)
    },
  }
}
