import { afterEach, expect, it } from 'vitest'
import { understandingMethods } from '../../../../src-contract/desktop/understanding.ts'
import { callContext } from '../../../support/simulation-fixture.ts'
import { understandingWorkspace } from '../../../support/understanding-fixture.ts'

let open: Awaited<ReturnType<typeof understandingWorkspace>> | null = null

async function workspace(people = 200) {
  open = await understandingWorkspace(people)
  return open
}

afterEach(async () => {
  await open?.close()
  open = null
})

it('bands of one seed are the run itself, to the cent', async () => {
  const app = await workspace()
  const { totals } = await app.service['simulation.run']({ scenarioId: app.scenario.id, changes: [] }, callContext())
  const bands = await app['simulation.bands']({ scenarioId: app.scenario.id, changes: [], seeds: 1 }, callContext())
  expect(bands.years.map(({ year }) => year)).toEqual(totals.years.map(({ year }) => year))
  bands.years.forEach((year, at) => {
    const own = totals.years[at]
    expect(year.costs.inYear).toEqual({ p10: own?.costs.inYear, p50: own?.costs.inYear, p90: own?.costs.inYear })
    expect(year.headcount.hires.p50).toBe(own?.headcount.hires)
    year.byLevel.forEach(({ level, costs, headcount }) => {
      expect(costs.burdened.p10).toBe(own?.byLevel[level - 1]?.costs.burdened)
      expect(headcount.promotionsIn.p90).toBe(own?.byLevel[level - 1]?.headcount.promotionsIn)
    })
  })
})

it('bands fit the contract, are in order, widen with the years, and are the same each time', async () => {
  const app = await workspace(400)
  const call = () => app['simulation.bands']({ scenarioId: app.scenario.id, changes: [], seeds: 40 }, callContext())
  const bands = await call()
  expect(() => understandingMethods['simulation.bands'].output.parse(bands)).not.toThrow()
  for (const year of bands.years)
    for (const part of [year, ...year.byLevel]) {
      const spreads = [...Object.values(part.costs), ...Object.values(part.headcount), part.lumpSums]
      for (const { p10, p50, p90 } of spreads) {
        expect(p10).toBeLessThanOrEqual(p50)
        expect(p50).toBeLessThanOrEqual(p90)
      }
    }
  const width = bands.years.map(({ costs }) => (costs.annualised.p90 - costs.annualised.p10) / costs.annualised.p50)
  expect(width[0]).toBeGreaterThan(0)
  expect(width.at(-1)).toBeGreaterThan(width[0] ?? Infinity)
  expect({ ...(await call()), engineMs: 0 }).toEqual({ ...bands, engineMs: 0 })
})

it('the plan of the whole workforce is the same under every seed', async () => {
  const app = await workspace()
  const bands = await app['simulation.bands']({ scenarioId: app.scenario.id, changes: [], seeds: 20 }, callContext())
  expect(bands.years).toHaveLength(5)
  for (const { headcount } of bands.years)
    for (const { p10, p90 } of [headcount.end, headcount.hires, headcount.experiencedLeavers]) expect(p10).toBe(p90)
})

it('progress is told to the end, and a cancelled call ends without an answer', async () => {
  const app = await workspace(2000)
  const seen: number[] = []
  const input = { scenarioId: app.scenario.id, changes: [], seeds: 60 }
  await app['simulation.bands'](input, { ...callContext(), progress: ({ done }) => void seen.push(done) })
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(60)

  const stop = new AbortController()
  const cancelled = app['simulation.bands'](
    { ...input, seeds: 500 },
    {
      signal: stop.signal,
      progress: () => stop.abort(new Error('enough')),
    },
  )
  await expect(cancelled).rejects.toThrow('enough')
  const again = await app['simulation.bands']({ ...input, seeds: 2 }, callContext())
  expect(again.years).toHaveLength(5)
})

it('a plan that cannot be met is refused by its own code', async () => {
  const app = await workspace()
  const changes = [{ lever: 'growth.rate' as const, level: null, year: null, value: 50 }]
  const impossible = [...changes, { lever: 'termination.experienced' as const, level: null, year: null, value: 60 }]
  await app['simulation.bands']({ scenarioId: app.scenario.id, changes: impossible, seeds: 3 }, callContext())
  await app.store.write((writer) =>
    writer.people.addImport(
      {
        ...{ importId: 'roster-2', kind: 'people', fileName: 'late.csv', sha256: 'b'.repeat(64) },
        ...{ importedAt: '2026-01-02T00:00:00.000Z', asOf: '2026-01-02', actor: 'analyst' },
        ...{ rowsRead: 1, accepted: 1, rejected: 0, leftOut: 0 },
      },
      '{}',
    ),
  )
  await app.store.write((writer) => {
    const [person] = [...app.store.read.people.rows('roster-1')]
    if (!person) throw new Error('there are people')
    writer.people.addPeople(
      'roster-2',
      ['A', 'B', 'C', 'D'].map((employeeId, at) => ({ ...person, employeeId, row: at, notices: 0, hireDay: 30_000 })),
    )
  })
  const refused = app['simulation.bands']({ scenarioId: app.scenario.id, changes: impossible, seeds: 3 }, callContext())
  await expect(refused).rejects.toMatchObject({ code: 'IMPOSSIBLE_PLAN' })
})

it('a what-if is answered while a batch is under way', async () => {
  const app = await workspace(2000)
  let batchDone = false
  const batch = async () => {
    await app['simulation.bands']({ scenarioId: app.scenario.id, changes: [], seeds: 400 }, callContext())
    batchDone = true
  }
  const bands = batch()
  await app.service['simulation.run']({ scenarioId: app.scenario.id, changes: [] }, callContext())
  expect(batchDone).toBe(false)
  await bands
})
