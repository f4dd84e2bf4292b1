/** Three ways to the same router: Electron's connection, the browser host's socket, the command line's pipe. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { HostMessage } from '../../src-contract/desktop/envelope.ts'
import { openConnection } from '../../src-main/hosts/shared/connection.ts'
import type { Reply } from '../../src-main/rpc/router.ts'
import { startTestHost } from '../support/browser-host.ts'
import { composeForTest } from './compose-for-test.ts'

export interface TestTransport {
  readonly folder: string
  call(method: string, input: unknown): Promise<Reply>
  close(): Promise<void>
}

/** A connection as IPC makes it: every message is cloned as Electron clones it. */
export async function overIpc(): Promise<TestTransport> {
  const composed = await composeForTest()
  const { pending, hear } = replies()
  const connection = openConnection(composed.app.router, (message) => hear(structuredClone(message)))
  return {
    folder: composed.folder,
    call: (method, input) => pending((id) => connection.receive(structuredClone({ type: 'call', id, method, input }))),
    async close() {
      connection.close()
      await composed.close()
    },
  }
}

export async function overSocket(): Promise<TestTransport> {
  const host = await startTestHost()
  const origin = `http://127.0.0.1:${host.port}`
  const entered = await fetch(host.address, { redirect: 'manual' })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers: { cookie }, origin })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const { pending, hear } = replies()
  socket.on('message', (data: Buffer) => hear(JSON.parse(data.toString())))
  return {
    folder: host.dataFolder,
    call: (method, input) => pending((id) => socket.send(JSON.stringify({ type: 'call', id, method, input }))),
    close: () => host.close(),
  }
}

export async function overCommandLine(): Promise<TestTransport> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-cli-'))
  const bin = fileURLToPath(new URL('../../bin/meritline.mjs', import.meta.url))
  const env = { ...process.env, MERITLINE_DATA: folder, MERITLINE_PASSPHRASE: '', MERITLINE_RECOVERY_KEY: '' }
  const child = spawn(process.execPath, [bin, 'batch'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    folder,
    async call(method, input) {
      child.stdin.write(`${JSON.stringify({ method, input })}\n`)
      const line = await lines.next()
      if (line.done) throw new Error('the command line ended')
      return JSON.parse(line.value) as Reply
    },
    async close() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.stdin.end()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Matches replies to calls by id; every message must be an envelope. */
function replies() {
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  return {
    hear(raw: unknown) {
      const message = HostMessage.parse(raw)
      if (message.type === 'ok') waiting.get(message.id)?.({ ok: true, output: message.output })
      if (message.type === 'error') waiting.get(message.id)?.({ ok: false, error: message.error })
    },
    pending: (send: (id: number) => void) =>
      new Promise<Reply>((resolve) => {
        const id = (last += 1)
        waiting.set(id, resolve)
        send(id)
      }),
  }
}
