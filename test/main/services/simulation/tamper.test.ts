/** A saved run that was changed behind the app's back does not verify. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Connection } from '../../../../src-main/store/database.ts'
import { callContext, generatedPeople, simulationWorkspace } from '../../../support/simulation-fixture.ts'
import { TEST_KEY } from '../../../support/test-store.ts'

let open: Awaited<ReturnType<typeof simulationWorkspace>>
let runId: string

beforeEach(async () => {
  open = await simulationWorkspace(generatedPeople(120))
  const saved = await open.service['simulation.save']({ scenarioId: open.scenario.id, name: undefined }, callContext())
  runId = saved.run.id
})

afterEach(() => open.close())

function behindItsBack(...statements: string[]): void {
  const path = join(open.folder, 'test.meritline')
  const connection = new Connection({ path, key: TEST_KEY, mode: 'write' })
  try {
    for (const statement of statements) connection.exec(statement)
  } finally {
    connection.close()
  }
}

async function failedChecks(): Promise<string[]> {
  const { ok, checks } = await open.service['simulation.verify']({ runId }, callContext())
  const failed = checks.filter((check) => !check.ok)
  expect(ok).toBe(failed.length === 0)
  return failed.map(({ name }) => name)
}

it('as saved it verifies', async () => {
  expect(await failedChecks()).toEqual([])
})

it('rows of saved runs and their events refuse to be changed or deleted', () => {
  for (const statement of [
    'UPDATE runs SET totals = totals',
    'DELETE FROM runs',
    'UPDATE run_events SET pay_after = 1',
    'DELETE FROM run_events',
  ])
    expect(() => behindItsBack(statement)).toThrow(/change/)
})

it('a changed pay in one event shows in the hash and the replay', async () => {
  behindItsBack(
    'DROP TRIGGER run_events_no_update',
    'UPDATE run_events SET pay_after = pay_after + 1 WHERE seq = (SELECT max(seq) FROM run_events WHERE kind = 2)',
  )
  expect(await failedChecks()).toEqual(['events', 'replay'])
})

it('a removed event shows', async () => {
  behindItsBack('DROP TRIGGER run_events_no_delete', 'DELETE FROM run_events WHERE seq = 5')
  expect(await failedChecks()).toContain('events')
})

it('changed totals show in the replay, the repetition and the record', async () => {
  behindItsBack(
    'DROP TRIGGER runs_no_update',
    `UPDATE runs SET totals = json_set(totals, '$.years[0].costs.inYear', json_extract(totals, '$.years[0].costs.inYear') + 1)`,
  )
  expect(await failedChecks()).toEqual(['replay', 'repeat', 'record'])
})

it('changed parameters show in the repetition and the record', async () => {
  behindItsBack('DROP TRIGGER runs_no_update', `UPDATE runs SET parameters = json_set(parameters, '$.seed', 99)`)
  expect(await failedChecks()).toEqual(['repeat', 'record'])
})

it('a changed roster shows in the population and the replay', async () => {
  const triggers = open.store.read
  expect(triggers.people.currentRoster()?.importId).toBe('roster-1')
  const connection = new Connection({ path: join(open.folder, 'test.meritline'), key: TEST_KEY, mode: 'read' })
  const names = connection.column<string>(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'people'",
  )
  connection.close()
  behindItsBack(
    ...names.map((name) => `DROP TRIGGER "${name}"`),
    "UPDATE people SET annual_pay = annual_pay + 100 WHERE employee_id = 'E0000003'",
  )
  expect(await failedChecks()).toEqual(expect.arrayContaining(['population', 'replay', 'repeat']))
})

it('a changed record of decisions breaks the chain', async () => {
  const connection = new Connection({ path: join(open.folder, 'test.meritline'), key: TEST_KEY, mode: 'read' })
  const names = connection.column<string>(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events'",
  )
  connection.close()
  behindItsBack(
    ...names.map((name) => `DROP TRIGGER "${name}"`),
    `UPDATE events SET data = json_set(data, '$.eventsHash', 'x') WHERE kind = 'RUN_SAVED'`,
  )
  expect(await failedChecks()).toEqual(['record', 'chain'])
})

it('levers and rosters that change afterwards do not matter', async () => {
  await open.store.write((writer) =>
    writer.levers.put(open.scenario.id, {
      ...{ lever: 'cola.rate', level: null, year: null, value: 9, actor: 'analyst', at: '2026-02-01T00:00:00.000Z' },
    }),
  )
  await open.store.write((writer) => {
    writer.people.addImport(
      {
        ...{ importId: 'roster-2', kind: 'people', fileName: 'newer.csv', sha256: 'b'.repeat(64), actor: 'analyst' },
        ...{ importedAt: '2026-02-01T00:00:00.000Z', asOf: '2026-02-01' },
        ...{ rowsRead: 10, accepted: 10, rejected: 0, leftOut: 0 },
      },
      '{}',
    )
    writer.people.addPeople('roster-2', generatedPeople(10))
  })
  expect(await failedChecks()).toEqual([])
})
