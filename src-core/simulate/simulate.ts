/**
 * A run: a pure function of population, parameters, seed and engine version. docs/model.md says every step.
 * A Simulator belongs to one population; it keeps the movements of small runs, so that moving a pay lever costs only the
 * money's part.
 */
import { ArrayPool } from './array-pool.ts'
import { Draws } from './draws.ts'
import { EventSink, type EventLog, type HireNames } from './events.ts'
import { Experience } from './experience.ts'
import { Flow } from './flow.ts'
import { flowKey, type FlowYear } from './flow-year.ts'
import type { Cells } from './money-year.ts'
import { payRules } from './pay-rules.ts'
import { mixOf, type Mix } from './mix.ts'
import type { RunParameters } from './parameters.ts'
import { payYear } from './pay-year.ts'
import type { Population } from './population.ts'
import type { RunTotals, YearTotals } from './totals.ts'
import { yearTotals } from './year-totals.ts'

/** Runs of at most so many person-years keep their movements (some 12 bytes a person-year) and chance (some 40, once), */
const KEEP_PERSON_YEARS = 2_000_000
/** as many of them as this allows: where a slider was before it moved, so that another lever finds it again. */
const KEPT_PERSON_YEARS = 8_000_000
const KEPT_RUNS = 48

/** Whether a second run may find movements and chance of the first. */
export function isKept(people: number, years: number): boolean {
  return people * years <= KEEP_PERSON_YEARS
}

export interface RunOptions {
  /** Also gather the events. */
  readonly events?: boolean
  /** Called after each year; may throw to stop. */
  readonly onYear?: (done: number, of: number) => void
  /** Called with each year's people and pay, before the next year moves them. */
  readonly onPaid?: (year: PaidYear) => void
  /** false: movements are not kept for a later run. Kept ones are used all the same. */
  readonly keep?: boolean
}

/** Everyone of a year, as the money left them. */
export interface PaidYear {
  readonly index: number
  readonly flow: FlowYear
  /** Full-year pay at the year's end of each of the flow's lists' segments, by row. */
  readonly pays: readonly Float64Array[]
}

export interface RunResult {
  readonly totals: RunTotals
  readonly events: EventLog | null
}

export class Simulator {
  readonly population: Population
  readonly #kept = new Map<string, FlowYear[]>()
  readonly #experience = new Experience()
  readonly #pool = new ArrayPool()
  #pay: Float64Array
  /** By year. */
  readonly #hirePay: Float64Array[] = []
  #cells: Cells | null = null
  #bytes = 0
  #draws: Draws | null = null
  #lastSeed: number | null = null
  #begun: { readonly levels: number; readonly start: Start; readonly mix: Mix } | null = null

  constructor(population: Population) {
    this.population = population
    this.#pay = new Float64Array(population.people)
  }

  /** Bytes of the population's columns and of all that the last run needed beside them. */
  get bytes(): number {
    return this.population.people * 32 + this.#bytes
  }

  /**
   * Parameters must be for the population's start year and levels. Throws CodedError IMPOSSIBLE_PLAN and PAY_OVERFLOW.
   */
  run(parameters: RunParameters, options: RunOptions = {}): RunResult {
    const { population } = this
    const years = this.#years(parameters, options.keep ?? true)
    const sink = options.events ? new EventSink() : null
    this.#pay.set(population.pay)
    const pays: Float64Array[] = [this.#pay]
    const firstPerson = [0]
    const hires: FlowYear[] = []
    const { start } = this.#beginning(parameters.levels)
    let annualisedBefore: Float64Array = start.annualised
    let mostPay = start.mostPay
    const totals: YearTotals[] = []
    let nextPerson = population.people
    for (let index = 0; index < parameters.years; index++) {
      const flow = years(index)
      pays.push(this.#payOfHires(index, flow.plan.hires))
      firstPerson.push(nextPerson)
      nextPerson += flow.plan.hires
      const places = population.places
      const paid = payYear({
        flow,
        pays,
        rules: payRules(parameters, index),
        ...{ annualisedBefore, mostPay },
        budget: parameters.meritBudget[index] ?? null,
        places: places.department.length,
        cells: this.#cells,
        sink,
        firstPerson,
      })
      const { money } = paid
      this.#cells = paid.cells
      totals.push(
        yearTotals({
          ...{ year: flow.days.year, burdenRate: parameters.burdenRate[index] ?? 0, levels: parameters.levels, places },
          ...{ byLevel: flow.byLevel, byPlace: flow.byPlace, annualisedBefore, money },
          ...{ fteStart: flow.fteStart, fteEnd: flow.fteEnd },
        }),
      )
      annualisedBefore = money.annualised
      mostPay = paid.mostPay
      if (sink) {
        sink.endYear(flow.days.year, flow.days.first)
        hires.push({ ...flow, lists: [], codes: new Int32Array(0) })
      }
      options.onPaid?.({ index, flow, pays })
      options.onYear?.(index + 1, parameters.years)
    }
    return {
      totals: { people: population.people, start: start.totals, years: totals },
      events: sink ? { ...sink.finish(), hires: hireNames(hires) } : null,
    }
  }

  #payOfHires(index: number, hires: number): Float64Array {
    const kept = this.#hirePay[index]
    const room = kept && kept.length >= hires ? kept : (this.#hirePay[index] = new Float64Array(Math.ceil(hires * 1.1)))
    return room.subarray(0, hires)
  }

  /** The movements year by year: kept ones, or made as they are asked for. */
  #years(parameters: RunParameters, mayKeep: boolean): (index: number) => FlowYear {
    const key = flowKey(parameters)
    const kept = this.#kept.get(key)
    if (kept) {
      // The most recently used stays longest.
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return (index) => kept[index] as FlowYear
    }
    const keep = mayKeep && isKept(this.population.people, parameters.years)
    const draws = keep ? this.#drawsOf(parameters.seed) : null
    const { mix } = this.#beginning(parameters.levels)
    const pool = keep ? this.#pool : null
    const flow = new Flow(this.population, parameters, pool, draws, this.#experience, mix)
    const made: FlowYear[] = []
    return (index) => {
      const year = flow.year(index)
      const pays = this.#hirePay.reduce((sum, { byteLength }) => sum + byteLength, this.#pay.byteLength)
      this.#bytes = pays + flow.bytes
      if (!keep) return year
      made.push(year)
      if (made.length === parameters.years) this.#remember(key, made)
      return year
    }
  }

  /** What is the same at every run's start. */
  #beginning(levels: number): { readonly start: Start; readonly mix: Mix } {
    if (this.#begun?.levels === levels) return this.#begun
    const begun = { levels, start: startOf(this.population, levels), mix: mixOf(this.population, levels) }
    this.#begun = begun
    return begun
  }

  /** A seed seen for the second time in a row is one that levers move under. */
  #drawsOf(seed: number): Draws | null {
    if (this.#draws?.seed === seed) return this.#draws
    const again = this.#lastSeed === seed
    this.#lastSeed = seed
    return (this.#draws = again ? new Draws(this.population, seed) : null)
  }

  #remember(key: string, years: FlowYear[]): void {
    this.#kept.set(key, years)
    const size = Math.max(1, this.population.people * years.length)
    const room = Math.min(KEPT_RUNS, Math.floor(KEPT_PERSON_YEARS / size))
    for (const [oldest, run] of this.#kept) {
      if (this.#kept.size <= Math.max(1, room)) break
      this.#kept.delete(oldest)
      for (const { codes, lists } of run) {
        this.#pool.give(codes)
        for (const { rows } of lists) this.#pool.give(rows)
      }
    }
  }
}

interface Start {
  /** By level. */
  readonly annualised: Float64Array
  readonly mostPay: number
  readonly totals: RunTotals['start']
}

function startOf(population: Population, levels: number): Start {
  const headcount = new Int32Array(levels)
  const annualised = new Float64Array(levels)
  const { level, pay, people } = population
  let mostPay = 0
  for (let row = 0; row < people; row++) {
    const at = (level[row] as number) - 1
    ;(headcount[at] as number)++
    ;(annualised[at] as number) += pay[row] as number
    mostPay = Math.max(mostPay, pay[row] as number)
  }
  const byLevel = Array.from({ length: levels }, (_, at) => ({
    level: at + 1,
    headcount: headcount[at] ?? 0,
    annualised: annualised[at] ?? 0,
  }))
  const sum = byLevel.reduce((all, part) => all + part.annualised, 0)
  return { annualised, mostPay, totals: { headcount: people, annualised: sum, byLevel } }
}

function hireNames(years: readonly FlowYear[]): HireNames {
  const people = years.reduce((sum, { plan }) => sum + plan.hires, 0)
  const names = { year: new Uint16Array(people), level: new Uint8Array(people), nth: new Uint32Array(people) }
  let at = 0
  for (const { days, hiresByLevel } of years) {
    hiresByLevel.forEach((count, level) => {
      names.year.fill(days.year, at, at + count)
      names.level.fill(level + 1, at, at + count)
      for (let nth = 0; nth < count; nth++) names.nth[at++] = nth
    })
  }
  return names
}
