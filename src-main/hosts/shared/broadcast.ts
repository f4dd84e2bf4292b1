/** Tells every open window of an event. */
import type { HostMessage } from '../../../src-contract/desktop/envelope.ts'
import type { Notify } from '../../services/ports/notify.ts'

export interface Broadcast {
  readonly notify: Notify
  /** Answers the function that takes the listener off again. */
  add(listener: (message: HostMessage) => void): () => void
}

export function createBroadcast(): Broadcast {
  const listeners = new Set<(message: HostMessage) => void>()
  return {
    notify(event, data) {
      for (const listener of listeners) listener({ type: 'event', event, data })
    },
    add(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
