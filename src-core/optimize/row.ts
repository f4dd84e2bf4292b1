/** One figure that a problem limits, as a function of a run. */
import type { RunParameters } from '../simulate/parameters.ts'
import type { RunTotals } from '../simulate/totals.ts'
import type { Shape } from './columns.ts'
import type { Observation } from './observation.ts'

export interface Observed {
  readonly parameters: RunParameters
  readonly totals: RunTotals
  readonly observation: Observation
}

export interface Row {
  readonly kind: 'target' | 'guardRail' | 'bound'
  /** Of the problem's targets, guard-rails or movables. */
  readonly index: number
  readonly label: string
  readonly level: number | null
  /** Calendar year; null: the horizon. */
  readonly year: number | null
  readonly lower: number
  readonly upper: number
  /** Divides a distance from the limits, so that distances of different rows compare: 1 is "all of it". */
  readonly scale: number
  /** Distance beyond the limits, in the row's unit, that still counts as met. */
  readonly tolerance: number
  /** NaN where there is nobody to measure. */
  value(run: Observed): number
  /** By pay and burden column, for 100% of each. Only of runs observed with gradients. */
  slope(run: Observed): Float64Array
}

/** A sum over streams of a gradient block, as one row of columns with room for burden. */
export function streamSum(
  block: Float64Array,
  columns: number,
  streams: readonly number[],
  shape: Shape,
  factor = 1,
): Float64Array {
  const sum = new Float64Array(columns + shape.years)
  for (const stream of streams)
    for (let column = 0; column < columns; column++)
      (sum[column] as number) += factor * (block[stream * columns + column] as number)
  return sum
}

export function addTo(to: Float64Array, from: Float64Array, factor: number): Float64Array {
  for (let at = 0; at < to.length; at++) (to[at] as number) += factor * (from[at] ?? 0)
  return to
}
