/**
 * Rebuilds a run's totals from the population at the start and the events alone: no draws, no levers but the burden rate.
 * Written apart from the kernel, so that agreement to the cent says that the events tell the whole story.
 */
import { yearDays } from './days-of-year.ts'
import { HIRE, PROMOTION, TERMINATION, type EventColumns } from './events.ts'
import * as headcounts from './headcounts.ts'
import { closeCounts, COUNTS } from './headcounts.ts'
import { moneyYear } from './money-year.ts'
import type { Population } from './population.ts'
import type { RunTotals, YearTotals } from './totals.ts'
import { yearTotals } from './year-totals.ts'

export interface ReplayFrame {
  readonly startYear: number
  readonly years: number
  readonly levels: number
  /** Millionths by year. */
  readonly burdenRate: readonly number[]
}

interface Person {
  level: number
  pay: number
  readonly place: number
  readonly fte: number
  readonly hireDay: number
  employed: boolean
  /** Of the current year: pay x days so far, and the day from which the pay now held counts. */
  payDays: number
  since: number
  lumpSum: number
}

/** Events in the order of the log. person numbers beyond the population's are hires in order of appearance of their number. */
export function replay(population: Population, events: EventColumns, frame: ReplayFrame): RunTotals {
  const people = new Map<number, Person>()
  for (let row = 0; row < population.people; row++) {
    people.set(row, {
      level: population.level[row] ?? 0,
      pay: population.pay[row] ?? 0,
      place: population.place[row] ?? 0,
      fte: population.fte[row] ?? 0,
      hireDay: population.hireDay[row] ?? 0,
      employed: true,
      payDays: 0,
      since: 0,
      lumpSum: 0,
    })
  }
  const start = runRate(people, frame.levels)
  const years: YearTotals[] = []
  let at = 0
  for (let index = 0; index < frame.years; index++) {
    const year = frame.startYear + index
    const from = at
    while (at < events.count && events.year[at] === year) at++
    years.push(replayYear(population, people, events, from, at, year, frame, frame.burdenRate[index] ?? 0))
  }
  if (at !== events.count) throw new RangeError('events outside the years of the run, or out of order')
  const byLevel = Array.from({ length: frame.levels }, (_, level) => ({
    level: level + 1,
    headcount: start.headcount[level] ?? 0,
    annualised: start.annualised[level] ?? 0,
  }))
  const annualised = byLevel.reduce((sum, part) => sum + part.annualised, 0)
  return { people: population.people, start: { headcount: population.people, annualised, byLevel }, years }
}

function replayYear(
  population: Population,
  people: Map<number, Person>,
  events: EventColumns,
  from: number,
  to: number,
  year: number,
  frame: ReplayFrame,
  burdenRate: number,
): YearTotals {
  const { levels } = frame
  const { first, days } = yearDays(year)
  const places = population.places.department.length
  const byLevel = new Int32Array(levels * COUNTS)
  const byPlace = new Int32Array(places * COUNTS)
  const money = moneyYear(levels, places)
  const before = runRate(people, levels)
  const atStart = new Map<number, { readonly level: number; readonly pay: number }>()
  const count = (level: number, place: number, field: number): void => {
    ;(byLevel[(level - 1) * COUNTS + field] as number)++
    ;(byPlace[place * COUNTS + field] as number)++
  }
  for (const [number, person] of people) {
    atStart.set(number, { level: person.level, pay: person.pay })
    count(person.level, person.place, headcounts.START)
    person.payDays = 0
    person.lumpSum = 0
    person.since = Math.max(first, person.hireDay)
  }
  for (let at = from; at < to; at++) {
    const number = events.person[at] ?? 0
    const kind = events.kind[at]
    const day = events.day[at] ?? 0
    if (kind === HIRE) {
      const place = events.place[at] ?? 0
      const level = events.levelAfter[at] ?? 0
      const pay = events.payAfter[at] ?? 0
      people.set(number, {
        level,
        pay,
        place,
        fte: 10_000,
        hireDay: day,
        employed: true,
        payDays: 0,
        since: day,
        lumpSum: 0,
      })
      count(level, place, headcounts.HIRES)
      continue
    }
    const person = people.get(number)
    if (!person?.employed) throw new RangeError('an event of someone not employed')
    if (kind === TERMINATION) {
      person.payDays += person.pay * Math.max(0, day + 1 - person.since)
      person.employed = false
      const isNew = !atStart.has(number)
      count(person.level, person.place, isNew ? headcounts.NEW_HIRE_LEAVERS : headcounts.EXPERIENCED_LEAVERS)
      continue
    }
    person.payDays += person.pay * Math.max(0, day - person.since)
    person.since = Math.max(person.since, day)
    person.pay = events.payAfter[at] ?? 0
    person.lumpSum += events.lumpSum[at] ?? 0
    if (kind === PROMOTION) {
      count(person.level, person.place, headcounts.PROMOTIONS_OUT)
      person.level = events.levelAfter[at] ?? 0
      count(person.level, person.place, headcounts.PROMOTIONS_IN)
    }
  }
  for (const [number, person] of people) {
    if (person.employed) person.payDays += person.pay * Math.max(0, first + days - person.since)
    const cost = Math.floor((2 * person.payDays + days) / (2 * days))
    const level = person.level - 1
    ;(money.inYear[level] as number) += cost
    ;(money.placeInYear[person.place] as number) += cost
    ;(money.lumpSums[level] as number) += person.lumpSum
    ;(money.placeLumpSums[person.place] as number) += person.lumpSum
    if (!person.employed) {
      people.delete(number)
      continue
    }
    ;(money.annualised[level] as number) += person.pay
    ;(money.placeAnnualised[person.place] as number) += person.pay
    const earlier = atStart.get(number)
    if (!earlier) continue
    ;(money.stayersBefore[earlier.level - 1] as number) += earlier.pay
    ;(money.stayersAfter[earlier.level - 1] as number) += person.pay
  }
  closeCounts(byLevel)
  closeCounts(byPlace)
  return yearTotals({
    ...{ year, burdenRate, levels, places: population.places, byLevel, byPlace, money },
    ...{ annualisedBefore: before.annualised, fteStart: before.fte, fteEnd: runRate(people, levels).fte },
  })
}

function runRate(people: Map<number, Person>, levels: number) {
  const headcount = new Float64Array(levels)
  const annualised = new Float64Array(levels)
  const fte = new Float64Array(levels)
  for (const person of people.values()) {
    const at = person.level - 1
    ;(headcount[at] as number)++
    ;(annualised[at] as number) += person.pay
    ;(fte[at] as number) += person.fte
  }
  return { headcount, annualised, fte }
}
