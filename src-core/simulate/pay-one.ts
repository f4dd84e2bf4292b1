import { HIRE, PROMOTION, RAISE, TERMINATION } from './events.ts'
import { atFte, MOST_PAY, payOverflow, share } from './pay-math.ts'
import type { PayPass } from './pay-pass.ts'
import { matrixCell, promotedPay, type PayRules } from './pay-rules.ts'
import * as code from './person-year.ts'
import type { Listed, Segment } from './segment.ts'

/** One list's year under any rules: matrix, caps, events. firstPerson: the person number of the segment's first row. */
export function payEach(
  pass: PayPass,
  { segment, rows, count }: Listed,
  pay: Float64Array,
  from: number,
  firstPerson: number,
  isNew: boolean,
): void {
  const { codes } = pass
  for (let i = 0, position = from; i < count; i++, position++)
    payOne(pass, segment, rows[i] as number, codes[position] as number, pay, firstPerson, isNew)
}

/** One person's year with all that can happen in it. */
function payOne(
  pass: PayPass,
  segment: Segment,
  row: number,
  packed: number,
  pay: Float64Array,
  firstPerson: number,
  isNew: boolean,
): void {
  const { rules, cells, sink, first, days } = pass
  const startLevel = packed & code.LEVEL_MASK
  const raiseAt = pass.before[(packed >>> code.MONTH_SHIFT) & 15] as number
  const where = segment.place[row] as number
  const fte = segment.fte === null ? 10_000 : (segment.fte[row] as number)
  const start = (packed >>> code.START_SHIFT) & code.DAY_MASK
  const leaving = (packed & code.LEAVING) !== 0
  const end = leaving ? ((packed >>> code.LAST_SHIFT) & code.DAY_MASK) + 1 : days
  const old = pay[row] as number
  const person = firstPerson + row
  if (sink && isNew) sink.add(HIRE, first + start, person, 0, startLevel + 1, -1, old, 0, where)
  let level = startLevel
  let now = old
  let lump = 0
  if ((packed & code.PROMOTED) !== 0) {
    level++
    now = promotedPay(rules, startLevel, old, fte)
    lump = promotionLump(rules, startLevel, old, fte)
    if (sink) sink.add(PROMOTION, first + raiseAt, person, level, level + 1, old, now, lump, -1)
  }
  const eligible = (packed >>> code.ELIGIBLE_SHIFT) & 3
  if (eligible !== 0) {
    let rate = pass.rates[(level << 2) | eligible] as number
    if (rules.matrix !== null && (eligible & 1) !== 0) {
      const rating = segment.rating === null ? 0 : (segment.rating[row] as number)
      const cell = matrixCell(rules, level, now, fte, rating)
      rate = (pass.rates[(level << 2) | (eligible & 2)] as number) + (rules.matrix[cell] as number)
    }
    const award = share(now, rate)
    let base = award
    if (rules.cap) base = Math.min(award, Math.max(0, atFte(rules.maximum[level] as number, fte) - now))
    const raised = now + base
    if (sink && award > 0) sink.add(RAISE, first + raiseAt, person, level + 1, level + 1, now, raised, award - base, -1)
    lump += award - base
    now = raised
  }
  if (now > MOST_PAY) throw payOverflow()
  if (sink && leaving) sink.add(TERMINATION, first + end - 1, person, level + 1, 0, now, -1, 0, -1)
  pay[row] = now
  const change = Math.min(Math.max(raiseAt, start), end)
  const cost = start >= end ? 0 : Math.floor((2 * (old * (change - start) + now * (end - change)) + days) / (2 * days))
  const cell = where * cells.levels + level
  ;(cells.pay[cell * 2] as number) += cost
  ;(cells.lumpSums[cell] as number) += lump
  if (leaving) {
    if (!isNew) (cells.stayersBefore[startLevel] as number) -= old
    return
  }
  ;(cells.pay[cell * 2 + 1] as number) += now
  if (level === startLevel) return
  ;(cells.stayersAfter[level] as number) -= now
  ;(cells.stayersAfter[startLevel] as number) += now
}

/** What a cap keeps out of base pay at a promotion from a level, paid once. */
function promotionLump(rules: PayRules, level: number, old: number, fte: number): number {
  if (!rules.cap) return 0
  const award = share(old, rules.promotionRaise[level] as number)
  return Math.max(0, award - Math.max(0, atFte(rules.maximum[level + 1] as number, fte) - old))
}
