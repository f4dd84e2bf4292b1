/**
 * Who leaves, joins and rises, and when: one year at a time, without any money in it. Nothing here reads a pay or a pay
 * lever, so moving a pay lever leaves all of it as it was, and it can be kept and used again.
 */
import { largestRemainder } from '../money/largest-remainder.ts'
import { DRAW, drawKey } from './chance.ts'
import { yearDays, type YearDays } from './days-of-year.ts'
import { drawMarked, type DrawGroup } from './draw-marked.ts'
import type { Draws } from './draws.ts'
import {
  BUCKETS_PER_LEVEL,
  NOT_YET_HIRED,
  promotionWeights,
  terminationWeights,
  UNDER_ONE_YEAR,
  UNKNOWN_AGE,
} from './hazard.ts'
import { impossible, planHeadcount, type HeadcountPlan } from './headcount-plan.ts'
import * as headcounts from './headcounts.ts'
import { COUNTS } from './headcounts.ts'
import { PPM } from './pay-math.ts'
import type { RunParameters } from './parameters.ts'
import { LEAVING, PROMOTED } from './person-year.ts'
import type { Population } from './population.ts'
import { Candidates, newCuts } from './selection.ts'
import { placeHires } from './place-hires.ts'
import { fillBuckets } from './fill-buckets.ts'
import { monthTable, settleHires, settleList, type SettleJob } from './settle-year.ts'
import { everyone, hireSegment, rosterSegment, type Listed } from './segment.ts'

/** One year's movements. Positions run through the lists in order; the last list is the year's hires. */
export interface FlowYear {
  readonly days: YearDays
  readonly plan: HeadcountPlan
  readonly hiresByLevel: readonly number[]
  readonly lists: readonly Listed[]
  /** By position: see person-year.ts. */
  readonly codes: Int32Array
  readonly positions: number
  readonly byLevel: Int32Array
  readonly byPlace: Int32Array
  /** Full-time equivalents in ten-thousandths by level, on 1 January and 31 December. */
  readonly fteStart: Float64Array
  readonly fteEnd: Float64Array
}

/** What the movements depend on, beside the population. Equal text means equal movements. */
export function flowKey(p: RunParameters): string {
  const { startYear, years, levels, seed, promotionRate, hireMix, growthRate } = p
  const { experiencedTermination, newHireTermination, raiseMonthWeights, meritMinService, colaMinService } = p
  return JSON.stringify([
    ...[startYear, years, levels, seed, promotionRate, hireMix, growthRate],
    ...[experiencedTermination, newHireTermination, raiseMonthWeights, meritMinService, colaMinService],
  ])
}

/** Steps through the years. keep: every year's answer stays valid; else only until the next step. */
export class Flow {
  readonly #population: Population
  readonly #p: RunParameters
  readonly #keep: boolean
  readonly #terminationWeights: Float64Array
  readonly #promotionWeights: Float64Array
  readonly #candidates = new Candidates()
  /** People by level and place, held now. */
  readonly #mix: Int32Array
  #fte: Float64Array
  #lists: Listed[]
  #codes = new Int32Array(0)
  #buckets = new Uint16Array(0)
  readonly #draws: Draws | null
  #last: FlowYear | null = null

  /** draws: of the parameters' seed; null: made as they are needed. */
  constructor(population: Population, parameters: RunParameters, keep: boolean, draws: Draws | null) {
    this.#draws = draws
    this.#population = population
    this.#p = parameters
    this.#keep = keep
    this.#terminationWeights = terminationWeights(parameters.levels)
    this.#promotionWeights = promotionWeights(parameters.levels)
    const places = population.places.department.length
    this.#mix = new Int32Array(parameters.levels * places)
    this.#fte = new Float64Array(parameters.levels)
    const { people, level, place, fte } = population
    for (let row = 0; row < people; row++) {
      const at = (level[row] as number) - 1
      ;(this.#mix[at * places + (place[row] as number)] as number)++
      ;(this.#fte[at] as number) += fte[row] as number
    }
    this.#lists = [everyone(rosterSegment(population, draws))]
  }

  /** index: 0 for the first year; years must be asked in order. Throws CodedError IMPOSSIBLE_PLAN. */
  year(index: number): FlowYear {
    if (this.#last) this.#advance(this.#last)
    const p = this.#p
    const days = yearDays(p.startYear + index)
    const people = this.#lists.reduce((sum, list) => sum + list.count, 0)
    const plan = planHeadcount(
      days.year,
      people,
      p.growthRate[index] ?? 0,
      p.experiencedTermination[index] ?? 0,
      p.newHireTermination[index] ?? 0,
    )
    this.#reserve(people + plan.hires)
    const places = this.#population.places.department.length
    const byLevel = new Int32Array(p.levels * COUNTS)
    const byPlace = new Int32Array(places * COUNTS)
    this.#countStart(byLevel, byPlace, places)
    const fteStart = Float64Array.from(this.#fte)

    const counts = this.#fillBuckets(index, days)
    const all: DrawGroup = { from: 0, to: p.levels * BUCKETS_PER_LEVEL, k: plan.experiencedLeavers }
    const bound = notYetHired(counts, p.levels)
    if (plan.experiencedLeavers > people - bound)
      throw impossible(days.year, `${plan.experiencedLeavers} people would leave, and ${bound} have not yet been hired`)
    this.#draw(this.#lists, 0, counts, this.#terminationWeights, DRAW.leave, days.year, LEAVING, [all])

    const risers = this.#promotionGroups(index, counts)
    this.#draw(this.#lists, 0, counts, this.#promotionWeights, DRAW.promote, days.year, PROMOTED, risers)

    const hiresByLevel = this.#spreadHires(index, plan, byLevel)
    const hired = this.#hire(index, days, plan, hiresByLevel, places, people)
    const lists = [...this.#lists, hired]
    this.#settle(index, days, lists, byLevel, byPlace)
    headcounts.closeCounts(byLevel)
    headcounts.closeCounts(byPlace)
    const codes = this.#keep ? this.#codes.slice(0, people + plan.hires) : this.#codes
    this.#last = {
      ...{ days, plan, hiresByLevel, lists, codes, positions: people + plan.hires, byLevel, byPlace, fteStart },
      fteEnd: Float64Array.from(this.#fte),
    }
    return this.#last
  }

  /** People hired so far. */
  get hired(): number {
    const lists = this.#last?.lists ?? this.#lists
    return lists.slice(1).reduce((sum, { segment }) => sum + segment.people, 0)
  }

  /** Bytes held for the run itself, beside the population's columns. */
  get bytes(): number {
    const lists = this.#last?.lists ?? this.#lists
    const hires = this.hired * 21
    const rows = lists.reduce((sum, { rows }) => sum + rows.byteLength, 0)
    return this.#population.people + hires + rows + this.#codes.byteLength + this.#buckets.byteLength
  }

  #reserve(positions: number): void {
    if (positions <= this.#codes.length) return
    const room = this.#keep ? positions : Math.ceil(positions * 1.02)
    this.#codes = new Int32Array(room)
    this.#buckets = new Uint16Array(room)
  }

  #countStart(byLevel: Int32Array, byPlace: Int32Array, places: number): void {
    const mix = this.#mix
    for (let level = 0, at = 0; level < this.#p.levels; level++) {
      for (let place = 0; place < places; place++, at++) {
        const people = mix[at] as number
        ;(byLevel[level * COUNTS] as number) += people
        ;(byPlace[place * COUNTS] as number) += people
      }
    }
  }

  #fillBuckets(index: number, days: YearDays): Int32Array {
    const counts = new Int32Array(this.#p.levels * BUCKETS_PER_LEVEL)
    let position = 0
    for (const list of this.#lists) {
      fillBuckets(list, position, index, days.first + days.days, this.#buckets, this.#codes, counts)
      position += list.count
    }
    return counts
  }

  #draw(
    lists: readonly Listed[],
    from: number,
    counts: Int32Array,
    weights: Float64Array,
    kind: number,
    year: number,
    mark: number,
    groups: readonly DrawGroup[],
  ): void {
    const cuts = newCuts(counts.length)
    const key = drawKey(this.#p.seed, year, kind)
    const { codes, candidates, buckets } = { codes: this.#codes, candidates: this.#candidates, buckets: this.#buckets }
    drawMarked({ lists, from, counts, weights, key, kind, year, mark, groups, cuts, codes, buckets, candidates })
  }

  /** The level's rate of those with a year of service who stay, rounded half up. Leavers are taken out of counts. */
  #promotionGroups(index: number, counts: Int32Array): DrawGroup[] {
    const { levels, promotionRate } = this.#p
    const groups: DrawGroup[] = []
    for (let at = 0; at < levels - 1; at++) {
      const rate = promotionRate[index]?.[at] ?? 0
      const from = at * BUCKETS_PER_LEVEL
      const to = from + BUCKETS_PER_LEVEL
      let eligible = 0
      for (let bucket = from; bucket < to; bucket++)
        if (this.#promotionWeights[bucket] !== 0) eligible += counts[bucket] as number
      const k = Math.floor((eligible * rate + PPM / 2) / PPM)
      if (k > 0) groups.push({ from, to, k })
    }
    return groups
  }

  /** Hires by level in the given mix or that of the people employed on 1 January (largest remainder). */
  #spreadHires(index: number, plan: HeadcountPlan, byLevel: Int32Array): number[] {
    const current = Array.from({ length: this.#p.levels }, (_, at) => byLevel[at * COUNTS] ?? 0)
    if (plan.hires === 0) return current.map(() => 0)
    const given = this.#p.hireMix[index]
    return largestRemainder(plan.hires, given && given.some((weight) => weight > 0) ? given : current)
  }

  /** The year's hires: days and places drawn; who of them leaves within the year. */
  #hire(
    index: number,
    days: YearDays,
    plan: HeadcountPlan,
    numbers: readonly number[],
    places: number,
    from: number,
  ): Listed {
    const { levels, seed } = this.#p
    const segment = hireSegment(days.year, numbers, this.#draws)
    const hired = everyone(segment)
    const dayKey = drawKey(seed, days.year, DRAW.hireDay)
    const placeKey = drawKey(seed, days.year, DRAW.hirePlace)
    const counts = new Int32Array(levels * BUCKETS_PER_LEVEL)
    let first = 0
    numbers.forEach((number, at) => {
      if (number === 0) return
      const bucket = at * BUCKETS_PER_LEVEL + UNDER_ONE_YEAR * 8 + UNKNOWN_AGE
      counts[bucket] = number
      placeHires(segment, first, number, days, index * 12, dayKey, placeKey, this.#cumulativeMix(at, places))
      for (let row = first; row < first + number; row++) {
        this.#buckets[from + row] = bucket
        this.#codes[from + row] = at
      }
      first += number
    })
    const group: DrawGroup = { from: 0, to: levels * BUCKETS_PER_LEVEL, k: plan.newHireLeavers }
    this.#draw([hired], from, counts, this.#terminationWeights, DRAW.leave, days.year, LEAVING, [group])
    return hired
  }

  /** Running sums of the people of a level by place; of everybody where the level has nobody. */
  #cumulativeMix(level: number, places: number): Float64Array {
    const sums = new Float64Array(places)
    let sum = 0
    for (let place = 0; place < places; place++) sums[place] = sum += this.#mix[level * places + place] as number
    if (sum > 0) return sums
    for (let place = 0; place < places; place++) {
      for (let at = 0; at < this.#p.levels; at++) sum += this.#mix[at * places + place] as number
      sums[place] = sum
    }
    return sums
  }

  /** Completes every code: days, raise month, eligibility; counts the movements; moves levels. */
  #settle(index: number, days: YearDays, lists: readonly Listed[], byLevel: Int32Array, byPlace: Int32Array): void {
    const p = this.#p
    const job: SettleJob = {
      days,
      january: index * 12,
      before: Float64Array.from(days.before),
      monthKey: drawKey(p.seed, days.year, DRAW.raiseMonth),
      dayKey: drawKey(p.seed, days.year, DRAW.leaveDay),
      ...monthTable(p.raiseMonthWeights[index] ?? []),
      meritMin: Math.max(0, p.meritMinService[index] ?? 0),
      colaMin: Math.max(0, p.colaMinService[index] ?? 0),
      codes: this.#codes,
      ...{ byLevel, byPlace, mix: this.#mix, fte: this.#fte, places: this.#population.places.department.length },
    }
    let position = 0
    lists.forEach((list, at) => {
      if (at === lists.length - 1) settleHires(job, list, position)
      else settleList(job, list, position)
      position += list.count
    })
  }

  /** Takes the leavers off the lists. */
  #advance(last: FlowYear): void {
    let position = 0
    this.#lists = last.lists.map((list) => {
      const rows = this.#keep ? new Int32Array(list.count) : list.rows
      const count = compact(list, last.codes, position, rows)
      position += list.count
      return { segment: list.segment, rows, count }
    })
    this.#last = null
  }
}

/** Rows of those who stay; answers how many. */
function compact({ rows, count }: Listed, codes: Int32Array, from: number, to: Int32Array): number {
  let kept = 0
  for (let i = 0, position = from; i < count; i++, position++) {
    to[kept] = rows[i] as number
    kept += ((codes[position] as number) & LEAVING) === 0 ? 1 : 0
  }
  return kept
}

function notYetHired(counts: Int32Array, levels: number): number {
  let sum = 0
  for (let level = 0; level < levels; level++)
    for (let age = 0; age < 8; age++) sum += counts[level * BUCKETS_PER_LEVEL + NOT_YET_HIRED * 8 + age] as number
  return sum
}
