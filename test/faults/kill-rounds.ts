/** Kills the analyst at random points and looks at what is left. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Connection } from '../../src-main/store/database.ts'
import { readHead } from '../../src-main/store/head-file.ts'
import { createStore, openStore } from '../../src-main/store/open-store.ts'
import { TEST_KEY, TEST_SETTINGS } from '../support/test-store.ts'
import { machine } from './machine.ts'

export interface KillReport {
  readonly kills: number
  /** Changes that were acknowledged before the kills; each was found again. */
  readonly acknowledged: number
  /** Kills that hit before the workspace was open, and while it was written. */
  readonly whileOpening: number
}

interface Saved {
  readonly seq: number
  readonly hash: string
}

const ANALYST = fileURLToPath(new URL('./analyst.ts', import.meta.url))
/** A new workspace every so often, so that rounds stay quick. */
const ROUNDS_PER_WORKSPACE = 25

export async function killRounds(
  count: number,
  onRound: (round: number) => void = () => undefined,
): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-kill-'))
  let acknowledged = 0
  let whileOpening = 0
  let next: Analyst | null = null
  try {
    for (let round = 0; round < count; round += 1) {
      const path = join(folder, `${Math.floor(round / ROUNDS_PER_WORKSPACE)}.meritline`)
      if (round % ROUNDS_PER_WORKSPACE === 0) await emptyWorkspace(path)
      const analyst = next ?? startAnalyst(path)
      await analyst.ready
      const following = round + 1
      const followingPath = join(folder, `${Math.floor(following / ROUNDS_PER_WORKSPACE)}.meritline`)
      next = following < count ? startAnalyst(followingPath) : null
      const { saved, opened } = await analyst.killAfter(changesBeforeKill(), Math.random() * 15)
      if (!opened) whileOpening += 1
      acknowledged += saved.length
      await assertNothingLost(path, saved)
      onRound(round)
    }
  } finally {
    await next?.killAfter(0, 0)
    await rm(folder, { recursive: true, force: true })
  }
  return { kills: count, acknowledged, whileOpening }
}

/** One kill in eight soon after the start, the others after up to five changes. */
function changesBeforeKill(): number {
  return Math.random() < 0.125 ? 0 : Math.floor(Math.random() * 6)
}

interface Analyst {
  readonly ready: Promise<void>
  /** Waits for so many saved changes, then so long; without a change it may hit the opening. */
  killAfter(changes: number, milliseconds: number): Promise<{ saved: Saved[]; opened: boolean }>
}

function startAnalyst(path: string): Analyst {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [ANALYST, path])
  const saved: Saved[] = []
  let opened = false
  let errors = ''
  let wanted: { count: number; reached: () => void } | null = null
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.stdin.on('error', () => undefined)
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, seq, hash] = line.split(' ')
      if (word === 'ready') resolve()
      if (word === 'open') opened = true
      // A line cut by the kill names no event.
      if (word === 'saved' && hash?.length === 64) saved.push({ seq: Number(seq), hash })
      if (wanted && saved.length >= wanted.count) wanted.reached()
    })
  })
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_code, signal) => resolve(signal)))
  return {
    ready,
    async killAfter(changes, milliseconds) {
      const enough = new Promise<void>((resolve) => {
        wanted = { count: changes, reached: resolve }
        if (changes === 0) resolve()
      })
      child.stdin.write('go\n')
      const early = await Promise.race([gone, enough.then(() => delay(milliseconds))])
      child.kill('SIGKILL')
      const signal = await gone
      if (early !== undefined || signal !== 'SIGKILL') throw new Error(`The analyst ended by itself: ${errors}`)
      return { saved, opened }
    },
  }
}

async function emptyWorkspace(path: string): Promise<void> {
  const store = await createStore({ path, key: TEST_KEY, system: machine, settings: TEST_SETTINGS })
  await store.close()
}

async function assertNothingLost(path: string, saved: readonly Saved[]): Promise<void> {
  const outside = await readHead(`${path}.head`)
  const store = await openStore({ path, key: TEST_KEY, system: machine })
  await store.close()
  const db = new Connection({ path, key: TEST_KEY, mode: 'write' })
  try {
    expectSame('integrity_check', db.column('PRAGMA integrity_check'), ['ok'])
    expectSame('foreign_key_check', db.all('PRAGMA foreign_key_check'), [])
    for (const { seq, hash } of saved) {
      expectSame(`event ${seq}`, db.column('SELECT hash FROM events WHERE seq = ?', seq), [hash])
    }
    const [newest = 0] = db.column<number>('SELECT max(seq) FROM events')
    if (outside && outside.seq > newest) throw new Error('The head file was ahead of the workspace.')
    for (const [what, sql] of Object.entries(HALVES)) expectSame(what, db.all(sql), [])
  } finally {
    db.close()
  }
}

/** Each finds one half of a pair without the other. */
const HALVES = {
  'an import without its event': `SELECT id FROM imports WHERE id NOT IN (SELECT subject FROM events WHERE kind = 'PEOPLE_IMPORTED')`,
  'an event without its import': `SELECT subject FROM events WHERE kind = 'PEOPLE_IMPORTED' AND subject NOT IN (SELECT id FROM imports)`,
  'a scenario without its event': `SELECT id FROM scenarios WHERE id NOT IN (SELECT subject FROM events WHERE kind = 'SCENARIO_CREATED')`,
  'levers without their event, or only some of them': `SELECT scenario_id FROM lever_rows GROUP BY scenario_id HAVING count(*) <> 3 OR scenario_id NOT IN (SELECT subject FROM events WHERE kind = 'LEVERS_SET')`,
  'an event without its levers': `SELECT subject FROM events WHERE kind = 'LEVERS_SET' AND subject NOT IN (SELECT scenario_id FROM lever_rows)`,
  'a request without its submission': `SELECT id FROM approval_requests r WHERE NOT EXISTS (SELECT 1 FROM approval_events e WHERE e.request_id = r.id AND e.event ->> 'kind' = 'submitted')`,
  'a step of a request without its event': `SELECT request_id FROM approval_events e WHERE NOT EXISTS (SELECT 1 FROM events a WHERE a.kind = 'APPROVAL_' || upper(e.event ->> 'kind') AND a.data ->> 'requestId' = e.request_id)`,
  'an event without its step': `SELECT seq FROM events a WHERE a.kind LIKE 'APPROVAL%' AND NOT EXISTS (SELECT 1 FROM approval_events e WHERE e.request_id = a.data ->> 'requestId' AND 'APPROVAL_' || upper(e.event ->> 'kind') = a.kind)`,
  'a step that is not in the outbox': `SELECT id FROM approval_requests r WHERE (SELECT count(*) FROM approval_events e WHERE e.request_id = r.id) <> (SELECT count(*) FROM outbox o WHERE o.subject = r.id)`,
  'an approval without its yes, or a yes without its approval': `SELECT id FROM approval_requests r WHERE (state = 'approved') <> EXISTS (SELECT 1 FROM approval_events e WHERE e.request_id = r.id AND e.event ->> 'kind' = 'approved')`,
  'a submitted scenario that is not locked': `SELECT s.id FROM scenarios s JOIN approval_requests r ON r.subject_id = s.id WHERE s.status <> 'locked'`,
  'a run without its event': `SELECT id FROM runs WHERE id NOT IN (SELECT subject FROM events WHERE kind = 'RUN_SAVED')`,
  'an event without its run': `SELECT subject FROM events WHERE kind = 'RUN_SAVED' AND subject NOT IN (SELECT id FROM runs)`,
  'a run with only some of its events': `SELECT id FROM runs r WHERE (SELECT count(*) FROM run_events e WHERE e.run_no = r.no) <> 120`,
  'events without their run': `SELECT run_no FROM run_events WHERE run_no NOT IN (SELECT no FROM runs)`,
  'a roster with only some of its people': `SELECT id FROM imports i WHERE accepted <> (SELECT count(*) FROM people p WHERE p.import_no = i.no)`,
}

function expectSame(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${what}: ${JSON.stringify(actual)}`)
}

function delay(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))
}
