import { afterEach, expect, it } from 'vitest'
import { DEFAULT_RETENTION } from '../../../../src-contract/desktop/retention.ts'
import { understandingMethods } from '../../../../src-contract/desktop/understanding.ts'
import { changeSettings } from '../../../../src-main/services/workspace/settings.ts'
import { callContext } from '../../../support/simulation-fixture.ts'
import { understandingWorkspace } from '../../../support/understanding-fixture.ts'

let open: Awaited<ReturnType<typeof understandingWorkspace>> | null = null

afterEach(async () => {
  await open?.close()
  open = null
})

it('retention risk follows the assumptions in the settings, and says what they are', async () => {
  const app = (open = await understandingWorkspace(200))
  const ask = () => app['simulation.goals']({ scenarioId: app.scenario.id, changes: [] }, callContext())
  const shipped = await ask()
  expect(() => understandingMethods['simulation.goals'].output.parse(shipped)).not.toThrow()
  expect(shipped.retention.parameters).toEqual(DEFAULT_RETENTION)
  expect(shipped.retention.statement).toContain('An assumption')
  expect(shipped.retention.total).toBe(shipped.retention.years.reduce((sum, { risk }) => sum + risk, 0))
  for (const { risk, byLevel } of shipped.retention.years)
    expect(byLevel.reduce((sum, level) => sum + level.risk, 0)).toBe(risk)

  const retention = { ...DEFAULT_RETENTION, replacementCost: 100, belowMidpoint: 0, belowMarketRaise: 0 }
  await app.store.write((writer) => changeSettings(writer, { retention }))
  const changed = await ask()
  expect(changed.retention.parameters).toEqual(retention)
  expect(changed.retention.statement).toContain('100%')
  changed.retention.years.forEach(({ risk, atMarket }, at) => {
    expect(risk).toBe(atMarket)
    const before = shipped.retention.years[at]?.atMarket ?? 0
    expect(Math.abs(atMarket - 2 * before)).toBeLessThanOrEqual(10)
  })
})

it("the pay gap is that of the roster's men and women, who neither hires nor those who say neither join", async () => {
  const app = (open = await understandingWorkspace(400))
  const { gap } = await app['simulation.goals']({ scenarioId: app.scenario.id, changes: [] }, callContext())
  expect(gap).toMatchObject({ first: 'Men', second: 'Women', leftOut: 8 })
  const people = gap?.years.map(({ byLevel }) => byLevel.reduce((sum, each) => sum + each.first + each.second, 0)) ?? []
  expect(people[0]).toBeLessThanOrEqual(392)
  expect(people).toEqual(people.toSorted((a, b) => b - a))
  // Women were given 4% less at each level.
  expect(gap?.years[0]?.adjusted).toBeGreaterThan(0)
})
