/** The preload script's bridge as a transport. It is there as long as the window is. */
import { BRIDGE_NAME, type MeritlineBridge } from '../../src-contract/desktop/bridge.ts'
import type { Transport } from './transport.ts'

export function findBridge(scope: object): MeritlineBridge | null {
  const bridge = (scope as Record<string, unknown>)[BRIDGE_NAME]
  return bridge && typeof bridge === 'object' ? (bridge as MeritlineBridge) : null
}

export function createElectronTransport(bridge: MeritlineBridge): Transport {
  return {
    kind: 'electron',
    send: (message) => bridge.send(message),
    onMessage: (listener) => void bridge.on(listener),
    onState: (listener) => listener('open'),
  }
}
