/** What the limits of active rails cost: their shadow prices, as money that the pool would have to grow by. */
import type { LinearSolution } from '../optimize/linear-program.ts'
import { boundsOf, type AllocationProgram } from './allocation-program.ts'
import type { AllocationProblem } from './problem.ts'

export interface LimitPrice {
  readonly rail: number
  readonly level: number | null
  readonly side: 'minimum' | 'maximum' | 'tolerance'
  readonly limit: number
  /** Minor units of pool that one whole unit of the limit (a percentage point, 1.0 of a ratio) is worth. */
  readonly perOne: number
}

export interface Prices {
  /** Worth of the pool's last unit of money. */
  readonly poolWorth: number
  readonly limits: readonly LimitPrice[]
}

/** Duals below this are the solver's noise. */
export const ACTIVE = 1e-7

export function pricesOf(problem: AllocationProblem, made: AllocationProgram, solution: LinearSolution): Prices {
  const { classes, candidates, unit, rows, poolRow } = made
  const poolWorth = -(solution.rowDuals[poolRow] ?? 0)
  const sums = new Map<string, LimitPrice>()
  const add = (rail: number, level: number | null, side: LimitPrice['side'], limit: number, worth: number): void => {
    if (worth <= ACTIVE) return
    const key = `${rail} ${level ?? ''} ${side}`
    const before = sums.get(key)?.perOne ?? 0
    sums.set(key, { rail, level, side, limit, perOne: before + (poolWorth > 0 ? (worth * unit) / poolWorth : 0) })
  }
  for (const { row, rail, level, side, limit, ease } of rows) {
    add(rail, level, side, limit, Math.abs(solution.rowDuals[row] ?? 0) * ease(solution.x))
  }
  const raiseRail = problem.rails.findIndex(({ kind }) => kind === 'raise')
  const compaRail = problem.rails.findIndex(({ kind }) => kind === 'compaRatio')
  const compa = problem.rails[compaRail]
  classes.all.forEach((one, at) => {
    const dual = solution.columnDuals[at] ?? 0
    if (Math.abs(dual) <= ACTIVE) return
    const { like, ceiling } = one
    const { lower } = boundsOf(one, candidates.raise)
    // Percent of pay that 1.0 of compa-ratio is.
    const whole = ((like.range?.midpoint ?? 0) / like.base) * 100
    // A minimum costs worth, so its dual in a minimisation is positive; a maximum's is negative.
    if (dual > 0 && lower > 0) {
      if (lower === ceiling) return
      if (lower === like.compaFloor && compa?.kind === 'compaRatio')
        add(compaRail, null, 'minimum', compa.minimum ?? 0, dual * whole)
      else if (raiseRail >= 0) add(raiseRail, null, 'minimum', candidates.raise.minimum, dual)
    } else if (dual < 0) {
      if (ceiling < candidates.raise.maximum) {
        // Who stands past the limit has no room: a little more of it gives them none.
        const isCompa =
          like.ceiling?.from === 'compaRatioMaximum' && like.ceiling.room > 0 && compa?.kind === 'compaRatio'
        if (isCompa) add(compaRail, null, 'maximum', compa.maximum ?? 0, -dual * whole)
      } else if (raiseRail >= 0) add(raiseRail, null, 'maximum', candidates.raise.maximum, -dual)
    }
  })
  return { poolWorth, limits: [...sums.values()] }
}
