/** One browser tab's socket as a line to the router. */
import type { WebSocket } from 'ws'
import type { HostMessage } from '../../../src-contract/desktop/envelope.ts'
import type { Router } from '../../rpc/router.ts'
import type { Broadcast } from '../shared/broadcast.ts'
import { openConnection } from '../shared/connection.ts'

/** WebSocket close codes (RFC 6455): data of a kind that cannot be accepted; data that is not consistent. */
const UNSUPPORTED_DATA = 1003
const INVALID_DATA = 1007

export function serveSocket(socket: WebSocket, router: Router, broadcast: Broadcast): void {
  const send = (message: HostMessage): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }
  const connection = openConnection(router, send)
  const unsubscribe = broadcast.add(send)

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) return socket.close(UNSUPPORTED_DATA)
    let message: unknown
    try {
      message = JSON.parse(data.toString('utf8'))
    } catch {
      return socket.close(INVALID_DATA)
    }
    connection.receive(message)
  })
  socket.on('close', () => {
    unsubscribe()
    connection.close()
  })
  // The close that follows says all; without a listener an error would end the process.
  socket.on('error', () => undefined)
}
