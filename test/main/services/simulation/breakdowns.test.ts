import { afterEach, expect, it } from 'vitest'
import { callContext, generatedPeople, simulationWorkspace } from '../../../support/simulation-fixture.ts'

let open: Awaited<ReturnType<typeof simulationWorkspace>> | null = null

afterEach(async () => {
  await open?.close()
  open = null
})

it('a what-if leaves departments and locations out on request and keeps every other figure', async () => {
  open = await simulationWorkspace(generatedPeople(200))
  const { service, scenario } = open
  const ask = (breakdowns?: boolean) =>
    service['simulation.run'](
      { scenarioId: scenario.id, changes: [], ...(breakdowns === undefined ? {} : { breakdowns }) },
      callContext(),
    )
  const { totals: whole } = await ask()
  const { totals: short } = await ask(false)
  expect(whole.years.every((year) => year.byDepartment.length > 0)).toBe(true)
  expect(short.years.every((year) => year.byDepartment.length + year.byLocation.length === 0)).toBe(true)
  expect({ ...short, engineMs: 0 }).toEqual({
    ...whole,
    engineMs: 0,
    years: whole.years.map((year) => ({ ...year, byDepartment: [], byLocation: [] })),
  })
})
