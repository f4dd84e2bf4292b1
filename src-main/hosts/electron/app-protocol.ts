/** app://meritline: the built window, and its files in and out. Nothing else is answered. */
import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { FILES_PATH } from '../../../src-contract/desktop/bridge.ts'
import { MAX_UPLOAD_BYTES, type FileBox } from '../../files/file-box.ts'
import { giveDownload, takeUpload, type FileAnswer } from '../shared/file-exchange.ts'
import { COMMON_HEADERS, contentSecurityPolicy } from '../shared/page-headers.ts'
import { APP_HOST, APP_ORIGIN, SCHEME } from './origin.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

export function serveApp(session: Session, pageFolder: string, files: FileBox): void {
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    if (url.host !== APP_HOST) return refuse(404)
    if (url.pathname === FILES_PATH || url.pathname.startsWith(`${FILES_PATH}/`)) return exchange(request, url, files)
    if (request.method !== 'GET') return refuse(405)
    return page(pageFolder, url.pathname)
  })
}

async function exchange(request: Request, url: URL, files: FileBox): Promise<Response> {
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== APP_ORIGIN) return refuse(403)
  if (request.method === 'POST' && url.pathname === FILES_PATH) {
    if (Number(request.headers.get('content-length') ?? 0) > MAX_UPLOAD_BYTES) return refuse(413)
    const bytes = new Uint8Array(await request.arrayBuffer())
    return toResponse(takeUpload(files, (name) => request.headers.get(name) ?? undefined, bytes))
  }
  if (request.method !== 'GET') return refuse(405)
  return toResponse(giveDownload(files, decodeURIComponent(url.pathname.slice(FILES_PATH.length + 1))))
}

async function page(folder: string, pathname: string): Promise<Response> {
  const file = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)))
  const type = TYPES[extname(file)]
  if (!file.startsWith(folder + sep) || !type) return refuse(404)
  try {
    return new Response(await readFile(file), { headers: headers({ 'content-type': type }) })
  } catch {
    return refuse(404)
  }
}

function toResponse({ status, headers: own, body }: FileAnswer): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers: headers(own) })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: headers({}) })
}

function headers(own: Readonly<Record<string, string>>): Record<string, string> {
  return { ...COMMON_HEADERS, 'content-security-policy': contentSecurityPolicy(), ...own }
}
