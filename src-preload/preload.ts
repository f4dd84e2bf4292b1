/** The bridge: envelope messages to the main process and from it. Nothing of Electron or Node reaches the window. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { BRIDGE_NAME, type MeritlineBridge } from '../src-contract/desktop/bridge.ts'
import { CLIENT_CHANNEL, HOST_CHANNEL } from '../src-contract/desktop/channels.ts'

const bridge: MeritlineBridge = {
  send: (message) => ipcRenderer.send(CLIENT_CHANNEL, message),
  on(listener) {
    const hear = (_event: IpcRendererEvent, message: Parameters<typeof listener>[0]): void => listener(message)
    ipcRenderer.on(HOST_CHANNEL, hear)
    return () => void ipcRenderer.off(HOST_CHANNEL, hear)
  },
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
