/** A year's money: promotions, raises, in-year cost. Reads the movements, never changes them. */
import type { EventSink } from './events.ts'
import type { FlowYear } from './flow-year.ts'
import { annualisedOf, cellsOf, foldCells, type Cells, type MoneyYear } from './money-year.ts'
import { MOST_PAY, payOverflow } from './pay-math.ts'
import { payEach } from './pay-one.ts'
import type { PayPass } from './pay-pass.ts'
import { payBounds, payPlain } from './pay-plain.ts'
import { combinedRates, withBudget, type PayRules } from './pay-rules.ts'

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
  /** Nobody's pay is above it on 1 January. */
  readonly mostPay: number
  /** Of an earlier year, to be used again. */
  readonly cells: Cells | null
  readonly sink: EventSink | null
  /** The person number of each segment's first row. */
  readonly firstPerson: readonly number[]
}

export interface PaidSums {
  readonly money: MoneyYear
  /** Nobody's pay is above it at the year's end. */
  readonly mostPay: number
  /** For the next year to use again. */
  readonly cells: Cells
}

/** Moves pays to the year's end. Throws CodedError PAY_OVERFLOW. */
export function payYear(job: PayYear): PaidSums {
  const { flow, pays, places, sink } = job
  startHires(job)
  const rules = job.budget === null ? job.rules : withBudget(flow, pays, job.rules, job.budget)
  const rates = combinedRates(rules)
  const cells = cellsOf(rules.merit.length, places, job.cells)
  const pass: PayPass = {
    ...{ rules, rates, cells, sink },
    before: Float64Array.from(flow.days.before),
    first: flow.days.first,
    days: flow.days.days,
    codes: flow.codes,
  }
  const bounds = payBounds(rules, rates, job.mostPay)
  const isPlain = rules.matrix === null && !rules.cap && sink === null && bounds.isExact
  const unwanted = new Float64Array(rules.merit.length)
  const hires = flow.lists.length - 1
  let position = 0
  flow.lists.forEach((list, at) => {
    const pay = pays[at] as Float64Array
    // Stayers are the people of every list but the year's hires. Those who rise or leave correct these sums.
    if (at === hires) annualisedOf(cells).forEach((sum, level) => ((cells.stayersAfter[level] as number) += sum))
    if (isPlain) payPlain(pass, list, pay, position, at === hires ? unwanted : cells.stayersBefore)
    else payEach(pass, list, pay, position, job.firstPerson[at] as number, at === hires)
    position += list.count
  })
  job.annualisedBefore.forEach((pay, level) => ((cells.stayersBefore[level] as number) += pay))
  return { money: foldCells(cells), mostPay: bounds.after, cells }
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
