/**
 * A process that works on a workspace until it is killed: imports, scenarios with lever changes, saved runs, approvals. Each change
 * it was told is saved is printed as "saved SEQ HASH". It opens the file when told "go", so that it can be started ahead.
 *
 *   node analyst.ts FILE
 */
import { writeSync } from 'node:fs'
import { insertFirstScenario } from '../../src-main/services/scenarios/scenarios.ts'
import { writeStep, writeSubmission } from '../../src-main/services/approvals/writes.ts'
import type { WorkspaceStore } from '../../src-main/services/ports/store.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { TEST_KEY } from '../support/test-store.ts'
import { afterStep, approval, requestAbout } from './approvals.ts'
import { machine } from './machine.ts'
import { person } from './people.ts'
import { runEvent, storedRun } from './runs.ts'

const [, , path = ''] = process.argv
const PEOPLE = 120
const SLICE = 40

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

/** The seq and hash come from the transaction itself: what was saved is known without asking the file again. */
async function importPeople(store: WorkspaceStore): Promise<void> {
  const importId = machine.id()
  const event = await store.writeLong(async (writer, pause) => {
    writer.people.addImport(
      {
        importId,
        kind: 'people',
        fileName: 'roster.csv',
        sha256: '0'.repeat(64),
        importedAt: machine.now().toISOString(),
        asOf: '2026-01-31',
        actor: 'analyst',
        rowsRead: PEOPLE,
        accepted: PEOPLE,
        rejected: 0,
        leftOut: 0,
      },
      '{}',
    )
    for (let first = 0; first < PEOPLE; first += SLICE) {
      const slice = Array.from({ length: SLICE }, (_, index) => person(first + index))
      writer.people.addPeople(importId, slice)
      await pause()
    }
    return writer.audit.append({
      kind: 'PEOPLE_IMPORTED',
      subject: importId,
      summary: 'Imported',
      data: { rows: PEOPLE },
    })
  })
  say(`saved ${event.seq} ${event.hash}`)
}

async function addScenario(store: WorkspaceStore): Promise<void> {
  const event = await store.write((writer) => {
    insertFirstScenario(writer, machine)
    const [scenario] = writer.scenarios.list().filter((each) => each.name === 'Baseline' && each.status === 'active')
    if (!scenario) throw new Error('The scenario is not there.')
    writer.scenarios.update({ ...scenario, name: scenario.id })
    for (const level of [1, 2, 3]) {
      const at = machine.now().toISOString()
      writer.levers.put(scenario.id, { lever: 'merit.rate', level, year: null, value: 3.5, actor: 'analyst', at })
    }
    return writer.audit.append({ kind: 'LEVERS_SET', subject: scenario.id, summary: 'Three levers', data: {} })
  })
  say(`saved ${event.seq} ${event.hash}`)
}

async function saveRun(store: WorkspaceStore): Promise<void> {
  const event = await store.writeLong(async (writer, pause) => {
    insertFirstScenario(writer, machine)
    const scenario = writer.scenarios.byName('Baseline')
    if (!scenario) throw new Error('The scenario is not there.')
    writer.scenarios.update({ ...scenario, name: scenario.id })
    const number = writer.runs.nextNumber()
    for (let first = 0; first < PEOPLE; first += SLICE) {
      writer.runs.addEvents(
        number,
        Array.from({ length: SLICE }, (_, index) => runEvent(first + index)),
      )
      await pause()
    }
    const stored = storedRun(machine.id(), scenario.id, PEOPLE)
    writer.runs.put(number, stored)
    return writer.audit.append({ kind: 'RUN_SAVED', subject: stored.run.id, summary: 'Saved', data: {} })
  })
  say(`saved ${event.seq} ${event.hash}`)
}

/** A scenario is submitted in one change and approved in the next; each with its event, its outbox row and its lock. */
async function approve(store: WorkspaceStore): Promise<void> {
  const submitted = await store.write((writer) => {
    const stored = requestAbout(writer)
    writeSubmission(writer, stored)
    return { stored, event: writer.audit.append(afterStep(stored.id)) }
  })
  say(`saved ${submitted.event.seq} ${submitted.event.hash}`)
  const event = await store.write((writer) => {
    writeStep(writer, submitted.stored, approval())
    return writer.audit.append(afterStep(submitted.stored.id))
  })
  say(`saved ${event.seq} ${event.hash}`)
}

async function work(): Promise<void> {
  const store = await openStore({ path, key: TEST_KEY, system: machine })
  say('open')
  for (;;) {
    await Promise.all([importPeople(store), addScenario(store), saveRun(store), approve(store)])
  }
}

say('ready')
process.stdin.once('data', () => void work())
