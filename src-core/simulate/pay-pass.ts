import type { EventSink } from './events.ts'
import type { Cells } from './money-year.ts'
import type { PayRules } from './pay-rules.ts'

/** What the passes over a year's lists share. */
export interface PayPass {
  readonly rules: PayRules
  /** By level x 4 + eligibility (1 merit, 2 COLA): the raise in millionths. */
  readonly rates: Float64Array
  /** Days before the first of each month. */
  readonly before: Float64Array
  /** Day number of 1 January. */
  readonly first: number
  readonly days: number
  readonly codes: Int32Array
  readonly cells: Cells
  readonly sink: EventSink | null
}
