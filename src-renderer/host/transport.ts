/** How the window reaches its host. One implementation per host; the client above is the same for each. */
import type { ClientMessage, HostMessage } from '../../src-contract/desktop/envelope.ts'

/** lost: the host went away and is being called again. */
export type ConnectionState = 'connecting' | 'open' | 'lost'

export interface Transport {
  readonly kind: 'electron' | 'browser'
  /** Sends now, or as soon as the connection is there. */
  send(message: ClientMessage): void
  onMessage(listener: (message: HostMessage) => void): void
  /** Tells the state at once and at every change. */
  onState(listener: (state: ConnectionState) => void): void
}
