/** What holds each person's raise where it is. */
import type { LinearSolution } from '../optimize/linear-program.ts'
import { boundsOf, type AllocationProgram } from './allocation-program.ts'
import { ACTIVE } from './prices.ts'
import type { AllocationProblem } from './problem.ts'

export type BoundBy =
  | 'notEligible'
  | 'lift'
  | 'raiseMinimum'
  | 'raiseMaximum'
  | 'ratingOrder'
  | 'bandMaximum'
  | 'compaRatioMinimum'
  | 'compaRatioMaximum'
  | 'levelRatio'
  | 'spread'
  | 'inversion'
  | 'payGap'
  | 'pool'

const NEAR = 1e-6

/** By candidate. */
export function boundBy(problem: AllocationProblem, made: AllocationProgram, solution: LinearSolution): BoundBy[][] {
  const { classes, candidates, rows } = made
  const byClass = classes.all.map((): Set<BoundBy> => new Set())
  for (const { row, rail, classes: held } of rows) {
    if (Math.abs(solution.rowDuals[row] ?? 0) <= ACTIVE) continue
    const kind = problem.rails[rail]?.kind
    const name = kind === 'noNewInversions' ? 'inversion' : kind
    if (
      name !== 'ratingOrder' &&
      name !== 'levelRatio' &&
      name !== 'spread' &&
      name !== 'inversion' &&
      name !== 'payGap'
    )
      continue
    for (const at of held) byClass[at]?.add(name)
  }
  classes.all.forEach((one, at) => {
    const raise = solution.x[at] ?? 0
    const { lower, upper } = boundsOf(one, candidates.raise)
    const reasons = byClass[at]
    if (!reasons) return
    if (raise >= upper - NEAR) {
      const stopped = one.ceiling <= candidates.raise.maximum ? one.like.ceiling?.from : undefined
      reasons.add(stopped ?? 'raiseMaximum')
    } else if (raise <= lower + NEAR) {
      reasons.add(lower > 0 && lower === one.like.compaFloor ? 'compaRatioMinimum' : 'raiseMinimum')
    }
  })
  return candidates.all.map(({ lift, ineligible }, at) => {
    const own: BoundBy[] = lift > 0 ? ['lift'] : []
    if (ineligible !== null) return ['notEligible', ...own]
    const found = [...own, ...(byClass[classes.of[at] ?? -1] ?? [])]
    return found.length > own.length ? found : [...own, 'pool']
  })
}
