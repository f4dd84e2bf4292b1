import { afterEach, expect, it } from 'vitest'
import type { LeverId } from '../../../../src-contract/desktop/levers.ts'
import { understandingMethods } from '../../../../src-contract/desktop/understanding.ts'
import { resolveParameters } from '../../../../src-main/services/simulation/run-parameters.ts'
import { callContext } from '../../../support/simulation-fixture.ts'
import { understandingWorkspace } from '../../../support/understanding-fixture.ts'

let open: Awaited<ReturnType<typeof understandingWorkspace>> | null = null

async function workspace(people = 150) {
  open = await understandingWorkspace(people)
  return open
}

afterEach(async () => {
  await open?.close()
  open = null
})

it('every bar is what a direct run says, to the cent', async () => {
  const app = await workspace()
  const { id: scenarioId } = app.scenario
  const answer = await app['optimizer.sensitivity']({ scenarioId, changes: [], year: null }, callContext())
  expect(() => understandingMethods['optimizer.sensitivity'].output.parse(answer)).not.toThrow()
  const parameters = resolveParameters(app.store.read, scenarioId)
  const run = async (lever: LeverId, level: number | null, value: number) => {
    const changes = [{ lever, level, year: null, value }]
    const { totals } = await app.service['simulation.run']({ scenarioId, changes }, callContext())
    const sum = (of: (year: (typeof totals.years)[number]) => number) => totals.years.reduce((all, y) => all + of(y), 0)
    return {
      inYear: sum(({ costs }) => costs.inYear) - (answer.base.inYear ?? 0),
      annualised: (totals.years.at(-1)?.costs.annualised ?? 0) - (answer.base.annualised ?? 0),
      burdened: sum(({ costs }) => costs.burdened) - (answer.base.burdened ?? 0),
      lumpSums: sum(({ lumpSums }) => lumpSums) - (answer.base.lumpSums ?? 0),
      headcount: (totals.years.at(-1)?.headcount.end ?? 0) - (answer.base.headcount ?? 0),
    }
  }
  expect(parameters.years).toBe(5)
  const uniform = answer.levers.filter(({ lever, level }) => level !== null || lever !== 'merit.rate')
  const checked = uniform.filter(({ lever, level }) => level === null || level === 2 || lever === 'merit.rate')
  for (const { lever, level, up, high } of checked) {
    // Levers that differ by level cannot be set to one value by a single change.
    const perLevel = level === null && ['promotion.rate', 'hire.percentile'].includes(lever)
    if (up && !perLevel) expect(up.change, `${lever} ${level}`).toMatchObject(await run(lever, level, up.value))
    if (high) expect(high.change, `${lever} ${level}`).toMatchObject(await run(lever, level, high.value))
  }
})

it('one year is measured alone, and a step of merit up costs what a step down saves, nearly', async () => {
  const app = await workspace()
  const input = { scenarioId: app.scenario.id, changes: [], year: app.scenario.startYear }
  const { levers, base } = await app['optimizer.sensitivity'](input, callContext())
  const merit = levers.find(({ lever, level }) => lever === 'merit.rate' && level === null)
  const [up = 0, down = 0] = [merit?.up?.change.annualised ?? 0, merit?.down?.change.annualised ?? 0]
  expect(up).toBeGreaterThan(0)
  expect(up / -down).toBeCloseTo(1, 3)
  expect(base.headcount).toBe(Math.floor(150 * 1.03 + 0.5))
  // A tenth more growth is a tenth of 3% more people: the elasticity of headcount is 0.03 / 1.03, up to whole people.
  const growth = levers.find(({ lever }) => lever === 'growth.rate')
  expect(growth?.elasticity.headcount).toBeCloseTo(0.03 / 1.03, 1)
})

it('levels add up: moving all levels is moving each, up to rounding', async () => {
  const app = await workspace()
  const input = { scenarioId: app.scenario.id, changes: [], year: app.scenario.startYear }
  const { levers } = await app['optimizer.sensitivity'](input, callContext())
  const rows = levers.filter(({ lever }) => lever === 'merit.rate')
  const all = rows.find(({ level }) => level === null)?.up?.change.annualised ?? 0
  const sum = rows
    .filter(({ level }) => level !== null)
    .reduce((each, row) => each + (row.up?.change.annualised ?? 0), 0)
  expect(Math.abs(all - sum)).toBeLessThanOrEqual(5 * 2)
})

it('a locked lever is shown as locked', async () => {
  const app = await workspace(3)
  const { id: scenarioId } = app.scenario
  await app.store.write((writer) => writer.levers.setLock(scenarioId, 'merit.rate', 2, true))
  const { levers } = await app['optimizer.sensitivity']({ scenarioId, changes: [], year: null }, callContext())
  const locked = levers.filter((row) => row.locked).map(({ lever, level }) => `${lever} ${level ?? 'all'}`)
  expect(locked).toEqual(['merit.rate all', 'merit.rate 2'])
})
