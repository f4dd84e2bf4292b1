import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidatesOf } from '../../../src-core/allocate/candidate.ts'
import { programBuilder } from '../../../src-core/allocate/program-builder.ts'
import type { AllocationProblem, Rail } from '../../../src-core/allocate/problem.ts'
import { STEPS, stepShare, worthOf } from '../../../src-core/allocate/worth.ts'
import { allocationProblem, rewardPeople, rewardPerson } from '../../support/reward-people.ts'
import { solved, solver } from './solve-here.ts'

const RAISE: Rail = { kind: 'raise', minimum: 0, maximum: 10 }

/** Every way to give whole units: the best worth, and whether the order of ratings holds. */
function bruteForce(problem: AllocationProblem, ordered: boolean): number {
  const { all, raise } = candidatesOf(problem)
  const awards = all.map(() => 0)
  let best = -Infinity
  const visit = (at: number, left: number, worth: number): void => {
    const one = all[at]
    if (!one) {
      if (left === 0 && (!ordered || inOrder(problem, awards))) best = Math.max(best, worth)
      return
    }
    const most = Math.min(left, Math.floor((one.base * raise.maximum) / 100))
    for (let award = 0; award <= most; award++) {
      awards[at] = award
      const own = worthOf((award / one.base) * 100, one.base, one.worth, raise.maximum, problem.weights)
      visit(at + 1, left - award, worth + own)
    }
    awards[at] = 0
  }
  visit(0, problem.pool, 0)
  return best
}

function inOrder({ people }: AllocationProblem, awards: readonly number[]): boolean {
  return people.every((low, a) =>
    people.every((high, b) => {
      const isHigher = (high.performanceRating ?? 3) > (low.performanceRating ?? 3) && high.level === low.level
      return !isHigher || (awards[a] ?? 0) * high.pay <= (awards[b] ?? 0) * low.pay
    }),
  )
}

const people = fc
  .array(fc.record({ rating: fc.integer({ min: 1, max: 5 }), pay: fc.integer({ min: 100, max: 400 }) }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((list) =>
    list.map(({ rating, pay }, at) =>
      rewardPerson({
        ...{ employeeId: `E${at}`, performanceRating: rating, pay },
        jobRange: { minimum: 100, midpoint: 250, maximum: 400 },
      }),
    ),
  )

test('no allocation of whole units is worth more than the bound, and ours is within rounding of it', async () => {
  await fc.assert(
    fc.asyncProperty(people, fc.constantFrom(0, 0.5, 0.9), fc.boolean(), async (list, evenness, ordered) => {
      const pool = Math.floor(list.reduce((sum, { pay }) => sum + pay, 0) * 0.03)
      const order: Rail = { kind: 'ratingOrder', within: 'level', tolerance: 0 }
      const weights = { performance: 0.25, position: 0.1, evenness }
      const problem = allocationProblem(list, pool, ordered ? [RAISE, order] : [RAISE], { weights })
      const answer = await solved(problem)
      const best = bruteForce(problem, ordered)
      expect(answer.worth.bound).toBeGreaterThanOrEqual(best - 1e-6)
      const unit = Math.max(...answer.people.map(({ candidate }) => candidate.worth))
      expect(answer.worth.value).toBeGreaterThanOrEqual(answer.worth.bound - unit * list.length)
      expect(answer.people.reduce((sum, { merit }) => sum + merit, 0)).toBe(pool)
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('where bounds are whole units the answer is the best of all, exactly', async () => {
  const list = [1, 3, 4, 5].map((rating, at) =>
    rewardPerson({
      ...{ employeeId: `E${at}`, performanceRating: rating, pay: 200 + 100 * at },
      jobRange: { minimum: 100, midpoint: 350, maximum: 600 },
    }),
  )
  const problem = allocationProblem(list, 47, [RAISE], { weights: { performance: 0.25, position: 0.1, evenness: 0 } })
  const answer = await solved(problem)
  expect(answer.worth.value).toBeCloseTo(bruteForce(problem, false), 9)
  expect(answer.worth.value).toBeCloseTo(answer.worth.bound, 6)
})

/** The same program with a column and rows for each person, written out without any sharing. */
async function plainBound(problem: AllocationProblem, maximumGap: number): Promise<number> {
  const { all, raise } = candidatesOf(problem)
  const b = programBuilder()
  const scale = 1e6
  const who = all.flatMap((one, at) => (one.ineligible === null ? [at] : []))
  const column = new Map(who.map((at) => [at, b.column(0, raise.minimum, raise.maximum)]))
  const base = (at: number): number => all[at]?.base ?? 0
  for (const at of who) {
    const parts = Array.from({ length: STEPS }, (_, step) =>
      b.column(
        (-(all[at]?.worth ?? 0) * stepShare(step, problem.weights) * base(at)) / 100 / scale,
        0,
        step === STEPS - 1 ? Infinity : raise.maximum / STEPS,
      ),
    )
    b.row(0, 0, [column.get(at) ?? 0, ...parts], [1, ...parts.map(() => -1)])
  }
  b.row(
    problem.pool / scale,
    problem.pool / scale,
    who.map((at) => column.get(at) ?? 0),
    who.map((at) => base(at) / 100 / scale),
  )
  for (const low of who)
    for (const high of who) {
      const [a, c] = [all[low], all[high]]
      if (!a || !c || a.person.level !== c.person.level || a.quartile !== c.quartile || a.rating >= c.rating) continue
      b.row(-Infinity, 0, [column.get(low) ?? 0, column.get(high) ?? 0], [1, -1])
    }
  for (let level = 1; level <= 5; level++) {
    const mean = (gender: string) => {
      const own = all.flatMap(({ person }, at) => (person.level === level && person.gender === gender ? [at] : []))
      const pay = (at: number): number => ((all[at]?.full ?? 1) * base(at)) / own.length
      const movable = own.filter((at) => column.has(at))
      return {
        constant: own.reduce((sum, at) => sum + pay(at), 0),
        columns: movable.map((at) => column.get(at) ?? 0),
        values: movable.map((at) => pay(at) / 100),
        count: own.length,
      }
    }
    const [men, women] = [mean('M'), mean('F')]
    if (men.count === 0 || women.count === 0) continue
    for (const [sign, share] of [
      [1, 1 - maximumGap],
      [-1, 1 + maximumGap],
    ] as const) {
      b.row(
        4 - sign * (women.constant - share * men.constant),
        Infinity,
        [...women.columns, ...men.columns],
        [...women.values.map((value) => sign * value), ...men.values.map((value) => -sign * share * value)],
      )
    }
  }
  const solution = await (await solver())(b.build())
  expect(solution.status).toBe('optimal')
  return -solution.objective * scale
}

test('sharing columns among people alike gives the optimum of the program written out person by person', async () => {
  const list = rewardPeople(220)
  const pool = Math.round(list.reduce((sum, { pay }) => sum + pay, 0) * 0.025)
  const problem = allocationProblem(list, pool, [
    { kind: 'raise', minimum: 0, maximum: 6 },
    { kind: 'ratingOrder', within: 'levelAndQuartile', tolerance: 0 },
    { kind: 'payGap', level: null, maximum: 0.03 },
  ])
  const answer = await solved(problem)
  const bound = await plainBound(problem, 0.03)
  expect(answer.made.classes.all.length).toBeLessThan(list.length)
  expect(Math.abs(answer.worth.bound / bound - 1)).toBeLessThan(1e-7)
  expect(Math.abs(answer.worth.value / bound - 1)).toBeLessThan(1e-5)
}, 60_000)
