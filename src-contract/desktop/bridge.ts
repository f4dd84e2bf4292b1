/** What the preload script gives the window in Electron, as `window.meritlineBridge`: envelope messages, nothing else. */
import type { ClientMessage, HostMessage } from './envelope.ts'

export interface MeritlineBridge {
  /** Sends a call or a cancel to the main process. */
  send(message: ClientMessage): void
  /** Hears every reply, progress and event; answers the function that stops listening. */
  on(listener: (message: HostMessage) => void): () => void
}

/** The name under which the preload script puts the bridge on `window`. */
export const BRIDGE_NAME = 'meritlineBridge'

/** Files go in by POST and come out by GET under this path: of the browser host's server, or of app://meritline. */
export const FILES_PATH = '/files'

/** Headers of an upload: the file's name, URI-encoded, and when it was last written, in milliseconds since 1970. */
export const FILE_NAME_HEADER = 'x-file-name'
export const FILE_MODIFIED_HEADER = 'x-file-modified'

/** The browser host's WebSocket. */
export const SOCKET_PATH = '/rpc'
