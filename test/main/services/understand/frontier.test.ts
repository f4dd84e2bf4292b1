import { afterEach, expect, it } from 'vitest'
import { frontierMethods } from '../../../../src-contract/desktop/frontier.ts'
import type { LeverId } from '../../../../src-contract/desktop/levers.ts'
import { callContext } from '../../../support/simulation-fixture.ts'
import { understandingWorkspace } from '../../../support/understanding-fixture.ts'

let open: Awaited<ReturnType<typeof understandingWorkspace>> | null = null

async function workspace(people = 300) {
  open = await understandingWorkspace(people)
  return open
}

afterEach(async () => {
  await open?.close()
  open = null
})

type App = Awaited<ReturnType<typeof workspace>>
type Input = Parameters<App['optimizer.frontier']>[0]

function frontier(app: App, input: Partial<Input> = {}, context = callContext()) {
  return app['optimizer.frontier'](
    {
      ...{ scenarioId: app.scenario.id, changes: [], goal: 'retentionRisk', measure: 'inYear', year: null, points: 20 },
      ...input,
    },
    context,
  )
}

const lock = (app: App, lever: LeverId, level: number | null) =>
  app.store.write((writer) => writer.levers.setLock(app.scenario.id, lever, level, true))

async function inFull(app: App, changes: Awaited<ReturnType<typeof frontier>>['points'][number]['changes']) {
  const input = { scenarioId: app.scenario.id, changes }
  const { totals } = await app.service['simulation.run'](input, callContext())
  const goals = await app['simulation.goals'](input, callContext())
  return { cost: totals.years.reduce((sum, { costs }) => sum + costs.inYear, 0), goals }
}

it('twenty points by rising cost and falling risk, each what the simulation says of its levers, to the cent', async () => {
  const app = await workspace()
  const answer = await frontier(app)
  expect(() => frontierMethods['optimizer.frontier'].output.parse(answer)).not.toThrow()
  expect(answer.points).toHaveLength(20)
  answer.points.slice(1).forEach((point, at) => {
    expect(point.cost).toBeGreaterThan(answer.points[at]?.cost ?? Infinity)
    expect(point.goal).toBeLessThan(answer.points[at]?.goal ?? -Infinity)
  })
  for (const at of [0, 7, 13, 19]) {
    const point = answer.points[at]
    const { cost, goals } = await inFull(app, point?.changes ?? [])
    expect(cost).toBe(point?.cost)
    expect(goals.retention.total).toBe(point?.goal)
  }
  expect(answer.statement).toContain('assumption')
  expect({ ...(await frontier(app)), elapsedMs: 0 }).toEqual({ ...answer, elapsedMs: 0 })
})

it('no other setting of the same levers does much better for its cost', async () => {
  const app = await workspace()
  const { points } = await frontier(app)
  const range = (points[0]?.goal ?? 0) - (points.at(-1)?.goal ?? 0)
  let state = 99
  let compared = 0
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
  for (let nth = 0; nth < 40; nth++) {
    const changes = [1, 2, 3, 4, 5].map((level) => {
      return { lever: 'merit.rate' as const, level, year: null, value: Math.round(random() * 10_000) / 1000 }
    })
    const { cost, goals } = await inFull(app, changes)
    const after = points.findIndex((point) => point.cost >= cost)
    const [low, high] = [points[after - 1], points[after]]
    if (!low || !high) continue
    compared += 1
    const reached = low.goal + ((high.goal - low.goal) * (cost - low.cost)) / (high.cost - low.cost)
    expect(reached).toBeLessThanOrEqual(goals.retention.total + range * 0.01)
  }
  expect(compared).toBeGreaterThan(10)
})

it('the gap narrows along its frontier, by raises for those low in their bands', async () => {
  const app = await workspace()
  for (const goal of ['adjustedGap', 'meanGap'] as const) {
    const { points, now, statement } = await frontier(app, { goal, points: 8 })
    expect(points.length).toBeGreaterThan(3)
    points.slice(1).forEach((point, at) => expect(point.goal).toBeLessThan(points[at]?.goal ?? 0))
    expect(points.at(-1)?.goal).toBeLessThan(now.goal)
    expect(statement).toContain('Men')
    const [change] = points.at(-1)?.changes ?? []
    expect(change?.lever).toBe('merit.matrix')
    const { goals } = await inFull(app, points.at(-1)?.changes ?? [])
    const last = goals.gap?.years.at(-1)
    expect(Math.abs((goal === 'meanGap' ? last?.mean : last?.adjusted) ?? 1)).toBe(points.at(-1)?.goal)
  }
})

it('a locked lever never moves; where all are locked the call says so', async () => {
  const app = await workspace(100)
  await lock(app, 'merit.rate', 2)
  const { points } = await frontier(app, { points: 4 })
  for (const { changes } of points) expect(changes.map(({ level }) => level)).toEqual([1, 3, 4, 5])
  const named = frontier(app, { levers: [{ lever: 'merit.rate', level: 2 }] })
  await expect(named).rejects.toMatchObject({ code: 'LEVER_LOCKED' })
  await lock(app, 'merit.rate', null)
  await expect(frontier(app)).rejects.toMatchObject({ code: 'NOTHING_TO_MOVE' })
})

it('given bounds hold, and levers that cannot be turned are refused', async () => {
  const app = await workspace(100)
  const levers = [
    { lever: 'merit.rate' as const, level: null, bounds: [2, 4] as [number, number] },
    { lever: 'cola.rate' as const, level: 1 },
  ]
  const { points } = await frontier(app, { levers, points: 5 })
  for (const { changes } of points)
    for (const { lever, value } of changes)
      if (lever === 'merit.rate') {
        expect(value).toBeGreaterThanOrEqual(2)
        expect(value).toBeLessThanOrEqual(4)
      }
  const refused = async (lever: LeverId, level: number | null, bounds?: [number, number]) => {
    try {
      await frontier(app, { levers: [{ lever, level, ...(bounds ? { bounds } : {}) }] })
      return 'answered'
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  expect(await refused('raise.monthWeights', null)).toBe('WRONG_SHAPE')
  expect(await refused('policy.capAtMaximum', null)).toBe('WRONG_SHAPE')
  expect(await refused('growth.rate', 2)).toBe('WRONG_SHAPE')
  expect(await refused('merit.rate', 9)).toBe('NO_SUCH_LEVEL')
  expect(await refused('merit.rate', 1, [4, 2])).toBe('OUT_OF_BOUNDS')
  expect(await refused('merit.rate', 1, [0, 90])).toBe('OUT_OF_BOUNDS')
})

it('a merit budget that would overrule the levers is turned off by each point, unless it is locked', async () => {
  const app = await workspace(100)
  const changes = [{ lever: 'merit.budget' as const, level: null, year: null, value: 4 }]
  const { points } = await frontier(app, { changes, points: 4 })
  expect(points.length).toBeGreaterThan(2)
  for (const point of points) expect(point.changes[0]).toMatchObject({ lever: 'merit.budget', value: null })
  await app.store.write((writer) => {
    const at = { actor: 'analyst', at: '2026-01-01T00:00:00.000Z' }
    writer.levers.put(app.scenario.id, { lever: 'merit.budget', level: null, year: null, value: 4, ...at })
  })
  await lock(app, 'merit.budget', null)
  await expect(frontier(app)).rejects.toMatchObject({ code: 'NOTHING_TO_MOVE' })
})

it('a cancelled call ends without an answer', async () => {
  const app = await workspace(100)
  const stop = new AbortController()
  const call = frontier(app, {}, { signal: stop.signal, progress: () => stop.abort(new Error('enough')) })
  await expect(call).rejects.toThrow('enough')
})
