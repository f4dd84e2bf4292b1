/** What binds a person, in a few words. */
import type { ALLOCATION_BOUND_BY } from '../../../../src-contract/desktop/allocation.ts'

export type BoundBy = (typeof ALLOCATION_BOUND_BY)[number]

export const BOUND_WORDS: Readonly<Record<BoundBy, string>> = {
  notEligible: 'not eligible',
  lift: 'lifted to the minimum',
  raiseMinimum: 'lowest raise',
  raiseMaximum: 'highest raise',
  ratingOrder: 'order of ratings',
  bandMaximum: 'band maximum',
  compaRatioMinimum: 'lowest compa-ratio',
  compaRatioMaximum: 'highest compa-ratio',
  levelRatio: 'ratio between levels',
  spread: 'spread in the level',
  inversion: "manager's pay",
  payGap: 'pay gap',
  pool: 'the pool',
}

export function boundText(boundBy: readonly BoundBy[]): string {
  return boundBy.map((one) => BOUND_WORDS[one]).join(', ')
}
