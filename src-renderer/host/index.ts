/** What features use: call a method, hear an event, hand over and fetch files. main.tsx connects it once. */
import { SOCKET_PATH } from '../../src-contract/desktop/bridge.ts'
import { createClient, type Client } from './client.ts'
import { createElectronTransport, findBridge } from './electron-transport.ts'
import { createSocketTransport, type SocketLike } from './socket-transport.ts'
import type { Transport } from './transport.ts'

export { ClientError, isQuiet, toClientError } from './client-error.ts'
export type { CallOptions } from './client.ts'
export { download, uploadFile, type UploadedFile } from './files.ts'
export type { ConnectionState } from './transport.ts'

let connected: Client | null = null

function client(): Client {
  if (!connected) throw new Error('connectHost was not called')
  return connected
}

/** Connects to whichever host serves this window. */
export function connectHost(transport: Transport = findTransport()): Client {
  connected = createClient(transport)
  return connected
}

function findTransport(): Transport {
  const bridge = findBridge(window)
  if (bridge) return createElectronTransport(bridge)
  const url = new URL(SOCKET_PATH, location.href)
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
  return createSocketTransport({
    open: () => new WebSocket(url) as SocketLike,
    later: (callback, ms) => void setTimeout(callback, ms),
  })
}

export const call: Client['call'] = (method, input, options) => client().call(method, input, options)
export const on: Client['on'] = (event, listener) => client().on(event, listener)
export const onConnection: Client['onState'] = (listener) => client().onState(listener)
