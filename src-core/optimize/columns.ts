/**
 * The pay rates that a run's money depends on smoothly, as one row of columns: merit, COLA, promotion raise and starting
 * pay by year and level, then burden by year. A gradient is one number for each column.
 */
export const MERIT_RATE = 0
export const COLA_RATE = 1
export const PROMOTION_RAISE = 2
/** Relative change of the pay that a year's hires of a level begin with. */
export const HIRE_PAY = 3
const KINDS = 4

export interface Shape {
  readonly years: number
  readonly levels: number
}

/** year from 0; at: level - 1. */
export function columnOf({ years, levels }: Shape, kind: number, year: number, at: number): number {
  return (kind * years + year) * levels + at
}

export function burdenColumn({ years, levels }: Shape, year: number): number {
  return KINDS * years * levels + year
}

/** Pay columns alone: a sum of pays does not depend on burden. */
export function payColumns({ years, levels }: Shape): number {
  return KINDS * years * levels
}
