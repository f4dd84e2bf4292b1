/**
 * The pass of a what-if without matrix, caps and events, where raises are a matter of level and eligibility alone. It does
 * what pay-one.ts does for such a year, written out in one loop that nothing leaves and nothing is called from: a way out,
 * even one never taken, makes the compiler look up every array anew for every person, and this is most of what a lever costs.
 */
import type { Cells } from './money-year.ts'
import { EXACT_PRODUCT, MOST_PAY, PPM } from './pay-math.ts'
import type { PayPass } from './pay-pass.ts'
import type { PayRules } from './pay-rules.ts'
import * as code from './person-year.ts'
import type { Listed } from './segment.ts'

/** The most that an FTE column can say, in ten-thousandths. */
const MOST_FTE = 65_535

export interface PayBounds {
  /** Nobody's pay is above this at the year's end. */
  readonly after: number
  /** Every product of the year is exact in one multiplication, and no pay grows past what can be counted. */
  readonly isExact: boolean
}

/** mostPay: nobody's pay is above it as the year begins. rates: see PayPass. */
export function payBounds(rules: PayRules, rates: Float64Array, mostPay: number): PayBounds {
  const most = (values: Float64Array): number => values.reduce((highest, value) => Math.max(highest, value), 0)
  const start = Math.max(mostPay, most(rules.hirePay))
  const promotionRaise = most(rules.promotionRaise)
  const minimum = most(rules.minimum) * MOST_FTE
  const risen = Math.ceil(Math.max(start * (1 + promotionRaise / PPM), minimum / 10_000)) + 1
  const rate = most(rates) + (rules.matrix ? most(rules.matrix) : 0)
  const after = Math.ceil(risen * (1 + rate / PPM)) + 1
  const product = Math.max(start * promotionRaise, minimum, risen * rate)
  return { after, isExact: product <= EXACT_PRODUCT && after <= MOST_PAY }
}

/** A list's people, whose bounds are exact. stayersBefore: of Cells, or room for what is not wanted of the year's own hires. */
export function payPlain(
  pass: PayPass,
  { segment, rows, count }: Listed,
  pay: Float64Array,
  from: number,
  stayersBefore: Cells['stayersBefore'],
): void {
  const { codes, rates, before, days } = pass
  const { pay: sums, stayersAfter } = pass.cells
  const { promotionRaise, minimum } = pass.rules
  const { place, fte } = segment
  const width = 2 * pass.cells.levels
  const twice = 2 * days
  // Imported names are read anew at each use; locals are not.
  const { LEVEL_MASK, MONTH_SHIFT, ELIGIBLE_SHIFT, START_SHIFT, LAST_SHIFT, DAY_MASK, PROMOTED, LEAVING } = code
  const ppm = PPM
  const half = PPM / 2
  // Whole in 32 bits: what comes as a double would make the loop one in doubles.
  const last = count | 0
  for (let i = 0, position = from | 0; i < last; i++, position++) {
    const row = rows[i] as number
    const packed = codes[position] as number
    const old = pay[row] as number
    let level = packed & LEVEL_MASK
    let base = old
    if ((packed & PROMOTED) !== 0) {
      base += Math.floor((old * (promotionRaise[level] as number) + half) / ppm)
      level++
      const share = fte === null ? 10_000 : (fte[row] as number)
      base = Math.max(base, Math.floor(((minimum[level] as number) * share + 5000) / 10_000))
    }
    const rate = rates[(level << 2) | ((packed >>> ELIGIBLE_SHIFT) & 3)] as number
    const now = base + Math.floor((base * rate + half) / ppm)
    pay[row] = now
    const at = Math.imul(place[row] as number, width) + level * 2
    let end = days
    if ((packed & LEAVING) !== 0) {
      end = ((packed >>> LAST_SHIFT) & DAY_MASK) + 1
      ;(stayersBefore[level] as number) -= old
    } else (sums[at + 1] as number) += now
    if ((packed & PROMOTED) !== 0) {
      ;(stayersAfter[level] as number) -= now
      ;(stayersAfter[level - 1] as number) += now
    }
    // All days at the old pay, and what was added for those from the raise on: whoever is raised is employed on that day.
    const employed = end - ((packed >>> START_SHIFT) & DAY_MASK)
    const raised = end - (before[(packed >>> MONTH_SHIFT) & 15] as number)
    ;(sums[at] as number) += Math.floor((2 * (old * employed + (now - old) * raised) + days) / twice)
  }
}
