/** The desktop app in a real Electron: it opens, calls travel over its bridge, files go in and out, it ends in order. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeritlineBridge } from '../../src-contract/desktop/bridge.ts'
import { electronMissing, launchElectron, type TestApp } from '../support/electron-app.ts'

declare global {
  interface Window {
    meritlineBridge: MeritlineBridge
  }
}

const missing = electronMissing()

describe.skipIf(missing !== null)(`the desktop app${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let meritline: TestApp
  beforeAll(async () => {
    meritline = await launchElectron()
    await meritline.page.waitForSelector('h1')
  })
  afterAll(() => meritline.close())

  /** One call over the real bridge, from inside the page. */
  const call = (method: string, input: unknown): Promise<Record<string, unknown>> =>
    meritline.page.evaluate(
      ([name, value]) =>
        new Promise<Record<string, unknown>>((resolve) => {
          const id = Math.floor(Math.random() * 1e9) + 1e6
          const off = window.meritlineBridge.on((message) => {
            if (message.type === 'event' || message.type === 'progress' || message.id !== id) return
            off()
            resolve(message)
          })
          window.meritlineBridge.send({ type: 'call', id, method: name, input: value })
        }),
      [method, input] as const,
    )

  it('shows its window from app://meritline without a fault', async () => {
    expect(meritline.page.url()).toMatch(/^app:\/\/meritline\//)
    expect(await meritline.page.title()).toContain('Meritline')
  })

  it('says what this host can do', async () => {
    const { output } = await call('host.info', {})
    expect(output).toMatchObject({ host: 'electron', dialogs: { available: true }, pdf: { available: true } })
  })

  it('answers what is no call with a code, and not with silence', async () => {
    expect(await call('no.such.method', {})).toMatchObject({ type: 'error', error: { code: 'UNKNOWN_METHOD' } })
    expect(await call('levers.catalogue', { surplus: 1 })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
  })

  it('keeps an encrypted workspace, runs the engine and prints a tagged PDF', { timeout: 120_000 }, async () => {
    const path = join(meritline.dataFolder, 'electron.meritline')
    const protection = { kind: 'passphrase', passphrase: 'a passphrase for the test' }
    const created = await call('workspace.create', { name: 'Electron', path, protection, sample: true })
    expect(created, JSON.stringify(created['error'])).toMatchObject({ type: 'ok' })
    expect((await readFile(path)).subarray(0, 15).toString()).not.toBe('SQLite format 3')
    const { output } = (await call('scenarios.list', {})) as { output: { scenarios: { id: string }[] } }
    const scenarioId = output.scenarios[0]?.id
    expect(await call('simulation.run', { scenarioId })).toMatchObject({ type: 'ok' })
    const printed = await call('print.scenario', { scenarioId })
    expect(printed, JSON.stringify(printed['error'])).toMatchObject({ type: 'ok' })
    const { file, contentHash } = printed['output'] as { file: { fileId: string }; contentHash: string }
    const pdf = await meritline.page.evaluate(async (id) => {
      const bytes = new Uint8Array(await (await fetch(`/files/${id}`)).arrayBuffer())
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    }, file.fileId)
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toContain('/MarkInfo')
    expect(pdf).toContain('/StructTreeRoot')
    const { error, stdout } = spawnSync('pdftotext', ['-', '-'], {
      input: Buffer.from(pdf, 'latin1'),
      encoding: 'utf8',
    })
    if (error) return // No reader of PDFs on this machine.
    const pages = stdout.split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).toContain(contentHash)
    })
  })

  it('takes an upload and lets the user save it where they choose', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'meritline-save-'))
    const target = join(folder, 'chosen.csv')
    await meritline.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialogSync = () => chosen
    }, target)
    await meritline.page.evaluate(async () => {
      const headers = { 'x-file-name': 'roster.csv', 'content-type': 'application/octet-stream' }
      const { fileId } = await (await fetch('/files', { method: 'POST', body: 'a,b\n1,2\n', headers })).json()
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await (await fetch(`/files/${fileId}`)).blob())
      link.download = 'roster.csv'
      link.click()
    })
    await expect.poll(() => readFile(target, 'utf8').catch(() => null)).toBe('a,b\n1,2\n')
    await rm(folder, { recursive: true })
  })

  it('aborts the calls of a page that was reloaded, and answers the new page', async () => {
    await meritline.page.reload()
    await meritline.page.waitForSelector('h1')
    expect(await call('host.info', {})).toMatchObject({ type: 'ok' })
  })
})
