/** Which row of the program stands for which rail. */

/** A row that a rail stands for, and what one unit of its limit is worth in it. */
export interface RailRow {
  readonly row: number
  readonly rail: number
  readonly level: number | null
  readonly side: 'minimum' | 'maximum' | 'tolerance'
  readonly limit: number
  /** By the program's columns, of which the first are the classes' raises in percent. */
  readonly ease: (x: Float64Array) => number
  /** Classes that the row holds. */
  readonly classes: readonly number[]
}
