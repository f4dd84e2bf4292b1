/** A transport whose host is the test. */
import type { ClientMessage, HostMessage } from '../../../src-contract/desktop/envelope.ts'
import type { ConnectionState, Transport } from '../../../src-renderer/host/transport.ts'

interface FakeTransport extends Transport {
  readonly sent: ClientMessage[]
  answer(message: HostMessage): void
  become(state: ConnectionState): void
}

export function fakeTransport(): FakeTransport {
  const messageListeners: ((message: HostMessage) => void)[] = []
  const stateListeners: ((state: ConnectionState) => void)[] = []
  const sent: ClientMessage[] = []
  return {
    kind: 'browser',
    sent,
    send: (message) => void sent.push(message),
    onMessage: (listener) => void messageListeners.push(listener),
    onState: (listener) => void stateListeners.push(listener),
    answer: (message) => messageListeners.forEach((listener) => listener(message)),
    become: (state) => stateListeners.forEach((listener) => listener(state)),
  }
}
