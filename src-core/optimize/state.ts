/** A point that was simulated, with all that a problem asks of it. */
import type { RunParameters } from '../simulate/parameters.ts'
import { applyShifts, cellValue, toMoves, type Move } from './moves.ts'
import type { Observed, Row } from './row.ts'

/** Runs the simulation. A plan that cannot be met answers null, but for the first: that throws. */
export interface Oracle {
  evaluate(runs: readonly RunParameters[], gradient: boolean): Promise<readonly (Observed | null)[]>
}

/** A row together with how much being off it weighs, when not all can be met. */
export interface WeightedRow extends Row {
  readonly weight: number
  /** How far inside its limits the model aims, so that rounding does not cross them. */
  readonly margin: number
  /** Limits the lowest or highest value of a move's own cells, rather than a figure of the run. */
  readonly bound?: { readonly move: number; readonly end: 'lower' | 'upper' }
  /** Rows of one limit give way together: the furthest beyond it counts, once. One name for each side that has a limit. */
  readonly limits?: { readonly lower: string; readonly upper: string }
}

/** What is being solved: everything the search needs, in numbers. */
export interface Task {
  readonly parameters: RunParameters
  readonly moves: readonly Move[]
  readonly rows: readonly WeightedRow[]
  /** Null: the least change. */
  readonly cost: Row | null
  /** In-year cost of the horizon, for prices where the problem holds no money. */
  readonly horizon: Row
}

export interface State {
  /** Shifts in points, by move. */
  readonly shifts: Float64Array
  readonly run: Observed
  readonly values: Float64Array
  /** By row, each by move; moves that are not smooth hold 0 until filled. */
  readonly slopes: readonly Float64Array[]
  readonly costSlope: Float64Array | null
  /** The goal's value: weighted squares of moves, or the cost in minor units. */
  readonly goal: number
  /** Weighted distance from the limits beyond what the tolerances allow: 0 is all met. */
  readonly off: number
  /** The same beyond a tenth of the tolerances. */
  readonly strict: number
}

function stateOf(task: Task, shifts: Float64Array, run: Observed): State | null {
  const values = Float64Array.from(task.rows, (row) =>
    row.bound ? cellEnd(task.moves, row.bound, shifts) : row.value(run),
  )
  if (values.some((value) => Number.isNaN(value))) return null
  const slopeOf = (row: Row & Pick<WeightedRow, 'bound'>): Float64Array =>
    row.bound
      ? Float64Array.from(task.moves, (_, at) => (at === row.bound?.move ? 1 : 0))
      : toMoves(row.slope(run), task.moves, shifts, run.parameters)
  const smooth = run.observation.gradient !== null
  return {
    ...{ shifts, run, values },
    slopes: smooth ? task.rows.map(slopeOf) : [],
    costSlope: smooth && task.cost ? slopeOf(task.cost) : null,
    goal: task.cost ? task.cost.value(run) : changeOf(task.moves, shifts),
    off: distance(task.rows, values, 1),
    strict: distance(task.rows, values, 0.1),
  }
}

function cellEnd(
  moves: readonly Move[],
  { move, end }: NonNullable<WeightedRow['bound']>,
  shifts: Float64Array,
): number {
  const its = moves[move]
  if (!its) return NaN
  const values = its.cells.map((cell) => cellValue(its, cell, shifts[move] ?? 0))
  return end === 'lower' ? Math.min(...values) : Math.max(...values)
}

/** The weighted sum of squared moves, in slider lengths. */
function changeOf(moves: readonly Move[], shifts: Float64Array): number {
  return moves.reduce((sum, { weight, scale }, at) => sum + weight * ((shifts[at] ?? 0) / scale) ** 2, 0)
}

function distance(rows: readonly WeightedRow[], values: Float64Array, share: number): number {
  const together = new Map<string, number>()
  const alone = rows.reduce((sum, row, at) => {
    const value = values[at] ?? NaN
    const beyond = beyondOf(row, value)
    if (beyond <= row.tolerance * share) return sum
    const off = (row.weight * beyond) / row.scale
    if (!row.limits) return sum + off
    const limit = row.limits[value < row.lower ? 'lower' : 'upper']
    together.set(limit, Math.max(off, together.get(limit) ?? 0))
    return sum
  }, 0)
  return [...together.values()].reduce((sum, off) => sum + off, alone)
}

/** How far a value lies outside a row's limits. */
export function beyondOf({ lower, upper }: Pick<Row, 'lower' | 'upper'>, value: number): number {
  return Math.max(0, lower - value, value - upper)
}

export function isMet(row: Row, value: number): boolean {
  return beyondOf(row, value) <= row.tolerance
}

/** Nearer to the limits first, then the better goal. */
export function isBetter(a: State, b: State): boolean {
  if (a.off === 0 && b.off === 0) return a.goal < b.goal
  return a.off < b.off
}

export async function evaluate(
  task: Task,
  oracle: Oracle,
  points: readonly Float64Array[],
  gradient: boolean,
): Promise<(State | null)[]> {
  const runs = points.map((shifts) => applyShifts(task.parameters, task.moves, shifts))
  const observed = await oracle.evaluate(runs, gradient)
  return points.map((shifts, at) => {
    const run = observed[at]
    return run ? stateOf(task, shifts, run) : null
  })
}
