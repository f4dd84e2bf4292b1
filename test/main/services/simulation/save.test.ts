import { afterEach, expect, it } from 'vitest'
import { callContext, generatedPeople, simulationWorkspace } from '../../../support/simulation-fixture.ts'

let open: Awaited<ReturnType<typeof simulationWorkspace>> | null = null

async function workspace(people = 300) {
  open = await simulationWorkspace(generatedPeople(people))
  return open
}

afterEach(async () => {
  await open?.close()
  open = null
})

it('a saved run has the totals of the what-if, lists its events, and verifies', async () => {
  const { service, scenario } = await workspace()
  const whatIf = await service['simulation.run']({ scenarioId: scenario.id, changes: [] }, callContext())
  const saved = await service['simulation.save']({ scenarioId: scenario.id, name: 'Plan A' }, callContext())
  expect({ ...saved.totals, engineMs: 0 }).toEqual({ ...whatIf.totals, engineMs: 0 })
  expect(saved.run).toMatchObject({ name: 'Plan A', people: 300, hash: whatIf.totals.hash })

  const page = await service['simulation.events']({ runId: saved.run.id, offset: 0, limit: 5000 }, callContext())
  expect(page.total).toBe(saved.run.events)
  expect(page.events.map((event) => event.seq)).toEqual(page.events.map((_, at) => at + 1))
  const firstYear = saved.totals.years[0]
  const hires = await service['simulation.events'](
    { runId: saved.run.id, kind: 'HIRE', year: firstYear?.year, offset: 0, limit: 5000 },
    callContext(),
  )
  expect(hires.total).toBe(firstYear?.headcount.hires)

  const verified = await service['simulation.verify']({ runId: saved.run.id }, callContext())
  expect(verified).toMatchObject({ ok: true })
  expect(verified.checks.map(({ name }) => name)).toEqual([
    'events',
    'population',
    'replay',
    'repeat',
    'record',
    'chain',
  ])
})
