/**
 * Follows a run year by year and gathers what the optimizer reads of it, with derivatives by every pay rate from this one
 * run. Rounding to the cent is left out of the derivatives, and whole-person jumps are none of their business.
 */
import type { RunParameters } from '../simulate/parameters.ts'
import { atFte, share } from '../simulate/pay-math.ts'
import { payRules, promotedPay, withBudget, type PayRules } from '../simulate/pay-rules.ts'
import * as code from '../simulate/person-year.ts'
import type { Population } from '../simulate/population.ts'
import type { Listed } from '../simulate/segment.ts'
import type { PaidYear } from '../simulate/simulate.ts'
import { payColumns, type Shape } from './columns.ts'
import { MAN, WOMAN, type Observation, type ObservationWish, type PeopleAttributes } from './observation.ts'
import { PayHistory } from './pay-history.ts'
import { emptyGradient, emptyObservation, type Mutable } from './empty-observation.ts'

export class Observer {
  readonly #population: Population
  readonly #parameters: RunParameters
  readonly #wish: ObservationWish
  readonly #people: PeopleAttributes | null
  readonly #shape: Shape
  readonly #columns: number
  readonly #out: Mutable
  readonly #history: PayHistory[] = []
  /** Pay of each segment as the year began. */
  readonly #before: Float64Array[] = []
  /** By filter: whether a place belongs to it. */
  readonly #masks: readonly Uint8Array[]
  /** Who holds the lowest and highest pay: segment and row by year and level. */
  #low: [number, number][] = []
  #high: [number, number][] = []

  constructor(
    population: Population,
    parameters: RunParameters,
    wish: ObservationWish,
    people: PeopleAttributes | null,
  ) {
    this.#population = population
    this.#parameters = parameters
    this.#wish = wish
    this.#people = people
    const { years, levels } = parameters
    this.#shape = { years, levels }
    this.#columns = payColumns(this.#shape)
    this.#out = { ...emptyObservation(this.#shape), gradient: wish.gradient ? emptyGradient(this.#shape, wish) : null }
    this.#masks = wish.places.map(({ dimension, index }) =>
      Uint8Array.from(population.places[dimension], (place) => (place === index ? 1 : 0)),
    )
  }

  /** Takes one year; a run's years in order. */
  readonly add = ({ index, flow, pays }: PaidYear): void => {
    const rules = this.#rules(index, flow, pays)
    const { levels } = this.#shape
    flow.fteEnd.forEach((fte, at) => (this.#out.fteEnd[index * levels + at] = fte))
    this.#low = Array.from({ length: levels }, () => [-1, -1])
    this.#high = Array.from({ length: levels }, () => [-1, -1])
    const inverse = Float64Array.from(rules.promotionRaise, (raise) => 1 / (1 + raise / 1_000_000))
    let position = 0
    flow.lists.forEach((list, segment) => {
      const isNew = segment === flow.lists.length - 1
      const history = (this.#history[segment] ??= new PayHistory(list.segment, this.#shape, index))
      history.begin(index, inverse)
      this.#list({ index, rules, list, segment, isNew, position, pays, codes: flow.codes, days: flow.days, history })
      position += list.count
    })
    this.#extremes(index)
    if (this.#wish.inversions && this.#people) this.#inversions(index, flow.lists[0], flow.codes, pays[0])
    pays.forEach((pay, segment) => (this.#before[segment] = Float64Array.from(pay)))
  }

  finish(): Observation {
    return this.#out
  }

  /** The year's rules with the merit budget carried out, as the kernel did; and pays as the year began. */
  #rules(index: number, flow: PaidYear['flow'], pays: PaidYear['pays']): PayRules {
    const given = payRules(this.#parameters, index)
    if (index === 0) this.#before[0] = this.#population.pay
    const hired = new Float64Array(pays.at(-1)?.length ?? 0)
    let row = 0
    flow.hiresByLevel.forEach((number, level) => hired.fill(given.hirePay[level] ?? 0, row, (row += number)))
    this.#before[flow.lists.length - 1] = hired
    const budget = this.#parameters.meritBudget[index] ?? null
    const rules = budget === null ? given : withBudget(flow, this.#before, given, budget)
    const { levels } = this.#shape
    for (let at = 0; at < levels; at++) {
      const low = rules.matrix ? Math.min(...rules.matrix) : (rules.merit[at] ?? 0)
      const high = rules.matrix ? Math.max(...rules.matrix) : (rules.merit[at] ?? 0)
      this.#out.meritLow[index * levels + at] = low
      this.#out.meritHigh[index * levels + at] = high
    }
    return rules
  }

  #list(job: ListJob): void {
    const { index, rules, list, isNew, pays, codes, days, history } = job
    const before = this.#before[job.segment] as Float64Array
    const pay = pays[job.segment] as Float64Array
    const budgeted = (this.#parameters.meritBudget[index] ?? null) !== null
    const meritMoves = rules.matrix === null && !budgeted
    const { segment, rows, count } = list
    for (let i = 0, position = job.position; i < count; i++, position++) {
      const row = rows[i] as number
      const packed = codes[position] as number
      const from = packed & code.LEVEL_MASK
      const fte = segment.fte === null ? 10_000 : (segment.fte[row] as number)
      const old = before[row] as number
      const now = pay[row] as number
      const since = history.since[row] as number
      let level = from
      let middle = old
      let promoted = false
      if ((packed & code.PROMOTED) !== 0) {
        level++
        middle = promotedPay(rules, from, old, fte)
        promoted = middle === old + share(old, rules.promotionRaise[from] as number)
        // Lifted to the new minimum or capped: a fixed amount, whatever came before.
        if (!promoted && middle !== old) history.since[row] = index
      }
      const eligible = (packed >>> code.ELIGIBLE_SHIFT) & 3
      let raised = eligible !== 0
      if (raised && rules.cap) {
        const most = atFte(rules.maximum[level] as number, fte)
        raised = now < most
        if (!raised && middle < most) history.since[row] = index + 1
      }
      history.record(index, row, {
        level,
        merit: raised && meritMoves && (eligible & 1) !== 0,
        cola: raised && (eligible & 2) !== 0,
        promoted,
        hired: isNew,
        inverse: now > 0 ? middle / now : 0,
      })
      const start = (packed >>> code.START_SHIFT) & code.DAY_MASK
      const leaving = (packed & code.LEAVING) !== 0
      const end = leaving ? ((packed >>> code.LAST_SHIFT) & code.DAY_MASK) + 1 : days.days
      const raiseAt = days.before[(packed >>> code.MONTH_SHIFT) & 15] as number
      const change = Math.min(Math.max(raiseAt, start), end)
      const paid = start >= end ? 0 : 1 / days.days
      this.#person(job, {
        ...{ row, from, level, fte, old, now, leaving, since },
        place: segment.place[row] as number,
        oldCost: old * (change - start) * paid,
        newCost: now * (end - change) * paid,
      })
    }
  }

  /** Adds one person's year to every sum and gradient that is wanted. */
  #person({ index, segment, isNew, history }: ListJob, person: PersonYear): void {
    const { levels } = this.#shape
    const { row, from, level, now, leaving } = person
    const out = this.#out
    const gradient = out.gradient
    const stream = index * levels + level
    if (gradient) {
      const columns = this.#columns
      if (this.#wish.inYear) addCost(history, gradient.inYear, stream * columns, index, person)
      if (!leaving) history.add(gradient.annualised, stream * columns, row, index, now, now)
      for (let filter = 0; filter < this.#masks.length; filter++) {
        if (this.#masks[filter]?.[person.place] !== 1) continue
        const at = (filter * this.#shape.years + index) * columns
        addCost(history, gradient.placeInYear, at, index, person)
        if (!leaving) history.add(gradient.placeAnnualised, at, row, index, now, now)
      }
    }
    if (leaving) return
    if (this.#wish.stayers && !isNew) this.#stayer(index * levels + from, index, history, person)
    if (!this.#wish.extremes && !this.#wish.genders) return
    const fullTime = person.fte === 10_000 ? now : (now * 10_000) / person.fte
    if (this.#wish.extremes) {
      if (!((out.lowest[stream] as number) <= fullTime)) {
        out.lowest[stream] = fullTime
        this.#low[level] = [segment, row]
      }
      if (!((out.highest[stream] as number) >= fullTime)) {
        out.highest[stream] = fullTime
        this.#high[level] = [segment, row]
      }
    }
    if (this.#wish.genders && segment === 0) this.#gender(stream, index, history, row, fullTime)
  }

  #stayer(stream: number, index: number, history: PayHistory, { row, old, now, since }: PersonYear): void {
    const { gradient, stayersBefore, stayersAfter } = this.#out
    ;(stayersBefore[stream] as number) += old
    ;(stayersAfter[stream] as number) += now
    if (!gradient) return
    history.add(gradient.stayersAfter, stream * this.#columns, row, index, now, now)
    history.add(gradient.stayersBefore, stream * this.#columns, row, index, old, 0, since)
  }

  #gender(stream: number, index: number, history: PayHistory, row: number, fullTime: number): void {
    const out = this.#out
    const gender = this.#people?.gender[row]
    if (gender !== WOMAN && gender !== MAN) return
    const [pay, count, slope] =
      gender === WOMAN ? [out.womenPay, out.women, out.gradient?.womenPay] : [out.menPay, out.men, out.gradient?.menPay]
    ;(pay[stream] as number) += fullTime
    ;(count[stream] as number)++
    if (slope) history.add(slope, stream * this.#columns, row, index, fullTime, fullTime)
  }

  #extremes(index: number): void {
    const { gradient, lowest, highest } = this.#out
    if (!this.#wish.extremes || !gradient) return
    const { levels } = this.#shape
    for (let level = 0; level < levels; level++) {
      const stream = index * levels + level
      const add = (who: readonly [number, number] | undefined, to: Float64Array, pay: number): void => {
        if (who && who[0] >= 0) this.#history[who[0]]?.add(to, stream * this.#columns, who[1], index, pay, pay)
      }
      add(this.#low[level], gradient.lowest, lowest[stream] as number)
      add(this.#high[level], gradient.highest, highest[stream] as number)
    }
  }

  /** Pairs of people of the roster who both stay, and of whom the report earned no more at the start. */
  #inversions(index: number, list: Listed | undefined, codes: Int32Array, pay: Float64Array | undefined): void {
    if (!list || !pay || !this.#people) return
    const { manager } = this.#people
    const { pay: first, fte } = this.#population
    const stays = new Uint8Array(this.#population.people)
    for (let i = 0; i < list.count; i++)
      if (((codes[i] as number) & code.LEAVING) === 0) stays[list.rows[i] as number] = 1
    let worst = NaN
    let pair: [number, number] | null = null
    for (let row = 0; row < stays.length; row++) {
      const boss = manager[row] as number
      if (stays[row] !== 1 || boss < 0 || stays[boss] !== 1) continue
      const share = (fte[boss] as number) / (fte[row] as number)
      if ((first[row] as number) * share > (first[boss] as number)) continue
      const ratio = ((pay[row] as number) * share) / (pay[boss] as number)
      if (ratio <= worst) continue
      worst = ratio
      pair = [row, boss]
    }
    this.#out.inversion[index] = worst
    const { gradient } = this.#out
    const history = this.#history[0]
    if (!gradient || !history || !pair) return
    history.add(gradient.inversion, index * this.#columns, pair[0], index, worst, worst)
    history.add(gradient.inversion, index * this.#columns, pair[1], index, -worst, -worst)
  }
}

function addCost(history: PayHistory, to: Float64Array, at: number, index: number, person: PersonYear): void {
  const { row, oldCost, newCost, since } = person
  if (history.since[row] === since) return history.add(to, at, row, index, oldCost + newCost, newCost)
  // Lifted or capped in this year: the pay before and after have different pasts.
  history.add(to, at, row, index, oldCost, 0, since)
  history.add(to, at, row, index, newCost, newCost)
}

interface ListJob {
  readonly index: number
  readonly rules: PayRules
  readonly list: Listed
  readonly segment: number
  readonly isNew: boolean
  readonly position: number
  readonly pays: PaidYear['pays']
  readonly codes: Int32Array
  readonly days: PaidYear['flow']['days']
  readonly history: PayHistory
}

interface PersonYear {
  readonly row: number
  /** Level - 1 at the start and at the end. */
  readonly from: number
  readonly level: number
  readonly place: number
  readonly fte: number
  readonly old: number
  readonly now: number
  readonly leaving: boolean
  /** In-year cost at the pay before the raise and after it. */
  readonly oldCost: number
  readonly newCost: number
  /** First year that the pay before the raise depends on. */
  readonly since: number
}
