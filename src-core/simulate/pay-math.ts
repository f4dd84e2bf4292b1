import { CodedError } from '../coded-error.ts'

/** Rates are whole millionths. */
export const PPM = 1_000_000
/** Above this many minor units a year's pay times days would leave exact integers. */
export const MOST_PAY = 10_000_000_000_000
/** Up to this a product and a half, divided by a million, keep what decides the rounding. */
export const EXACT_PRODUCT = 8_000_000_000_000_000

/** round half up(pay x rate / 1,000,000), exact for every pay up to MOST_PAY and rate up to 100 times. */
export function share(pay: number, rate: number): number {
  const product = pay * rate
  if (product <= EXACT_PRODUCT) return Math.floor((product + PPM / 2) / PPM)
  const millions = Math.floor(pay / PPM)
  return millions * rate + Math.floor(((pay - millions * PPM) * rate + PPM / 2) / PPM)
}

/** Pay times FTE in ten-thousandths, rounded half up: what a full-time figure is for a part-timer. */
export function atFte(fullTime: number, fte: number): number {
  return fte === 10_000 ? fullTime : share(fullTime, fte * 100)
}

export function payOverflow(): CodedError {
  return new CodedError(
    'PAY_OVERFLOW',
    'A pay or a total grew past what can be counted to the cent. Check raises, bands and exchange rates for a slip.',
  )
}

/** Sums of whole minor units stay exact up to 2^53. */
export function checkedSum(sum: number): number {
  if (sum > Number.MAX_SAFE_INTEGER) throw payOverflow()
  return sum
}
