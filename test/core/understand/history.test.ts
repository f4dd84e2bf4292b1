import { expect, it } from 'vitest'
import { defaultLevels } from '../../../src-core/default-levels.ts'
import { dayOf } from '../../../src-core/field/days.ts'
import { applyChanges } from '../../../src-core/levers/change.ts'
import { createResolve } from '../../../src-core/levers/resolve.ts'
import { toRunParameters } from '../../../src-core/levers/to-run-parameters.ts'
import { fittedChanges, fittedLevers, firstYearOf, withFitted } from '../../../src-core/understand/fitted-parameters.ts'
import { fitRates, historyOf, type PersonThen } from '../../../src-core/understand/history.ts'
import { BACKTEST_LIMITS, judge, worst } from '../../../src-core/understand/judge.ts'

const DAY = dayOf(2025, 1, 1)
const person = (employeeId: string, level: number, fullTimePay: number, hired = 2015): PersonThen => {
  return { employeeId, level, fullTimePay, hireDay: dayOf(hired, 3, 1) }
}

const before = [
  person('A', 1, 100_00),
  person('B', 1, 200_00),
  person('C', 1, 100_00, 2024),
  person('D', 2, 300_00),
  person('E', 2, 300_00, 2024),
]
const after = [
  person('A', 1, 104_00),
  person('B', 2, 250_00),
  person('D', 1, 300_00),
  person('E', 3, 330_00, 2024),
  person('F', 2, 310_00, 2025),
  person('G', 1, 90_00, 2020),
]

it('counts who left, rose, joined and stayed by the level held at the earlier date', () => {
  const history = historyOf(before, after, 3, DAY)
  expect(history.levels).toEqual([
    { start: 3, left: 1, eligible: 2, promoted: 1, rose: 1, joined: 1, stayed: 1, payBefore: 100_00, payAfter: 104_00 },
    { start: 2, left: 0, eligible: 1, promoted: 0, rose: 1, joined: 1, stayed: 0, payBefore: 0, payAfter: 0 },
    { start: 0, left: 0, eligible: 0, promoted: 0, rose: 0, joined: 0, stayed: 0, payBefore: 0, payAfter: 0 },
  ])
  expect(history).toMatchObject({ newcomers: 2, newcomersLeft: 1, end: 6, matched: 4, demoted: 1, joinedEarlier: 1 })
  expect(history.leftIds).toEqual(['C'])
  expect(history.joinedIds).toEqual(['F', 'G'])
})

it('rates are events over people exposed, over all the years together', () => {
  const history = historyOf(before, after, 3, DAY)
  const rates = fitRates([history, history])
  expect(rates.experienced).toEqual({
    events: 2,
    exposed: 10,
    value: 0.2,
    standardError: expect.closeTo(Math.sqrt(0.16 / 10), 12),
  })
  expect(rates.growth.value).toBeCloseTo(0.2, 12)
  expect(rates.promotionByLevel.map(({ value }) => value)).toEqual([0.5, 0, null])
  expect(rates.raiseByLevel[0]?.value).toBeCloseTo(0.04, 12)
  // Half left within a year: exposed for half of it, 1 - sqrt(1/2).
  expect(rates.newHire.value).toBeCloseTo(1 - Math.SQRT1_2, 12)
})

it('fitted levers keep to their bounds, never lose the last leaver, and their changes give the same parameters', () => {
  const frame = { startYear: 2026, years: 2, seed: 1, bands: defaultLevels(100).slice(0, 3) }
  const parameters = toRunParameters(createResolve([], []), frame)
  const rates = fitRates([historyOf(before, after, 3, DAY)])
  const levers = fittedLevers(rates, parameters, true)
  const value = (name: string, level: number | null = null) =>
    levers.find((each) => each.lever === name && each.level === level)
  expect(value('growth.rate')?.value).toBe(20)
  expect(value('termination.experienced')?.value).toBe(20)
  expect(value('merit.rate', 1)?.value).toBe(1.5)
  expect(value('promotion.rate', 3)).toBeUndefined()
  const thirds = { ...rates, experienced: { events: 1, exposed: 3, value: 1 / 3, standardError: null } }
  expect(fittedLevers(thirds, parameters, false).find(({ lever }) => lever === 'termination.experienced')?.value).toBe(
    33.3334,
  )
  const all = { ...rates, growth: { events: 9, exposed: 1, value: 9, standardError: null } }
  expect(fittedLevers(all, parameters, false)[0]).toEqual({
    ...{ lever: 'growth.rate', level: null, value: 50, bounded: true },
  })
  const changes = applyChanges([], fittedChanges(parameters, levers), { levels: 3, years: null, locks: [] })
  expect(toRunParameters(createResolve(changes, []), frame)).toEqual(withFitted(parameters, levers))
  expect(fittedChanges(withFitted(parameters, levers), levers)).toEqual([])
  expect(firstYearOf(parameters, 2020)).toMatchObject({ startYear: 2020, years: 1, growthRate: [30_000] })
})

it('errors are judged by their limits; one person is no error, and something out of nothing fails', () => {
  const { headcount, flow } = BACKTEST_LIMITS
  expect(judge(102, 100, headcount, 0).verdict).toBe('pass')
  expect(judge(97, 100, headcount, 0).verdict).toBe('warn')
  expect(judge(104, 100, headcount, 0).verdict).toBe('warn')
  expect(judge(110, 100, flow, 0).verdict).toBe('pass')
  expect(judge(105, 100, headcount, 0).verdict).toBe('fail')
  expect(judge(2, 1, flow, 1)).toEqual({ error: 1, verdict: 'pass' })
  expect(judge(0, 0, flow, 0)).toEqual({ error: 0, verdict: 'pass' })
  expect(judge(3, 0, flow, 1)).toEqual({ error: null, verdict: 'fail' })
  expect(worst(['pass', 'warn'])).toBe('warn')
  expect(worst(['warn', 'fail', 'pass'])).toBe('fail')
  expect(worst([])).toBe('pass')
})
