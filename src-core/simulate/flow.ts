/**
 * Who leaves, joins and rises, and when: one year at a time, without any money in it. Nothing here reads a pay or a pay
 * lever, so moving a pay lever leaves all of it as it was, and it can be kept and used again.
 */
import { largestRemainder } from '../money/largest-remainder.ts'
import { DRAW, drawHigh, drawKey, TWO_32 } from './chance.ts'
import { yearDays, type YearDays } from './days-of-year.ts'
import { drawMarked, type DrawGroup } from './draw-marked.ts'
import {
  AGE_BUCKETS,
  AGE_YEARS,
  BUCKETS_PER_LEVEL,
  NOT_YET_HIRED,
  promotionWeights,
  TENURE_BUCKETS,
  TENURE_MONTHS,
  terminationWeights,
  UNDER_ONE_YEAR,
  UNKNOWN_AGE,
} from './hazard.ts'
import { impossible, planHeadcount, type HeadcountPlan } from './headcount-plan.ts'
import * as headcounts from './headcounts.ts'
import { COUNTS } from './headcounts.ts'
import { PPM } from './pay-math.ts'
import type { RunParameters } from './parameters.ts'
import { COLA, LAST_SHIFT, LEAVING, MERIT, MONTH_SHIFT, PROMOTED, START_SHIFT } from './person-year.ts'
import type { Population } from './population.ts'
import { Candidates, newCuts } from './selection.ts'
import { everyone, hireSegment, rosterSegment, type Listed } from './segment.ts'

/** One year's movements. Positions run through the lists in order; the last list is the year's hires. */
export interface FlowYear {
  readonly days: YearDays
  readonly plan: HeadcountPlan
  readonly hiresByLevel: readonly number[]
  readonly lists: readonly Listed[]
  /** By position: see person-year.ts. */
  readonly codes: Uint32Array
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
  #codes = new Uint32Array(0)
  #buckets = new Uint16Array(0)
  #last: FlowYear | null = null

  constructor(population: Population, parameters: RunParameters, keep: boolean) {
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
    this.#lists = [everyone(rosterSegment(population))]
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
    const leave = drawKey(p.seed, days.year, DRAW.leave)
    this.#draw(this.#lists, 0, counts, this.#terminationWeights, leave, LEAVING, [all])

    const risers = this.#promotionGroups(index, counts)
    const promote = drawKey(p.seed, days.year, DRAW.promote)
    this.#draw(this.#lists, 0, counts, this.#promotionWeights, promote, PROMOTED, risers)

    const hiresByLevel = this.#spreadHires(index, plan, byLevel)
    const hired = this.#hire(index, days, plan, hiresByLevel, places, people)
    const lists = [...this.#lists, hired]
    this.#settle(index, days, lists, people, byLevel, byPlace, places)
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
    this.#codes = new Uint32Array(room)
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
    const buckets = this.#buckets
    const codes = this.#codes
    const month = index * 12
    const nextYear = days.first + days.days
    let position = 0
    for (const { segment, rows, count } of this.#lists) {
      const { level, serviceStart, birthStart, hireDay } = segment
      for (let i = 0; i < count; i++, position++) {
        const row = rows[i] as number
        const at = (level[row] as number) - 1
        const service = month - (serviceStart[row] as number)
        const years = index - (birthStart[row] as number)
        const age = AGE_BUCKETS[years < 0 ? 0 : years > AGE_YEARS ? AGE_YEARS : years] as number
        let tenure = UNDER_ONE_YEAR
        if (service >= 0) tenure = TENURE_BUCKETS[service > TENURE_MONTHS ? TENURE_MONTHS : service] as number
        else if ((hireDay[row] as number) >= nextYear) tenure = NOT_YET_HIRED
        const bucket = at * BUCKETS_PER_LEVEL + tenure * 8 + age
        buckets[position] = bucket
        codes[position] = at
        ;(counts[bucket] as number)++
      }
    }
    return counts
  }

  #draw(
    lists: readonly Listed[],
    from: number,
    counts: Int32Array,
    weights: Float64Array,
    key: ReturnType<typeof drawKey>,
    mark: number,
    groups: readonly DrawGroup[],
  ): void {
    const cuts = newCuts(counts.length)
    const { codes, candidates, buckets } = { codes: this.#codes, candidates: this.#candidates, buckets: this.#buckets }
    drawMarked({ lists, from, counts, weights, key, mark, groups, cuts, codes, buckets, candidates })
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
    const segment = hireSegment(days.year, numbers)
    const hired = everyone(segment)
    const dayKey = drawKey(seed, days.year, DRAW.hireDay)
    const placeKey = drawKey(seed, days.year, DRAW.hirePlace)
    const counts = new Int32Array(levels * BUCKETS_PER_LEVEL)
    let row = 0
    numbers.forEach((number, at) => {
      const mix = number > 0 ? this.#cumulativeMix(at, places) : null
      const bucket = at * BUCKETS_PER_LEVEL + UNDER_ONE_YEAR * 8 + UNKNOWN_AGE
      counts[bucket] = number
      for (let nth = 0; nth < number; nth++, row++) {
        const high = segment.hashHigh[row] as number
        const low = segment.hashLow[row] as number
        const offset = Math.floor((drawHigh(dayKey, high, low) * days.days) / TWO_32)
        segment.hireDay[row] = days.first + offset
        segment.serviceStart[row] = index * 12 + firstMonthFrom(days, offset)
        if (mix) segment.place[row] = pick(mix, drawHigh(placeKey, high, low))
        this.#buckets[from + row] = bucket
        this.#codes[from + row] = at | (offset << START_SHIFT)
      }
    })
    const group: DrawGroup = { from: 0, to: levels * BUCKETS_PER_LEVEL, k: plan.newHireLeavers }
    const leave = drawKey(seed, days.year, DRAW.leave)
    this.#draw([hired], from, counts, this.#terminationWeights, leave, LEAVING, [group])
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
  #settle(
    index: number,
    days: YearDays,
    lists: readonly Listed[],
    experienced: number,
    byLevel: Int32Array,
    byPlace: Int32Array,
    places: number,
  ): void {
    const p = this.#p
    const monthKey = drawKey(p.seed, days.year, DRAW.raiseMonth)
    const dayKey = drawKey(p.seed, days.year, DRAW.leaveDay)
    const { ends, guide } = monthTable(p.raiseMonthWeights[index] ?? [])
    const before = Uint16Array.from(days.before)
    const meritMin = Math.max(0, p.meritMinService[index] ?? 0)
    const colaMin = Math.max(0, p.colaMinService[index] ?? 0)
    const { first, days: length } = days
    const january = index * 12
    const codes = this.#codes
    const mix = this.#mix
    const fteOf = this.#fte
    let position = 0
    for (const { segment, rows, count } of lists) {
      const { hashHigh, hashLow, serviceStart, hireDay, place, level, fte } = segment
      const isNew = position >= experienced
      const leavers = isNew ? headcounts.NEW_HIRE_LEAVERS : headcounts.EXPERIENCED_LEAVERS
      for (let i = 0; i < count; i++, position++) {
        const row = rows[i] as number
        const high = hashHigh[row] as number
        const low = hashLow[row] as number
        let code = codes[position] as number
        const draw = drawHigh(monthKey, high, low)
        let month = guide[draw >>> 24] as number
        while (draw >= (ends[month] as number)) month++
        const service = january + month - (serviceStart[row] as number)
        let last = length
        let start = 0
        if (service <= month) {
          const since = (hireDay[row] as number) - first
          start = since <= 0 ? 0 : since > length ? length : since
          // A raise takes effect after the hire date, not on it.
          if (since >= (before[month] as number)) last = -1
        }
        code = (code & ~(511 << START_SHIFT)) | (start << START_SHIFT) | (month << MONTH_SHIFT)
        if ((code & LEAVING) !== 0) {
          const off = start + Math.floor((drawHigh(dayKey, high, low) * (length - start)) / TWO_32)
          code |= off << LAST_SHIFT
          if (last > off) last = off
        }
        if ((before[month] as number) <= last) {
          if (service >= meritMin) code |= MERIT
          if (service >= colaMin) code |= COLA
        }
        codes[position] = code
        if ((code & (LEAVING | PROMOTED)) === 0 && !isNew) continue
        const at = (level[row] as number) - 1
        const where = place[row] as number
        const share = fte === null ? 10_000 : (fte[row] as number)
        if (isNew) {
          ;(byLevel[at * COUNTS + headcounts.HIRES] as number)++
          ;(byPlace[where * COUNTS + headcounts.HIRES] as number)++
        }
        if ((code & LEAVING) !== 0) {
          ;(byLevel[at * COUNTS + leavers] as number)++
          ;(byPlace[where * COUNTS + leavers] as number)++
        }
        const stays = (code & LEAVING) === 0
        const rises = (code & PROMOTED) !== 0
        if (!isNew) {
          ;(mix[at * places + where] as number)--
          ;(fteOf[at] as number) -= share
        }
        if (rises) {
          level[row] = at + 2
          ;(byLevel[at * COUNTS + headcounts.PROMOTIONS_OUT] as number)++
          ;(byLevel[(at + 1) * COUNTS + headcounts.PROMOTIONS_IN] as number)++
          ;(byPlace[where * COUNTS + headcounts.PROMOTIONS_OUT] as number)++
          ;(byPlace[where * COUNTS + headcounts.PROMOTIONS_IN] as number)++
        }
        if (stays) {
          const now = rises ? at + 1 : at
          ;(mix[now * places + where] as number)++
          ;(fteOf[now] as number) += share
        }
      }
    }
  }

  /** Takes the leavers off the lists. */
  #advance(last: FlowYear): void {
    let position = 0
    this.#lists = last.lists.map((list) => {
      const rows = this.#keep ? new Int32Array(list.count) : list.rows
      let count = 0
      for (let i = 0; i < list.count; i++, position++)
        if (((last.codes[position] as number) & LEAVING) === 0) rows[count++] = list.rows[i] as number
      return { segment: list.segment, rows: this.#keep ? rows.slice(0, count) : rows, count }
    })
    this.#last = null
  }
}

function notYetHired(counts: Int32Array, levels: number): number {
  let sum = 0
  for (let level = 0; level < levels; level++)
    for (let age = 0; age < 8; age++) sum += counts[level * BUCKETS_PER_LEVEL + NOT_YET_HIRED * 8 + age] as number
  return sum
}

/** First month (0..12) whose first day is on or after the day. */
function firstMonthFrom(days: YearDays, offset: number): number {
  let month = 0
  while (month < 12 && (days.before[month] as number) < offset) month++
  return month
}

/** The first place whose running sum is above draw x total / 2^32. */
function pick(sums: Float64Array, draw: number): number {
  const target = Math.floor((draw * (sums[sums.length - 1] as number)) / TWO_32)
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sums[middle] as number) > target) high = middle
    else low = middle + 1
  }
  return low
}

/** ends: draws below it fall in that month or an earlier one. guide: by a draw's top byte, where to begin to look. */
function monthTable(weights: readonly number[]): { readonly ends: Float64Array; readonly guide: Uint8Array } {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const ends = new Float64Array(12).fill(TWO_32)
  let sum = 0
  if (total > 0)
    for (let month = 0; month < 12; month++) ends[month] = Math.floor(((sum += weights[month] ?? 0) * TWO_32) / total)
  const guide = new Uint8Array(256)
  for (let top = 0, month = 0; top < 256; top++) {
    while ((ends[month] as number) <= top * 16777216) month++
    guide[top] = month
  }
  return { ends, guide }
}
