import { afterEach, expect, it } from 'vitest'
import { desktopMethods } from '../../../../src-contract/desktop/index.ts'
import { callContext, generatedPeople, simulationWorkspace } from '../../../support/simulation-fixture.ts'

let open: Awaited<ReturnType<typeof simulationWorkspace>> | null = null

async function workspace(people = 200) {
  open = await simulationWorkspace(generatedPeople(people))
  return open
}

afterEach(async () => {
  await open?.close()
  open = null
})

it('changes are tried without being stored', async () => {
  const { service, scenario } = await workspace()
  const run = (changes: { lever: 'cola.rate'; level: null; year: null; value: number }[]) =>
    service['simulation.run']({ scenarioId: scenario.id, changes }, callContext())
  const before = await run([])
  const tried = await run([{ lever: 'cola.rate', level: null, year: null, value: 8 }])
  const after = await run([])
  expect(tried.totals.years[0]?.costs.inYear).toBeGreaterThan(before.totals.years[0]?.costs.inYear ?? Infinity)
  expect(tried.totals.hash).not.toBe(before.totals.hash)
  expect({ ...after.totals, engineMs: 0 }).toEqual({ ...before.totals, engineMs: 0 })
})

it('answers fit the contract', async () => {
  const { service, scenario } = await workspace()
  const { run } = await service['simulation.save']({ scenarioId: scenario.id, name: undefined }, callContext())
  const page = await service['simulation.events']({ runId: run.id, offset: 0, limit: 50 }, callContext())
  const person = page.events.find(({ employeeId }) => employeeId.startsWith('E'))?.employeeId ?? ''
  const answers = {
    'simulation.run': await service['simulation.run']({ scenarioId: scenario.id, changes: [] }, callContext()),
    'simulation.runs': await service['simulation.runs']({}, callContext()),
    'simulation.totals': await service['simulation.totals']({ runId: run.id }, callContext()),
    'simulation.events': page,
    'simulation.timeline': await service['simulation.timeline']({ runId: run.id, employeeId: person }, callContext()),
  } as const
  for (const [name, answer] of Object.entries(answers))
    expect(() => desktopMethods[name as keyof typeof answers].output.parse(answer), name).not.toThrow()
  expect(answers['simulation.timeline'].start).not.toBeNull()
  expect(answers['simulation.runs'].runs).toEqual([run])
})

it('a newer what-if takes the place of those that wait; the last one is answered', async () => {
  const { service, scenario } = await workspace(5000)
  await service['simulation.run']({ scenarioId: scenario.id, changes: [] }, callContext())
  const calls = [1, 2, 3, 4, 5, 6].map(async (value) =>
    service['simulation.run'](
      { scenarioId: scenario.id, changes: [{ lever: 'growth.rate', level: null, year: null, value }] },
      callContext(),
    ),
  )
  const settled = await Promise.allSettled(calls)
  const refused = settled.filter((one) => one.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'SUPERSEDED' })
  expect(settled.at(-1)?.status).toBe('fulfilled')
})

it('what nobody waits for yet is superseded by no what-if and goes behind it', async () => {
  const { service, scenario } = await workspace(5000)
  const order: string[] = []
  const ask = async (name: string, value: number, ahead: boolean) => {
    const changes = [{ lever: 'growth.rate', level: null, year: null, value } as const]
    const input = { scenarioId: scenario.id, changes: [...changes], breakdowns: false, ahead }
    const { totals } = await service['simulation.run'](input, callContext())
    order.push(name)
    return totals
  }
  await ask('first', 0, false)
  const ahead = [ask('ahead 1', 1, true), ask('ahead 2', 2, true), ask('ahead 3', 3, true)]
  const wished = ask('wished', 4, false)
  const totals = await Promise.all([...ahead, wished])
  expect(order).toEqual(['first', 'ahead 1', 'wished', 'ahead 2', 'ahead 3'])
  const again = await ask('again', 2, false)
  expect({ ...totals[1], engineMs: 0 }).toEqual({ ...again, engineMs: 0 })
})

it('runs for comparisons are never superseded', async () => {
  const { simulator, scenario, store } = await workspace()
  const { resolveParameters } = await import('../../../../src-main/services/simulation/run-parameters.ts')
  const parameters = resolveParameters(store.read, scenario.id)
  const { signal } = new AbortController()
  const runs = [1, 2, 3].map((seed) => simulator.simulate({ ...parameters, seed }, signal))
  const whatIf = simulator.whatIf({ ...parameters, seed: 4 }, { breakdowns: true, ahead: false }, signal)
  const totals = await Promise.all([...runs, whatIf])
  expect(new Set(totals.map(({ hash }) => hash)).size).toBe(4)
})

it('a cancelled call ends, and the engine goes on', async () => {
  const { service, scenario, simulator, store } = await workspace(20_000)
  const { resolveParameters } = await import('../../../../src-main/services/simulation/run-parameters.ts')
  const parameters = resolveParameters(store.read, scenario.id)
  const controller = new AbortController()
  const cancelled = simulator.record({ ...parameters, years: 5 }, controller.signal, () => controller.abort())
  await expect(cancelled).rejects.toThrow(/abort/i)
  const { totals } = await service['simulation.run']({ scenarioId: scenario.id, changes: [] }, callContext())
  expect(totals.people).toBe(20_000)
})

it('saving that is cancelled keeps nothing', async () => {
  const { service, scenario, store } = await workspace(3000)
  const controller = new AbortController()
  const events = store.read.audit.head()?.seq
  const saving = service['simulation.save'](
    { scenarioId: scenario.id, name: undefined },
    {
      signal: controller.signal,
      progress: ({ label }) => {
        if (label === 'Saving events') controller.abort()
      },
    },
  )
  await expect(saving).rejects.toThrow(/abort/i)
  expect(store.read.runs.list(undefined)).toEqual([])
  expect(store.read.audit.head()?.seq).toBe(events)
})

it('a new roster is simulated at once', async () => {
  const { service, scenario, store } = await workspace()
  await service['simulation.run']({ scenarioId: scenario.id, changes: [] }, callContext())
  await store.write((writer) => {
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
  const { totals } = await service['simulation.run']({ scenarioId: scenario.id, changes: [] }, callContext())
  expect(totals.people).toBe(10)
})

it('an empty roster stays empty; a currency without a rate is named', async () => {
  const { service, scenario } = await workspace(0)
  const { totals } = await service['simulation.run']({ scenarioId: scenario.id, changes: [] }, callContext())
  expect(totals.years[0]?.headcount.end).toBe(0)
  await open?.close()
  open = await simulationWorkspace(generatedPeople(3).map((person) => ({ ...person, currency: 'EUR' })))
  await expect(
    open.service['simulation.run']({ scenarioId: open.scenario.id, changes: [] }, callContext()),
  ).rejects.toMatchObject({ code: 'RATE_MISSING' })
})
