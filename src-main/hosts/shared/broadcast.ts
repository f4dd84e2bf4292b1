/** Tells every open window of an event. */
import type { HostMessage } from '../../../src-contract/desktop/envelope.ts'
import type { Notify } from '../../services/ports/notify.ts'

export interface Broadcast {
  readonly notify: Notify
  /** Answers the function that takes the listener off again. */
  add(listener: (message: HostMessage) => void): () => void
}

/** onClosed: called when no workspace is open any more. */
export function createBroadcast(onClosed: () => void): Broadcast {
  const listeners = new Set<(message: HostMessage) => void>()
  return {
    notify(event, data) {
      if (event === 'workspace.changed' && 'open' in data && !data.open) onClosed()
      for (const listener of listeners) listener({ type: 'event', event, data })
    },
    add(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
