/** The command line as a shell sees it: exit codes, streams, secrets by environment. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktopMethods } from '../../src-contract/desktop/index.ts'

const BIN = fileURLToPath(new URL('../../bin/meritline.mjs', import.meta.url))
const PASSPHRASE = 'correct horse battery'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'meritline-cli-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Result {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function meritline(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; stdin?: string } = {},
): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: folder,
      env: { ...process.env, MERITLINE_DATA: join(folder, 'data'), MERITLINE_PASSPHRASE: PASSPHRASE, ...options.env },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdin.end(options.stdin ?? '')
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>

describe('methods', () => {
  it('lists the whole contract as JSON Schema', async () => {
    const { code, out } = await meritline(['methods'])
    expect(code).toBe(0)
    const listed = JSON.parse(out) as { name: string; help: string; input: object; output: object; errors: string[] }[]
    expect(listed.map((each) => each.name)).toEqual(Object.keys(desktopMethods))
    const set = listed.find((each) => each.name === 'levers.set')
    expect(set?.input).toMatchObject({ type: 'object', required: ['scenarioId', 'changes'] })
    expect(set?.errors).toContain('LEVER_LOCKED')
  })
  it('lists one method, or names alone', async () => {
    expect(json((await meritline(['methods', 'host.info'])).out)).toMatchObject({ name: 'host.info' })
    expect((await meritline(['methods', '--names'])).out).toContain('workspace.create')
  })
})

describe('usage', () => {
  it.each([
    [[]],
    [['shout']],
    [['constructor']],
    [['call']],
    [['call', 'no.such']],
    [['call', 'toString']],
    [['call', 'host.info', '{']],
    [['call', 'host.info', '{}', '{}']],
    [['call', 'host.info', '--shout']],
    [['methods', 'no.such']],
    [['serve', '--port', 'x']],
    [['serve', '--port', '70000']],
    [['call', 'export.table', '{"table":"people","format":"csv"}']],
  ])('%j ends with 2 and says so as JSON on standard error', async (args) => {
    const { code, out, err } = await meritline(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(json(err)).toMatchObject({ code: 'USAGE' })
  })
  it('helps with each command', async () => {
    for (const args of [
      ['--help'],
      ['help', 'call'],
      ['call', '--help'],
      ['methods', '-h'],
      ['batch', '--help'],
      ['serve', '--help'],
    ]) {
      const { code, out } = await meritline(args)
      expect(code, args.join(' ')).toBe(0)
      expect(out, args.join(' ')).toMatch(/^usage: meritline /)
    }
  })
})

describe('call', () => {
  it('works without a workspace where none is needed', async () => {
    const { code, out } = await meritline(['call', 'host.info'], { env: { MERITLINE_ACTOR: 'analyst' } })
    expect(code).toBe(0)
    expect(json(out)).toMatchObject({ host: 'cli', actor: 'analyst' })
  })
  it('answers a coded error on standard error with exit 1', async () => {
    const { code, out, err } = await meritline(['call', 'people.list'])
    expect([code, out]).toEqual([1, ''])
    expect(json(err)).toMatchObject({ code: 'NO_WORKSPACE' })
    expect(json((await meritline(['call', 'people.list', '{"limit":0}'])).err)).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it(
    'goes from nothing to an exported table, the passphrase in the environment alone',
    { timeout: 120_000 },
    async () => {
      const create = { name: 'Demo', path: 'demo.meritline', protection: { kind: 'passphrase' }, sample: true }
      const created = await meritline(['call', 'workspace.create', JSON.stringify(create)])
      expect(created.err).toBe('')
      const { recoveryKey } = json(created.out) as { recoveryKey: string }
      const at = ['--workspace', 'demo.meritline']

      const summary = await meritline(['call', 'people.summary', ...at])
      expect(json(summary.out)['headcount']).toBe(5000)

      const fromStdin = await meritline(['call', 'people.list', '-', ...at], { stdin: '{"limit":2}' })
      expect((json(fromStdin.out)['people'] as unknown[]).length).toBe(2)

      const wrong = await meritline(['call', 'people.summary', ...at], { env: { MERITLINE_PASSPHRASE: 'wrong one' } })
      expect([wrong.code, json(wrong.err)['code']]).toEqual([1, 'WRONG_KEY'])

      const env = { MERITLINE_PASSPHRASE: '', MERITLINE_RECOVERY_KEY: recoveryKey }
      expect((await meritline(['call', 'people.summary', ...at], { env })).code).toBe(0)

      const table = { table: 'people', format: 'csv', path: 'people.csv' }
      const exported = await meritline(['call', 'export.table', JSON.stringify(table), ...at])
      expect(json(exported.out)).toMatchObject({ rows: 5000, file: { path: join(folder, 'people.csv') } })
      expect((await readFile(join(folder, 'people.csv'), 'utf8')).split('\n').length).toBeGreaterThan(5000)
      expect((await meritline(['call', 'export.table', JSON.stringify(table), ...at])).err).toContain('ALREADY_EXISTS')

      await writeFile(join(folder, 'empty.csv'), '')
      const empty = await meritline(['call', 'people.preview', '{"source":{"path":"empty.csv"}}', ...at])
      expect([empty.code, json(empty.err)['code']]).toEqual([1, 'EMPTY_FILE'])
    },
  )
})

describe('batch', () => {
  it('answers each line, goes on after a failure, and ends with 1 if any failed', async () => {
    const stdin =
      '{"method":"levers.catalogue"}\nnot json\n\n{"method":"people.list","input":{}}\n{"method":"proof.run"}\n'
    const { code, out } = await meritline(['batch'], { stdin })
    expect(code).toBe(1)
    const replies = out.trim().split('\n').map(json)
    expect(replies.map((reply) => reply['ok'])).toEqual([true, false, false, true])
    expect((await meritline(['batch'], { stdin: '{"method":"levers.catalogue"}\n' })).code).toBe(0)
  })
})
