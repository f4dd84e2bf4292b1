/** The browser host's door: who comes in, and who does not. */
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startTestHost, type TestHost } from '../support/browser-host.ts'

let host: TestHost
let cookie: string
const own = (): string => `http://127.0.0.1:${host.port}`

beforeAll(async () => {
  host = await startTestHost()
  const response = await fetch(host.address, { redirect: 'manual' })
  expect(response.status).toBe(303)
  const set = response.headers.get('set-cookie') ?? ''
  expect(set).toMatch(/HttpOnly; SameSite=Strict$/)
  cookie = set.split(';')[0] ?? ''
})
afterAll(() => host.close())

/** fetch cannot lie about Host and Origin; this can. */
function raw(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end()
  })
}

describe('the token', () => {
  it('works once', async () => {
    expect((await fetch(host.address, { redirect: 'manual' })).status).toBe(401)
  })
  it('is not guessed', async () => {
    expect((await fetch(`${own()}/?token=${'A'.repeat(32)}`, { redirect: 'manual' })).status).toBe(401)
  })
  it('leaves a session that a reload keeps', async () => {
    for (let visit = 0; visit < 2; visit += 1) {
      const response = await fetch(own(), { headers: { cookie } })
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<div id="root">')
    }
  })
})

describe('a stranger', () => {
  it('without a session gets neither page, script nor file', async () => {
    for (const path of ['/', '/index.html', '/assets/index.js', '/files/x', '/rpc']) {
      expect((await fetch(own() + path)).status, path).toBe(401)
    }
  })
  it('under another name for this machine is refused', async () => {
    expect(await raw('/', { host: `evil.example:${host.port}`, cookie })).toBe(421)
    expect(await raw('/', { host: '127.0.0.1', cookie })).toBe(421)
  })
  it('from another page cannot upload', async () => {
    const headers = { cookie, 'content-type': 'text/plain', 'x-file-name': 'a.csv' }
    expect((await fetch(`${own()}/files`, { method: 'POST', body: 'a', headers })).status).toBe(403)
    const foreign = { ...headers, origin: 'http://127.0.0.1:1' }
    expect((await fetch(`${own()}/files`, { method: 'POST', body: 'a', headers: foreign })).status).toBe(403)
  })
  it('from another page cannot fetch a document', async () => {
    expect(await raw('/files/x', { host: `127.0.0.1:${host.port}`, cookie, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await raw('/files/x', { host: `127.0.0.1:${host.port}`, cookie, 'sec-fetch-site': 'same-site' })).toBe(403)
  })
  it('cannot open the socket without session or with a foreign origin', async () => {
    expect(await socketAnswer({ origin: own() })).toBe(401)
    expect(await socketAnswer({ origin: 'http://evil.example', cookie })).toBe(403)
    expect(await socketAnswer({ cookie })).toBe(403)
    expect(await socketAnswer({ origin: own(), cookie })).toBe('open')
  })
  it('cannot leave the page folder', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/.built-from']) {
      expect([403, 404], path).toContain(await raw(path, { host: `127.0.0.1:${host.port}`, cookie }))
    }
  })
})

describe('every answer', () => {
  it('carries a strict policy and is kept by no cache', async () => {
    const { headers } = await fetch(own(), { headers: { cookie } })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|https:|\*/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('files', () => {
  const upload = (body: BodyInit, name: string): Promise<Response> =>
    fetch(`${own()}/files`, {
      method: 'POST',
      body,
      headers: { cookie, origin: own(), 'content-type': 'application/octet-stream', 'x-file-name': name },
    })

  it('come back byte for byte under their own name', async () => {
    const bytes = new Uint8Array([0, 255, 10, 13, 195, 40])
    const { fileId, name } = (await (await upload(bytes, encodeURIComponent('Gehälter "2026".csv'))).json()) as {
      fileId: string
      name: string
    }
    expect(name).toBe('Gehälter "2026".csv')
    const back = await fetch(`${own()}/files/${fileId}`, { headers: { cookie } })
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes)
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename="Geh_lter _2026_.csv"; filename*=UTF-8''Geh%C3%A4lter%20%222026%22.csv`,
    )
  })
  it('without a name are refused', async () => {
    expect((await upload('a', '')).status).toBe(400)
    expect((await upload('a', '%E0%A4%A')).status).toBe(400)
  })
  it('unknown are not found', async () => {
    expect((await fetch(`${own()}/files/nothing`, { headers: { cookie } })).status).toBe(404)
  })
})

describe('the socket', () => {
  it('answers a call, refuses what is no envelope, and closes on what is no JSON', async () => {
    const socket = await openSocket()
    const said: unknown[] = []
    socket.on('message', (data: Buffer) => said.push(JSON.parse(data.toString())))
    socket.send(JSON.stringify({ type: 'call', id: 1, method: 'levers.catalogue', input: {} }))
    await expect.poll(() => said.length).toBe(1)
    expect(said[0]).toMatchObject({ type: 'ok', id: 1 })
    socket.send(JSON.stringify({ type: 'shout', id: 2 }))
    await expect.poll(() => said.length).toBe(2)
    expect(said[1]).toMatchObject({ type: 'error', id: 2, error: { code: 'INVALID_INPUT' } })
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    socket.send('{')
    expect(await closed).toBe(1007)
  })
  it('closes on a message larger than any call', async () => {
    const socket = await openSocket()
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    socket.send(JSON.stringify({ type: 'call', id: 1, method: 'host.info', input: 'x'.repeat(5_000_000) }))
    // 1006 where the connection was cut before the reason arrived.
    expect([1009, 1006]).toContain(await closed)
  })
})

function openSocket(): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers: { cookie }, origin: own() })
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

function socketAnswer(headers: Record<string, string>): Promise<number | 'open'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers })
    socket.once('open', () => (socket.close(), resolve('open')))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.once('error', () => undefined)
  })
}
