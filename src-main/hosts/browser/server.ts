/** The browser host's server: the window's page, the socket and the files, to one browser on this machine. */
import fastifyStatic from '@fastify/static'
import fastifyWebsocket from '@fastify/websocket'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Socket } from 'node:net'
import { FILES_PATH, SOCKET_PATH } from '../../../src-contract/desktop/bridge.ts'
import type { Router } from '../../rpc/router.ts'
import { MAX_UPLOAD_BYTES, type FileBox } from '../../files/file-box.ts'
import type { Broadcast } from '../shared/broadcast.ts'
import { giveDownload, takeUpload, type FileAnswer } from '../shared/file-exchange.ts'
import { COMMON_HEADERS, contentSecurityPolicy } from '../shared/page-headers.ts'
import { isOwnHost, isOwnOrigin, type Access } from './access.ts'
import { refusalPage } from './refusal-page.ts'
import { serveSocket } from './socket.ts'

/** A call's input is small; files travel apart. */
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024

interface ServerParts {
  readonly router: Router
  readonly files: FileBox
  readonly broadcast: Broadcast
  readonly access: Access
  /** Folder of the built window. */
  readonly pageFolder: string
}

/** Not listening yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = Fastify({ logger: false, bodyLimit: MAX_UPLOAD_BYTES, forceCloseConnections: true })
  const { access } = parts
  const port = (): number => {
    const address = server.server.address()
    return typeof address === 'object' && address ? address.port : 0
  }

  // Refused upgrades and idle tabs hold connections that nobody else counts: none may keep the host from ending.
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.addHook('preClose', async () => {
    for (const socket of sockets) socket.destroy()
  })

  server.addHook('onRequest', async (request, reply) => {
    const own = `${request.headers.host ?? ''}`
    void reply.headers({ ...COMMON_HEADERS, 'content-security-policy': contentSecurityPolicy([`ws://${own}`]) })
    if (!isOwnHost(request.headers.host, port())) return refuse(reply, 421, 'The address is not this host’s own.')
    const opensPage = request.method === 'GET' && request.url.split('?')[0] === '/'
    if (opensPage) {
      const token = (request.query as Record<string, unknown>)['token']
      if (typeof token === 'string') {
        const cookie = access.exchange(token, port())
        // The token leaves the address bar at once: a copied address must not hold a secret.
        if (cookie) return reply.header('set-cookie', cookie).redirect('/', 303)
      }
    }
    if (!access.hasSession(request.headers.cookie, port())) {
      return refuse(reply, 401, 'This address needs the token that Meritline printed when it started.')
    }
    const site = request.headers['sec-fetch-site']
    if (!opensPage && site !== undefined && site !== 'same-origin') {
      return refuse(reply, 403, 'Only Meritline’s own page may ask for this.')
    }
    if ((request.method !== 'GET' && request.method !== 'HEAD') || request.headers.upgrade !== undefined) {
      if (!isOwnOrigin(request.headers.origin, request.headers.host)) {
        return refuse(reply, 403, 'Only Meritline’s own page may ask for this.')
      }
    }
    return undefined
  })

  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  await server.register(fastifyWebsocket, { options: { maxPayload: MAX_MESSAGE_BYTES } })
  server.get(SOCKET_PATH, { websocket: true }, (socket) => serveSocket(socket, parts.router, parts.broadcast))

  server.post(FILES_PATH, (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    return answer(
      reply,
      takeUpload(parts.files, (name) => textOf(request.headers[name]), body),
    )
  })
  server.get<{ Params: { id: string } }>(`${FILES_PATH}/:id`, (request, reply) =>
    answer(reply, giveDownload(parts.files, request.params.id)),
  )

  await server.register(fastifyStatic, { root: parts.pageFolder, cacheControl: false, dotfiles: 'deny' })
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'There is nothing at this address.'))
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500
    return refuse(
      reply,
      status,
      status === 413 ? 'A file may have up to 200 MB.' : 'The request could not be answered.',
    )
  })
  return server
}

function answer(reply: FastifyReply, { status, headers, body }: FileAnswer): FastifyReply {
  const bytes = typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return reply.code(status).headers(headers).send(bytes)
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(refusalPage(message))
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
