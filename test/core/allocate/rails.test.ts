import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveAllocation } from '../../../src-core/allocate/solve-allocation.ts'
import type { AllocationProblem, Rail } from '../../../src-core/allocate/problem.ts'
import { allocationProblem, LEVEL_BANDS, rewardPeople, rewardPerson } from '../../support/reward-people.ts'
import { payrollOf, solved, solver } from './solve-here.ts'

const RAISE: Rail = { kind: 'raise', minimum: 0, maximum: 8 }
const ORDER: Rail = { kind: 'ratingOrder', within: 'levelAndQuartile', tolerance: 0 }
const PEOPLE = rewardPeople(600)

function pooled(share: number, rails: readonly Rail[], change: Partial<AllocationProblem> = {}): AllocationProblem {
  return allocationProblem(PEOPLE, Math.round(payrollOf({ people: PEOPLE }) * share), rails, change)
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const someRails = fc
  .record({
    raise: fc.record({ minimum: fc.integer({ min: 0, max: 1 }), maximum: fc.integer({ min: 6, max: 12 }) }),
    order: optional(fc.constantFrom('level', 'levelAndQuartile')),
    lift: fc.boolean(),
    cap: optional(fc.constantFrom('lumpSum', 'stop')),
    compa: optional(fc.constantFrom(1.05, 1.2)),
    ratio: optional(fc.constantFrom(1.1, 1.35)),
    spread: optional(fc.constantFrom(1.5, 2.5)),
    inversions: fc.boolean(),
    gap: optional(fc.constantFrom(0.06, 0.1)),
  })
  .map((wish): Rail[] => [
    { kind: 'raise', ...wish.raise },
    ...(wish.order ? [{ kind: 'ratingOrder' as const, within: wish.order, tolerance: 0 }] : []),
    ...(wish.lift ? [{ kind: 'bandMinimum' as const }] : []),
    ...(wish.cap ? [{ kind: 'bandMaximum' as const, over: wish.cap }] : []),
    ...(wish.compa ? [{ kind: 'compaRatio' as const, maximum: wish.compa }] : []),
    ...(wish.ratio ? [{ kind: 'levelRatio' as const, level: null, minimum: wish.ratio }] : []),
    ...(wish.spread ? [{ kind: 'spread' as const, level: null, maximum: wish.spread }] : []),
    ...(wish.inversions ? [{ kind: 'noNewInversions' as const, maximum: 1 }] : []),
    ...(wish.gap ? [{ kind: 'payGap' as const, level: null, maximum: wish.gap }] : []),
  ])

test('the pool is given to the cent and every guard-rail holds after rounding; or the way out can be solved', async () => {
  const solve = await solver()
  let found = 0
  await fc.assert(
    fc.asyncProperty(someRails, fc.constantFrom(0.015, 0.025, 0.035), async (rails, share) => {
      const problem = pooled(share, rails)
      const answer = await solveAllocation(problem, solve)
      if (!answer.ok) {
        for (const { problem: relaxed } of answer.relaxations.slice(0, 2)) {
          expect((await solveAllocation(relaxed, solve)).ok).toBe(true)
        }
        return
      }
      found++
      const given = answer.people.reduce((sum, { merit, candidate }) => sum + merit + candidate.lift, 0)
      expect(given).toBe(problem.pool)
      expect(answer.rails.filter(({ met }) => !met)).toEqual([])
      expect(
        answer.people.every(({ merit, boundBy }) => Number.isSafeInteger(merit) && merit >= 0 && boundBy.length > 0),
      ).toBe(true)
      expect(answer.worth.value).toBeLessThanOrEqual(answer.worth.bound * (1 + 1e-6))
    }),
    { numRuns: 20 },
  )
  expect(found).toBeGreaterThan(5)
}, 120_000)

/** Worth per unit of limit, in money of the pool: by the price and by moving the limit a little either way. */
async function bothPrices(
  rails: (move: number) => readonly Rail[],
  step: number,
  { change = {}, ignored = [] }: { change?: Partial<AllocationProblem>; ignored?: readonly string[] } = {},
) {
  const at = (move: number) => solved(pooled(0.025, rails(move), change))
  const bound = async (move: number): Promise<number> => (await at(move)).worth.bound
  const here = await at(0)
  const moved = ((await bound(step)) - (await bound(-step))) / (2 * step)
  const price = here.prices.limits
    .filter(({ rail, side }) => rail === rails(0).length - 1 && !ignored.includes(side))
    .reduce((sum, { perOne }) => sum + perOne, 0)
  return { price, difference: moved / here.prices.poolWorth }
}

test.each([
  [
    'the order of ratings',
    (move: number): Rail[] => [RAISE, { kind: 'ratingOrder', within: 'level', tolerance: 0.2 + move }],
    0.001,
  ],
  ['a pay gap', (move: number): Rail[] => [RAISE, { kind: 'payGap', level: 1, maximum: 0.02 + move }], 0.000_02],
  [
    'a ratio between levels',
    (move: number): Rail[] => [RAISE, { kind: 'levelRatio', level: 2, minimum: 1.49 + move }],
    0.000_1,
  ],
  ['a highest compa-ratio', (move: number): Rail[] => [RAISE, { kind: 'compaRatio', maximum: 1.02 + move }], 0.000_02],
  ['a lowest compa-ratio', (move: number): Rail[] => [RAISE, { kind: 'compaRatio', minimum: 0.84 + move }], 0.000_02],
  ['a spread', (move: number): Rail[] => [RAISE, { kind: 'spread', level: 1, maximum: 0.6 + move }], 0.000_02],
  ['inversions', (move: number): Rail[] => [RAISE, { kind: 'noNewInversions', maximum: 0.9 + move }], 0.000_01],
] as const)('the price of %s is what moving it changes', async (_, rails, step) => {
  const { price, difference } = await bothPrices(rails, step)
  expect(price).toBeGreaterThan(0)
  expect(Math.abs(Math.abs(difference) / price - 1)).toBeLessThan(0.01)
})

test('the price of a lowest raise is what moving it changes', async () => {
  const rails = (move: number): Rail[] => [{ kind: 'raise', minimum: 1 + move, maximum: 8 }]
  const { price, difference } = await bothPrices(rails, 0.001, { ignored: ['maximum'] })
  expect(price).toBeGreaterThan(0)
  expect(Math.abs(-difference / price - 1)).toBeLessThan(0.01)
})

test('the price of a highest raise is what moving it changes while money keeps its worth', async () => {
  // Without evenness, which falls from no raise to the highest: that would stretch with the limit.
  const weights = { performance: 0.25, position: 0.1, evenness: 0 }
  const rails = (move: number): Rail[] => [{ kind: 'raise', minimum: 0, maximum: 8 + move }]
  const { price, difference } = await bothPrices(rails, 0.001, { change: { weights } })
  expect(price).toBeGreaterThan(0)
  expect(Math.abs(difference / price - 1)).toBeLessThan(0.01)
})

test("the pool's own worth is what one more unit of money changes", async () => {
  const at = async (share: number) => solved(pooled(share, [RAISE, ORDER]))
  const [less, here, more] = [await at(0.02499), await at(0.025), await at(0.02501)]
  const money = (more.made.unit === less.made.unit ? payrollOf({ people: PEOPLE }) : NaN) * 0.000_02
  expect((more.worth.bound - less.worth.bound) / money / here.prices.poolWorth).toBeCloseTo(1, 2)
})

test('pay below the band minimum is lifted first, also for those not eligible, and merit follows on the new pay', async () => {
  const low = rewardPerson({ employeeId: 'A', pay: 50_000_00 })
  const fresh = rewardPerson({ employeeId: 'B', pay: 55_000_00, hireDay: null })
  const late = rewardPerson({ employeeId: 'C', pay: 55_000_00, hireDay: 99_999 })
  const problem = allocationProblem([low, fresh, late], 10_000_00, [
    { kind: 'bandMinimum' },
    { kind: 'raise', minimum: 1, maximum: 5 },
  ])
  const { people } = await solved(problem)
  expect(people.map(({ candidate }) => candidate.lift)).toEqual([6_000_00, 1_000_00, 1_000_00])
  expect(people.reduce((sum, { merit }) => sum + merit, 0)).toBe(2_000_00)
  expect(people[2]).toMatchObject({ merit: 0, newPay: 56_000_00, boundBy: ['notEligible', 'lift'] })
  expect(people[0]?.merit).toBeGreaterThanOrEqual(560_00)
})

test('above the band maximum an award is paid once; beside guard-rails on pay it stops', async () => {
  const top = rewardPerson({ employeeId: 'A', pay: 79_000_00, performanceRating: 5 })
  const other = rewardPerson({ employeeId: 'B', pay: 60_000_00, performanceRating: 3 })
  const cap: Rail = { kind: 'bandMaximum', over: 'lumpSum' }
  const weights = { performance: 1, position: 0, evenness: 0 }
  const raise: Rail = { kind: 'raise', minimum: 0, maximum: 5 }
  const once = await solved(allocationProblem([top, other], 3_950_00, [raise, cap], { weights }))
  expect(once.people[0]).toMatchObject({ merit: 3_950_00, lumpSum: 2_950_00, newPay: 80_000_00 })
  const spread: Rail = { kind: 'spread', level: null, maximum: 2 }
  const stopped = await solved(allocationProblem([top, other], 3_950_00, [raise, cap, spread], { weights }))
  expect(stopped.people[0]).toMatchObject({ merit: 1_000_00, lumpSum: 0, newPay: 80_000_00, boundBy: ['bandMaximum'] })
  expect(stopped.people[1]?.merit).toBe(2_950_00)
})

test('who is held by a ceiling does not hold back those rated lower', async () => {
  const held = rewardPerson({ employeeId: 'A', pay: 79_900_00, performanceRating: 5 })
  const lower = rewardPerson({ employeeId: 'B', pay: 79_000_00, performanceRating: 3 })
  const wide = { ...LEVEL_BANDS[0], minimum: 56_000_00, midpoint: 68_000_00, maximum: 90_000_00 }
  const rails: Rail[] = [RAISE, ORDER, { kind: 'bandMaximum', over: 'stop' }]
  const answer = await solved(allocationProblem([held, { ...lower, jobRange: wide }], 2_100_00, rails))
  expect(answer.people.map(({ merit }) => merit)).toEqual([100_00, 2_000_00])
  expect(answer.rails.every(({ met }) => met)).toBe(true)
})

test('the same input gives the same output', async () => {
  const problem = pooled(0.03, [RAISE, ORDER])
  const merits = async () => (await solved(problem)).people.map(({ merit }) => merit)
  expect(await merits()).toEqual(await merits())
})

test('a pool that the raises cannot take is infeasible, and the least relaxation is named', async () => {
  const people = [rewardPerson({ employeeId: 'A', pay: 60_000_00 }), rewardPerson({ employeeId: 'B', pay: 60_000_00 })]
  const answer = await solveAllocation(allocationProblem(people, 12_000_00, [RAISE]), await solver())
  if (answer.ok) throw new Error('it cannot be given')
  expect(answer.relaxations.map(({ gives }) => gives)).toEqual([
    [{ rail: 0, field: 'maximum', from: 8, to: 10 }],
    [{ rail: null, field: 'amount', from: 12_000_00, to: 9_600_00 }],
  ])
})
