/** A year's money: promotions, raises, in-year cost. Reads the movements, never changes them. */
import { HIRE, PROMOTION, RAISE, TERMINATION, type EventSink } from './events.ts'
import type { FlowYear } from './flow.ts'
import { moneyYear, type MoneyYear } from './money-year.ts'
import { atFte, MOST_PAY, payOverflow, share } from './pay-math.ts'
import {
  DAY_MASK,
  ELIGIBLE_SHIFT,
  LAST_SHIFT,
  LEAVING,
  LEVEL_MASK,
  MERIT,
  MONTH_SHIFT,
  PLAIN_MASK,
  PROMOTED,
  START_SHIFT,
} from './person-year.ts'
import { matrixCell, rescaled, type PayRules } from './pay-rules.ts'

/** Working pay of each segment, by row; the last is the year's hires. */
export type Pays = readonly Float64Array[]

export interface PayYear {
  readonly flow: FlowYear
  readonly pays: Pays
  readonly given: PayRules
  /** Millionths; null: rates as given. */
  readonly budget: number | null
  readonly places: number
  readonly sink: EventSink | null
  /** The person number of each segment's first row. */
  readonly firstPerson: readonly number[]
}

/** Moves pays to the year's end. Throws CodedError PAY_OVERFLOW. */
export function payYear({ flow, pays, given, budget, places, sink, firstPerson }: PayYear): MoneyYear {
  startHires(flow, pays, given)
  const rules = budget === null ? given : withBudget(flow, pays, given, budget)
  const levels = rules.merit.length
  const money = moneyYear(levels, places)
  const { inYear, annualised, lumpSums, stayersBefore, stayersAfter, stayers } = money
  const { placeInYear, placeAnnualised, placeLumpSums } = money
  const simple = rules.matrix === null && !rules.cap && sink === null
  const rates = combinedRates(rules)
  const before = Float64Array.from(flow.days.before)
  const { first, days } = flow.days
  const codes = flow.codes
  let position = 0
  flow.lists.forEach(({ segment, rows, count }, list) => {
    const pay = pays[list] as Float64Array
    const { place, fte, rating } = segment
    const isNew = list === flow.lists.length - 1
    const firstNumber = firstPerson[list] as number
    for (let i = 0; i < count; i++, position++) {
      const row = rows[i] as number
      const code = codes[position] as number
      const where = place[row] as number
      const old = pay[row] as number
      let level = code & LEVEL_MASK
      const raiseAt = before[(code >>> MONTH_SHIFT) & 15] as number
      if (simple && (code & PLAIN_MASK) === 0) {
        const now = old + share(old, rates[(level << 2) | ((code >>> ELIGIBLE_SHIFT) & 3)] as number)
        if (now > MOST_PAY) throw payOverflow()
        const cost = Math.floor((2 * (old * raiseAt + now * (days - raiseAt)) + days) / (2 * days))
        pay[row] = now
        ;(inYear[level] as number) += cost
        ;(annualised[level] as number) += now
        ;(placeInYear[where] as number) += cost
        ;(placeAnnualised[where] as number) += now
        if (isNew) continue
        ;(stayersBefore[level] as number) += old
        ;(stayersAfter[level] as number) += now
        ;(stayers[level] as number)++
        continue
      }
      const startLevel = level
      const share10k = fte === null ? 10_000 : (fte[row] as number)
      const start = (code >>> START_SHIFT) & DAY_MASK
      const leaving = (code & LEAVING) !== 0
      const end = leaving ? ((code >>> LAST_SHIFT) & DAY_MASK) + 1 : days
      const person = firstNumber + row
      if (sink && isNew) sink.add(HIRE, first + start, person, [0, level + 1], [-1, old], 0, where)
      let now = old
      let lump = 0
      if ((code & PROMOTED) !== 0) {
        level++
        const award = share(old, rules.promotionRaise[startLevel] as number)
        let base = award
        if (rules.cap) base = Math.min(award, Math.max(0, atFte(rules.maximum[level] as number, share10k) - old))
        now = Math.max(old + base, atFte(rules.minimum[level] as number, share10k))
        lump = award - base
        if (now > MOST_PAY) throw payOverflow()
        if (sink) sink.add(PROMOTION, first + raiseAt, person, [level, level + 1], [old, now], lump, -1)
      }
      const eligible = (code >>> ELIGIBLE_SHIFT) & 3
      if (eligible !== 0) {
        const rate =
          rules.matrix !== null && (code & MERIT) !== 0
            ? (rates[(level << 2) | (eligible & 2)] as number) +
              (rules.matrix[
                matrixCell(rules, level, now, share10k, rating === null ? 0 : (rating[row] as number))
              ] as number)
            : (rates[(level << 2) | eligible] as number)
        const award = share(now, rate)
        let base = award
        if (rules.cap) base = Math.min(award, Math.max(0, atFte(rules.maximum[level] as number, share10k) - now))
        const raised = now + base
        if (raised > MOST_PAY) throw payOverflow()
        if (sink && award > 0)
          sink.add(RAISE, first + raiseAt, person, [level + 1, level + 1], [now, raised], award - base, -1)
        lump += award - base
        now = raised
      }
      if (sink && leaving) sink.add(TERMINATION, first + end - 1, person, [level + 1, 0], [now, -1], 0, -1)
      pay[row] = now
      const change = Math.min(Math.max(raiseAt, start), end)
      const cost =
        start >= end ? 0 : Math.floor((2 * (old * (change - start) + now * (end - change)) + days) / (2 * days))
      ;(inYear[level] as number) += cost
      ;(placeInYear[where] as number) += cost
      ;(lumpSums[level] as number) += lump
      ;(placeLumpSums[where] as number) += lump
      if (leaving) continue
      ;(annualised[level] as number) += now
      ;(placeAnnualised[where] as number) += now
      if (isNew) continue
      ;(stayersBefore[startLevel] as number) += old
      ;(stayersAfter[startLevel] as number) += now
      ;(stayers[startLevel] as number)++
    }
  })
  return money
}

/** The year's hires begin at the pay of their level. */
function startHires(flow: FlowYear, pays: Pays, rules: PayRules): void {
  const last = flow.lists.length - 1
  const pay = pays[last] as Float64Array
  const segment = flow.lists[last]?.segment
  if (!segment) return
  let row = 0
  flow.hiresByLevel.forEach((number, level) => {
    const start = rules.hirePay[level] as number
    if (number > 0 && start > MOST_PAY) throw payOverflow()
    pay.fill(start, row, (row += number))
  })
}

/** By level x 4 + eligibility (1 merit, 2 COLA): the raise in millionths. With a matrix, merit is added person by person. */
function combinedRates(rules: PayRules): Float64Array {
  const levels = rules.merit.length
  const rates = new Float64Array(levels * 4)
  for (let level = 0; level < levels; level++) {
    rates[level * 4 + 1] = rules.merit[level] as number
    rates[level * 4 + 2] = rules.cola[level] as number
    rates[level * 4 + 3] = (rules.merit[level] as number) + (rules.cola[level] as number)
  }
  return rates
}

/** Weighs each rate by the pay, on the raise date, of those it goes to, and rescales to the budget. */
function withBudget(flow: FlowYear, pays: Pays, rules: PayRules, budget: number): PayRules {
  const payroll = new Float64Array(rules.matrix ? rules.matrix.length : rules.merit.length)
  let position = 0
  flow.lists.forEach(({ segment, rows, count }, list) => {
    const pay = pays[list] as Float64Array
    for (let i = 0; i < count; i++, position++) {
      const code = flow.codes[position] as number
      if ((code & MERIT) === 0) continue
      const row = rows[i] as number
      const fte = segment.fte === null ? 10_000 : (segment.fte[row] as number)
      let level = code & LEVEL_MASK
      let now = pay[row] as number
      if ((code & PROMOTED) !== 0) now = promoted(rules, level++, now, fte)
      const rating = segment.rating === null ? 0 : (segment.rating[row] as number)
      const cell = rules.matrix ? matrixCell(rules, level, now, fte, rating) : level
      ;(payroll[cell] as number) += now
    }
  })
  if (rules.matrix) return { ...rules, matrix: rescaled(rules.matrix, payroll, budget) }
  return { ...rules, merit: rescaled(rules.merit, payroll, budget) }
}

/** Pay after promotion from a level. */
function promoted(rules: PayRules, level: number, old: number, fte: number): number {
  const award = share(old, rules.promotionRaise[level] as number)
  const room = rules.cap ? Math.max(0, atFte(rules.maximum[level + 1] as number, fte) - old) : award
  return Math.max(old + Math.min(award, room), atFte(rules.minimum[level + 1] as number, fte))
}
