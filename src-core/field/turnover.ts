import { exact, type Amount, type ExactDecimal } from './exact.ts'

/** leavers / average headcount, the average of the start and the end; null without people. */
export function turnover(leavers: Amount, headcountAtStart: Amount, headcountAtEnd: Amount): ExactDecimal | null {
  const average = exact(headcountAtStart).plus(headcountAtEnd).div(2)
  return average.isZero() ? null : exact(leavers).div(average)
}
