/** A year's money: promotions, raises, in-year cost. Reads the movements, never changes them. */
import { HIRE, PROMOTION, RAISE, TERMINATION, type EventSink } from './events.ts'
import type { FlowYear } from './flow.ts'
import { moneyYear, type MoneyYear } from './money-year.ts'
import { atFte, FAST_PAY, FAST_RATE, MOST_PAY, payOverflow, PPM, share } from './pay-math.ts'
import { combinedRates, matrixCell, promotedPay, withBudget, type PayRules } from './pay-rules.ts'
import * as code from './person-year.ts'
import type { Listed } from './segment.ts'

export interface PayYear {
  readonly flow: FlowYear
  /** Working pay of each segment, by row; the last is the year's hires. */
  readonly pays: readonly Float64Array[]
  readonly rules: PayRules
  /** Millionths; null: rates as given. */
  readonly budget: number | null
  readonly places: number
  /** Full-year pay on 1 January by level. */
  readonly annualisedBefore: Float64Array
  readonly sink: EventSink | null
  /** The person number of each segment's first row. */
  readonly firstPerson: readonly number[]
}

const HALF = PPM / 2

/** What the passes over the lists share. */
interface Pass {
  readonly rules: PayRules
  /** By level x 4 + eligibility (1 merit, 2 COLA): the raise in millionths. */
  readonly rates: Float64Array
  readonly before: Float64Array
  readonly first: number
  readonly days: number
  readonly codes: Int32Array
  readonly money: MoneyYear
  readonly sink: EventSink | null
  /** No matrix, no caps, no events: raises are a matter of level and eligibility alone. */
  readonly simple: boolean
}

/** Moves pays to the year's end. Throws CodedError PAY_OVERFLOW. */
export function payYear(job: PayYear): MoneyYear {
  const { flow, pays, places, sink } = job
  startHires(job)
  const rules = job.budget === null ? job.rules : withBudget(flow, pays, job.rules, job.budget)
  const combined = combinedRates(rules)
  const money = moneyYear(rules.merit.length, places)
  const pass: Pass = {
    rules,
    rates: combined,
    before: Float64Array.from(flow.days.before),
    first: flow.days.first,
    days: flow.days.days,
    codes: flow.codes,
    money,
    sink,
    simple: rules.matrix === null && !rules.cap && sink === null && combined.every((rate) => rate <= FAST_RATE),
  }
  const hires = flow.lists.length - 1
  let position = 0
  flow.lists.forEach((list, at) => {
    // Stayers are the people of every list but the year's hires. Those who rise or leave correct these sums.
    if (at === hires) money.annualised.forEach((pay, level) => ((money.stayersAfter[level] as number) += pay))
    payList(pass, list, pays[at] as Float64Array, position, job.firstPerson[at] as number, at === hires)
    position += list.count
  })
  job.annualisedBefore.forEach((pay, level) => ((money.stayersBefore[level] as number) += pay))
  return money
}

function payList(pass: Pass, list: Listed, pay: Float64Array, from: number, firstPerson: number, isNew: boolean): void {
  const { codes, rates, before, days, simple } = pass
  const { inYear, annualised, placeInYear, placeAnnualised } = pass.money
  const { rows, count, segment } = list
  const place = segment.place
  const twice = 2 * days
  // Imported names are read anew at each use; locals are not.
  const { PLAIN_MASK, LEVEL_MASK, MONTH_SHIFT, ELIGIBLE_SHIFT } = code
  const fastPay = FAST_PAY
  const mostPay = MOST_PAY
  const ppm = PPM
  const half = HALF
  for (let i = 0, position = from; i < count; i++, position++) {
    const row = rows[i] as number
    const packed = codes[position] as number
    if (!simple || (packed & PLAIN_MASK) !== 0) {
      payOne(pass, segment, row, packed, pay, firstPerson, isNew)
      continue
    }
    const level = packed & LEVEL_MASK
    const where = place[row] as number
    const old = pay[row] as number
    const raiseAt = before[(packed >>> MONTH_SHIFT) & 15] as number
    const rate = rates[(level << 2) | ((packed >>> ELIGIBLE_SHIFT) & 3)] as number
    // As share() does for ordinary pay; written out because this line is most of a what-if.
    const now = old + (old <= fastPay ? Math.floor((old * rate + half) / ppm) : share(old, rate))
    if (now > mostPay) throw payOverflow()
    const cost = Math.floor((2 * (old * raiseAt + now * (days - raiseAt)) + days) / twice)
    pay[row] = now
    ;(inYear[level] as number) += cost
    ;(annualised[level] as number) += now
    ;(placeInYear[where] as number) += cost
    ;(placeAnnualised[where] as number) += now
  }
}

/** One person's year with all that can happen in it. */
function payOne(
  pass: Pass,
  segment: Listed['segment'],
  row: number,
  packed: number,
  pay: Float64Array,
  firstPerson: number,
  isNew: boolean,
): void {
  const { rules, money, sink, first, days } = pass
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
  ;(money.inYear[level] as number) += cost
  ;(money.placeInYear[where] as number) += cost
  ;(money.lumpSums[level] as number) += lump
  ;(money.placeLumpSums[where] as number) += lump
  if (leaving) {
    if (!isNew) (money.stayersBefore[startLevel] as number) -= old
    return
  }
  ;(money.annualised[level] as number) += now
  ;(money.placeAnnualised[where] as number) += now
  if (level === startLevel) return
  ;(money.stayersAfter[level] as number) -= now
  ;(money.stayersAfter[startLevel] as number) += now
}

/** What a cap keeps out of base pay at a promotion from a level, paid once. */
function promotionLump(rules: PayRules, level: number, old: number, fte: number): number {
  if (!rules.cap) return 0
  const award = share(old, rules.promotionRaise[level] as number)
  return Math.max(0, award - Math.max(0, atFte(rules.maximum[level + 1] as number, fte) - old))
}

/** The year's hires begin at the pay of their level. */
function startHires({ flow, pays, rules }: PayYear): void {
  const pay = pays[flow.lists.length - 1]
  let row = 0
  flow.hiresByLevel.forEach((number, level) => {
    const start = rules.hirePay[level] as number
    if (number > 0 && start > MOST_PAY) throw payOverflow()
    pay?.fill(start, row, (row += number))
  })
}
