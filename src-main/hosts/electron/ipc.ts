/** The only use of ipcMain: envelope messages of the app's own window, each sender checked. */
import { ipcMain, type IpcMainEvent, type WebContents } from 'electron'
import { CLIENT_CHANNEL, HOST_CHANNEL } from '../../../src-contract/desktop/channels.ts'
import type { HostMessage } from '../../../src-contract/desktop/envelope.ts'
import type { Router } from '../../rpc/router.ts'
import type { Broadcast } from '../shared/broadcast.ts'
import { openConnection, type Connection } from '../shared/connection.ts'
import { isAppUrl } from './origin.ts'

/** Takes messages of every window of the app, each over a connection of its own. */
export function serveIpc(router: Router, broadcast: Broadcast): void {
  const connections = new Map<number, Connection>()

  const connect = (contents: WebContents): Connection => {
    const send = (message: HostMessage): void => {
      if (!contents.isDestroyed()) contents.send(HOST_CHANNEL, message)
    }
    const connection = openConnection(router, send)
    const unsubscribe = broadcast.add(send)
    const end = (): void => {
      unsubscribe()
      connection.close()
      connections.delete(contents.id)
      contents.off('did-start-navigation', onNavigation)
    }
    // A reloaded page knows nothing of the calls of the page before it.
    const onNavigation = (details: { isMainFrame: boolean; isSameDocument: boolean }): void => {
      if (details.isMainFrame && !details.isSameDocument) end()
    }
    contents.on('did-start-navigation', onNavigation)
    contents.once('destroyed', end)
    connections.set(contents.id, connection)
    return connection
  }

  ipcMain.on(CLIENT_CHANNEL, (event: IpcMainEvent, message: unknown) => {
    if (!isOwnWindow(event)) return
    ;(connections.get(event.sender.id) ?? connect(event.sender)).receive(message)
  })
}

/** The page itself, not a frame inside it, and still the app's own page. */
function isOwnWindow({ senderFrame, sender }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url)
}
