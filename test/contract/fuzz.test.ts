/** 5,000 calls that nobody would make: each is answered, with its output or with a code it declares, and nothing else happens. */
import fc from 'fast-check'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { desktopMethods, type MethodName } from '../../src-contract/desktop/index.ts'
import { COMMON_ERRORS } from '../../src-contract/desktop/method.ts'
import { arbitraryInput, type Known } from './arbitrary-input.ts'
import { composeForTest, type ComposedForTest } from './compose-for-test.ts'

const CALLS = 5000
const SEED = Number(process.env['MERITLINE_FUZZ_SEED'] ?? 20260131)

const CANARY = 'canary-salary-987654321'
const ROSTER = [
  'Employee ID,Job Title,Level,Location,Department,Annual Pay,Currency,Hire Date,Gender',
  ...Array.from(
    { length: 40 },
    (_, i) => `E${i},Analyst,${(i % 5) + 1},Dublin,Finance,${80_000 + i * 1000},USD,2020-01-0${(i % 9) + 1},F`,
  ),
].join('\n')

let composed: ComposedForTest
let workFolder: string
let known: Known
const signal = new AbortController().signal

async function call(method: string, input: unknown) {
  return composed.app.router.call(method, input, { signal, progress: () => undefined })
}
async function mustCall(method: string, input: unknown): Promise<Record<string, unknown>> {
  const reply = await call(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${reply.error.message}`)
  return reply.output as Record<string, unknown>
}

beforeAll(async () => {
  composed = await composeForTest()
  workFolder = join(composed.folder, 'work')
  await mkdir(join(workFolder, 'a folder'), { recursive: true })
  await writeFile(join(workFolder, 'other.txt'), CANARY)
  const path = join(workFolder, 'fuzz.meritline')
  await mustCall('workspace.create', { name: 'Fuzz', path, protection: { kind: 'keychain' } })
  const upload = (name: string, text: string): string =>
    composed.files.put({ name, mime: '', bytes: new TextEncoder().encode(text), modifiedAt: null })
  const fileIds = [
    upload('roster.csv', ROSTER),
    upload('empty.csv', ''),
    upload('junk.xlsx', 'PK\u0003\u0004 not really'),
  ]
  await mustCall('people.import', { source: { fileId: fileIds[0] } })
  const made = await mustCall('scenarios.create', { name: 'Plan', years: 2 })
  const scenario = (made['scenario'] as { id: string }).id
  const other = ((await mustCall('scenarios.create', { name: 'Other', years: 1 }))['scenario'] as { id: string }).id
  const run = ((await mustCall('simulation.save', { scenarioId: scenario }))['run'] as { id: string }).id
  const submitted = await mustCall('approvals.submit', { subject: { kind: 'scenario', id: other } })
  const request = (submitted['request'] as { id: string }).id
  const { inUse: profile } = await mustCall('profile.list', {})
  known = {
    id: [scenario, other, run, request, profile],
    ids: [scenario, other, request],
    to: [profile],
    scenarioId: [scenario, other, run],
    scenarioIds: [scenario, other],
    runId: [run, scenario],
    employeeId: ['E0', 'E39', 'nobody', '__proto__'],
    fileId: fileIds,
    years: [1, 2],
    path: ['other.txt', 'a folder', 'none', 'fuzz.meritline', '\0'].map((name) => join(workFolder, name)),
    backupPath: ['other.txt', 'a folder', 'none', 'fuzz.meritline'].map((name) => join(workFolder, name)),
    targetPath: ['a folder', 'none/none', 'fuzz.meritline'].map((name) => join(workFolder, name)),
    passphrase: ['wrong passphrase'],
  }
})
afterAll(() => composed.close())

describe('fuzzed calls', () => {
  it('get only replies that the contract declares', { timeout: 600_000 }, async () => {
    const methods = Object.keys(desktopMethods) as MethodName[]
    const inputs = new Map(
      methods.map((method) => [
        method,
        arbitraryInput(z.toJSONSchema(desktopMethods[method].input, { io: 'input' }), known),
      ]),
    )
    const codes = new Map<string, number>()
    const random = fc.sample(fc.nat({ max: methods.length - 1 }), { numRuns: CALLS, seed: SEED })
    for (const [index, pick] of random.entries()) {
      const method = methods[pick] ?? 'host.info'
      const arbitrary = inputs.get(method) ?? fc.constant({})
      const [input] = fc.sample(arbitrary, { numRuns: 1, seed: SEED + index })
      if (wouldLeave(input)) continue
      const reply = await call(method, input)
      const code = reply.ok ? 'OK' : reply.error.code
      codes.set(code, (codes.get(code) ?? 0) + 1)
      if (!reply.ok) {
        const declared: readonly string[] = [...desktopMethods[method].errors, ...COMMON_ERRORS]
        expect(declared, `${method} answered ${code}`).toContain(code)
        expect(reply.error.message, `${method} ${code}`).toMatch(/\S/)
      }
      if (method === 'workspace.changeProtection' && reply.ok)
        await mustCall(method, { protection: { kind: 'keychain' } })
      // A call that closed or changed the workspace must not let all the others fall on a closed door.
      if (method.startsWith('workspace.')) await reopen()
      if (method.startsWith('profile.')) await workAsAdmin()
    }
    expect(composed.bugs.map(({ method, error }) => `${method}: ${String(error)}`)).toEqual([])
    expect(codes.get('INTERNAL')).toBeUndefined()
    // The calls reached the inside: many succeeded, many were refused by services and not by their shape alone.
    expect(codes.get('OK') ?? 0).toBeGreaterThan(500)
    expect(codes.size).toBeGreaterThan(8)
  })

  it('leave other files as they were, and write nothing readable', async () => {
    expect(await readFile(join(workFolder, 'other.txt'), 'utf8')).toBe(CANARY)
    for (const entry of await readdir(composed.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === 'other.txt') continue
      const bytes = await readFile(join(entry.parentPath, entry.name))
      expect(bytes.includes('SQLite format 3'), entry.name).toBe(false)
      expect(bytes.includes('Analyst'), entry.name).toBe(false)
    }
  })

  it('leave a workspace whose chain still holds', async () => {
    await reopen()
    const { checks } = await mustCall('audit.verify', {})
    expect((checks as { ok: boolean }[]).filter((check) => !check.ok)).toEqual([])
  })
})

async function reopen(): Promise<void> {
  const path = join(workFolder, 'fuzz.meritline')
  const status = await mustCall('workspace.status', {})
  if (status['open'] === true && status['path'] === path) return
  await mustCall('workspace.open', { path, unlock: { kind: 'keychain' } })
}

/** There is always one; with a lesser role most calls would be refused at the door. */
async function workAsAdmin(): Promise<void> {
  const { profiles } = await mustCall('profile.list', {})
  const admin = (profiles as { id: string; role: string; active: boolean }[]).find(
    ({ role, active }) => active && role === 'compAdmin',
  )
  if (admin) await mustCall('profile.use', { id: admin.id })
}

/** Paths that the test did not choose stay untried: they would name places of the machine it runs on. */
function wouldLeave(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  return Object.entries(input).some(([name, value]) => {
    if (/path$/i.test(name) && typeof value === 'string') return !value.startsWith(composed.folder)
    return wouldLeave(value)
  })
}
