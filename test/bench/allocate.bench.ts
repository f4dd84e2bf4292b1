import { solveAllocation } from '../../src-core/allocate/solve-allocation.ts'
import type { Rail } from '../../src-core/allocate/problem.ts'
import { createLinearSolver } from '../../src-main/solver/highs.ts'
import { allocationProblem, rewardPeople } from '../support/reward-people.ts'
import { atMost, median, type Family, type Figure } from './bench.ts'

const PEOPLE = 10_000
const RUNS = 7

const RAILS: readonly Rail[] = [
  { kind: 'raise', minimum: 0, maximum: 8 },
  { kind: 'ratingOrder', within: 'levelAndQuartile', tolerance: 0 },
  { kind: 'bandMinimum' },
  { kind: 'bandMaximum', over: 'lumpSum' },
]
const ALL: readonly Rail[] = [
  ...RAILS,
  { kind: 'compaRatio', maximum: 1.2 },
  { kind: 'levelRatio', level: null, minimum: 1.2, maximum: 2.2 },
  { kind: 'spread', level: null, maximum: 1.9 },
  { kind: 'noNewInversions', maximum: 1 },
  { kind: 'payGap', level: null, maximum: 0.05 },
]

export const family: Family = {
  names: ['allocate-10k', 'allocate-10k-all-rails', 'allocate-10k-gap'],
  async measure() {
    const solver = createLinearSolver(new URL('../../src-main/solver/worker.ts', import.meta.url))
    const people = rewardPeople(PEOPLE)
    const pool = Math.round(people.reduce((sum, { pay }) => sum + pay, 0) * 0.03)
    const run = async (rails: readonly Rail[]) => {
      const started = performance.now()
      const answer = await solveAllocation(allocationProblem(people, pool, rails), (program) =>
        solver.solveLarge(program),
      )
      if (!answer.ok) throw new Error('the bench allocation has an answer')
      const given = answer.people.reduce((sum, { merit, candidate }) => sum + merit + candidate.lift, 0)
      if (given !== pool || answer.rails.some(({ met }) => !met)) throw new Error('the bench allocation is not exact')
      return { ms: performance.now() - started, gap: 1 - answer.worth.value / answer.worth.bound }
    }
    const several = async (rails: readonly Rail[]) => {
      const cold = await run(rails)
      const runs = []
      for (let nth = 0; nth < RUNS; nth++) runs.push(await run(rails))
      return { cold: cold.ms, ms: median(runs.map(({ ms }) => ms)), gap: cold.gap }
    }
    const plain = await several(RAILS)
    const all = await several(ALL)
    await solver.close()
    const how = `median of ${RUNS}, program built, solved in the solver's thread, rounded, measured, priced`
    const figures: Figure[] = [
      atMost('allocate-10k', plain.ms, 'ms', 1000, `${how}; four guard-rails; first time ${plain.cold.toFixed(0)} ms`),
      atMost(
        'allocate-10k-all-rails',
        all.ms,
        'ms',
        1000,
        `${how}; all nine guard-rails; first time ${all.cold.toFixed(0)} ms`,
      ),
      atMost(
        'allocate-10k-gap',
        Math.max(plain.gap, all.gap),
        'share',
        1e-6,
        "worth of the rounded answer below the linear program's optimum",
      ),
    ]
    return figures
  },
}
