/** A pool given to people: the linear program, its answer to the cent, and what holds it. */
import type { LinearSolution } from '../optimize/linear-program.ts'
import { allocationProgram, type AllocationProgram } from './allocation-program.ts'
import { boundBy, type BoundBy } from './bound-by.ts'
import { basePart, type Candidate } from './candidate.ts'
import { measureRails, type Measured } from './measure-rails.ts'
import { pricesOf, type Prices } from './prices.ts'
import { outOfOrder, type CeilingSide } from './order-rows.ts'
import { railOf, type AllocationProblem } from './problem.ts'
import { relaxations, widestRaise, type Relaxed, type Solve } from './relax.ts'
import { roundAwards } from './round-awards.ts'
import { worthOf } from './worth.ts'

export interface Awarded {
  readonly candidate: Candidate
  readonly merit: number
  readonly lumpSum: number
  readonly newPay: number
  readonly boundBy: readonly BoundBy[]
}

export type Solved =
  | {
      readonly ok: true
      readonly made: AllocationProgram
      readonly people: readonly Awarded[]
      readonly rails: readonly Measured[]
      readonly prices: Prices
      /** Worth as rounded, and of the linear program's optimum. */
      readonly worth: { readonly value: number; readonly bound: number }
    }
  | { readonly ok: false; readonly made: AllocationProgram; readonly relaxations: readonly Relaxed[] }

export async function solveAllocation(
  problem: AllocationProblem,
  solve: Solve,
  tell: (stage: 'solving' | 'rounding' | 'relaxing') => void = () => undefined,
): Promise<Solved> {
  const widest = widestRaise(problem)
  tell('solving')
  let made = allocationProgram(problem, { ease: null, widest })
  let solution = await solve(made.program)
  // What the first program allows, no allocation exceeds: the rows that follow only take away.
  const bound = -solution.objective * made.unit
  const order = railOf(problem.rails, 'ratingOrder')
  const settled = new Map<number, CeilingSide>()
  for (let round = 0; order && solution.status === 'optimal' && round < MOST_ROUNDS; round++) {
    const late = outOfOrder(made.classes, order, solution.x, widest)
    if (late.size === 0) break
    for (const [at, side] of late) settled.set(at, settled.has(at) ? 'atCeiling' : side)
    made = allocationProgram(problem, { ease: null, widest, settled })
    solution = await solve(made.program)
  }
  if (solution.status === 'optimal') {
    tell('rounding')
    const done = settle(problem, made, solution, widest)
    if (done) return { ok: true, made, ...done, worth: { value: done.value, bound } }
  }
  tell('relaxing')
  return { ok: false, made, relaxations: await relaxations(problem, solve) }
}

/** Each round settles someone who was open, mostly all of them at once. */
const MOST_ROUNDS = 8

function settle(problem: AllocationProblem, made: AllocationProgram, solution: LinearSolution, widest: number) {
  const { candidates, classes, lifts } = made
  const awards = roundAwards(candidates, classes, solution.x, problem.pool - lifts)
  if (!awards) return null
  const reasons = boundBy(problem, made, solution)
  const people = candidates.all.map((candidate, at): Awarded => {
    const merit = awards[at] ?? 0
    const raise = basePart(candidate, merit)
    const newPay = candidate.base + raise
    return { candidate, merit, lumpSum: merit - raise, newPay, boundBy: reasons[at] ?? [] }
  })
  const value = people.reduce((sum, { candidate: { base, worth }, merit }) => {
    return merit === 0 ? sum : sum + worthOf((merit / base) * 100, base, worth, widest, problem.weights)
  }, 0)
  return {
    people,
    rails: measureRails(problem, candidates, awards),
    prices: pricesOf(problem, made, solution),
    value,
  }
}
