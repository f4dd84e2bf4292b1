/** A workspace with a generated roster, made from inside the page over the same contract that the window uses. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { SOCKET_PATH } from '../../src-contract/desktop/bridge.ts'
import { writeRoster } from './import-rows.ts'

declare global {
  interface Window {
    /** Calls a method of the contract over a socket of its own. */
    benchCall(method: string, input: unknown): Promise<unknown>
  }
}

const PASSPHRASE = 'a passphrase for measuring'

export async function prepareCompany(page: Page, people: number): Promise<void> {
  await page.addInitScript(installCall, SOCKET_PATH)
  await page.reload()
  await page.evaluate(
    async ({ csv, passphrase }) => {
      await window.benchCall('workspace.create', { name: 'Measured', protection: { kind: 'passphrase', passphrase } })
      const answer = await fetch('/files', {
        method: 'POST',
        body: csv,
        headers: {
          'content-type': 'application/octet-stream',
          'x-file-name': 'roster.csv',
          'x-file-modified': '1750000000000',
        },
      })
      const source = (await answer.json()) as { fileId: string }
      await window.benchCall('people.import', { source: { fileId: source.fileId } })
    },
    { csv: await rosterCsv(people), passphrase: PASSPHRASE },
  )
}

async function rosterCsv(people: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-bench-'))
  try {
    const path = join(folder, 'roster.csv')
    await writeRoster(path, people)
    return await readFile(path, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Self-contained: it is sent to the page as text. */
function installCall(path: string): void {
  let socket: WebSocket | null = null
  let nextId = 1
  const open = async (): Promise<WebSocket> => {
    if (socket) return socket
    const made = new WebSocket(`ws://${location.host}${path}`)
    await new Promise((resolve) => made.addEventListener('open', resolve, { once: true }))
    socket = made
    return made
  }
  window.benchCall = async (method, input) => {
    const own = await open()
    const id = nextId++
    return new Promise((resolve, reject) => {
      const hear = ({ data }: MessageEvent): void => {
        const message = JSON.parse(String(data)) as {
          type: string
          id?: number
          output?: unknown
          error?: { code: string; message: string }
        }
        if (message.id !== id || (message.type !== 'ok' && message.type !== 'error')) return
        own.removeEventListener('message', hear)
        if (message.type === 'ok') resolve(message.output)
        else reject(new Error(`${method}: ${message.error?.code ?? ''} ${message.error?.message ?? ''}`))
      }
      own.addEventListener('message', hear)
      own.send(JSON.stringify({ type: 'call', id, method, input }))
    })
  }
}
