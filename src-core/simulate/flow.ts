/**
 * Who leaves, joins and rises, and when: one year at a time, without any money in it. Nothing here reads a pay or a pay
 * lever, so moving a pay lever leaves all of it as it was, and it can be kept and used again.
 */
import { largestRemainder } from '../money/largest-remainder.ts'
import type { ArrayPool } from './array-pool.ts'
import { DRAW, drawKey } from './chance.ts'
import { yearDays, type YearDays } from './days-of-year.ts'
import { DrawRoom, drawSet, Positions } from './draw-set.ts'
import type { Draws } from './draws.ts'
import type { FlowYear } from './flow-year.ts'
import { BUCKETS_PER_LEVEL, HIRED_THIS_YEAR, NOT_YET_HIRED, promotionWeights, terminationWeights } from './hazard.ts'
import { impossible, planHeadcount, type HeadcountPlan } from './headcount-plan.ts'
import { closeCounts, COUNTS, EXPERIENCED_LEAVERS, NEW_HIRE_LEAVERS } from './headcounts.ts'
import { countStart, cumulativeMix, type Mix } from './mix.ts'
import { PlaceRoom } from './list-parts.ts'
import { moveKept } from './move-kept.ts'
import { movePeople, type Guess, type MoveJob } from './move-people.ts'
import { PPM } from './pay-math.ts'
import type { RunParameters } from './parameters.ts'
import { LEAVING } from './person-year.ts'
import { placeHires } from './place-hires.ts'
import type { Population } from './population.ts'
import { raiseYear, type RaiseYear } from './raise-year.ts'
import { everyone, hireSegment, rosterSegment, type Listed } from './segment.ts'
import type { DrawGroup } from './selection.ts'
import { settleHires, settleMovers, type SettleJob } from './settle-movers.ts'

/** What runs of one population leave to the next. */
export class Experience {
  /** Working memory. */
  readonly leave = new DrawRoom()
  readonly rise = new DrawRoom()
  readonly movers = new Positions()
  readonly places = new PlaceRoom()
  // What was seen of each year, to make the next run's cuts: where they miss, it costs time only.
  /** The seed that the surpluses belong to. */
  seed = NaN
  readonly people: Guess[] = []
  readonly hires: (number | null)[] = []
}

/** Steps through the years. */
export class Flow {
  readonly #population: Population
  readonly #p: RunParameters
  readonly #pool: ArrayPool | null
  readonly #draws: Draws | null
  readonly #experience: Experience
  readonly #sameSeed: boolean
  readonly #terminationWeights: Float64Array
  readonly #promotionWeights: Float64Array
  readonly #movers: Positions
  readonly #mix: Mix
  #lists: Listed[]
  #codes: Int32Array = new Int32Array(0)
  #last: FlowYear | null = null

  /**
   * pool: every year's answer stays valid, in arrays from it; null: only until the next step.
   * draws: of the parameters' seed; null: made as they are needed. mix: of the population.
   */
  constructor(
    population: Population,
    parameters: RunParameters,
    pool: ArrayPool | null,
    draws: Draws | null,
    experience: Experience,
    mix: Mix,
  ) {
    this.#draws = draws
    this.#population = population
    this.#p = parameters
    this.#pool = pool
    this.#experience = experience
    this.#movers = experience.movers
    this.#sameSeed = experience.seed === parameters.seed
    experience.seed = parameters.seed
    this.#terminationWeights = terminationWeights(parameters.levels)
    this.#promotionWeights = promotionWeights(parameters.levels)
    this.#mix = { ...mix, people: mix.people.slice(), fte: mix.fte.slice() }
    this.#lists = [everyone(rosterSegment(population, draws), pool)]
  }

  /** index: 0 for the first year; years must be asked in order. Throws CodedError IMPOSSIBLE_PLAN. */
  year(index: number): FlowYear {
    if (this.#last) this.#advance(this.#last)
    const p = this.#p
    const days = yearDays(p.startYear + index)
    const raises = raiseYear(p, index, days)
    const people = this.#lists.reduce((sum, list) => sum + list.count, 0)
    const growth = p.growthRate[index] ?? 0
    const termination = p.experiencedTermination[index] ?? 0
    const plan = planHeadcount(days.year, people, growth, termination, p.newHireTermination[index] ?? 0)
    this.#reserve(people + plan.hires)
    const byLevel = new Int32Array(p.levels * COUNTS)
    const byPlace = new Int32Array(this.#mix.places * COUNTS)
    countStart(this.#mix, byLevel, byPlace)
    const fteStart = Float64Array.from(this.#mix.fte)

    this.#movePeople(index, raises, plan)
    const hiresByLevel = this.#spreadHires(index, plan, byLevel)
    const hired = this.#hire(days, hiresByLevel)
    const job: SettleJob = {
      ...{ raises, seed: p.seed, codes: this.#codes, byLevel, byPlace },
      ...{ mix: this.#mix.people, fte: this.#mix.fte, places: this.#mix.places },
    }
    settleMovers(job, this.#lists, 0, this.#movers, EXPERIENCED_LEAVERS)
    settleHires(job, hired)
    this.#moveHires(index, raises, hired, people, plan, hiresByLevel)
    settleMovers(job, [hired], people, this.#movers, NEW_HIRE_LEAVERS)
    closeCounts(byLevel)
    closeCounts(byPlace)
    const positions = people + plan.hires
    const lists = [...this.#lists, hired]
    this.#last = {
      ...{ days, plan, hiresByLevel, lists, codes: this.#codes, positions, byLevel, byPlace, fteStart },
      fteEnd: Float64Array.from(this.#mix.fte),
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
    const { leave, rise } = this.#experience
    const candidates = (leave.candidates.key.length + rise.candidates.key.length) * 16
    return this.#population.people + hires + rows + this.#codes.byteLength + this.#movers.at.byteLength + candidates
  }

  #reserve(positions: number): void {
    if (this.#pool) this.#codes = this.#pool.take(positions)
    else if (positions > this.#codes.length) this.#codes = new Int32Array(Math.ceil(positions * 1.02))
  }

  /** Those employed on 1 January. */
  #movePeople(index: number, raises: RaiseYear, plan: HeadcountPlan): void {
    const { levels } = this.#p
    const known = this.#experience.people[index]
    const guess = known?.counts[0]?.length === levels * BUCKETS_PER_LEVEL ? known : null
    this.#experience.people[index] = this.#move({
      ...this.#passOf(index, raises),
      lists: this.#lists,
      from: 0,
      leavers: { from: 0, to: levels * BUCKETS_PER_LEVEL, k: plan.experiencedLeavers },
      risers: (staying) => this.#promotionGroups(index, staying),
      guess: guess && !this.#sameSeed ? { counts: guess.counts, leave: null, rise: [] } : guess,
      check: (counts) => checkLeavers(counts, levels, plan.experiencedLeavers, raises.days.year),
    })
  }

  /** Who of the year's hires leaves within it. */
  #moveHires(
    index: number,
    raises: RaiseYear,
    hired: Listed,
    from: number,
    plan: HeadcountPlan,
    numbers: readonly number[],
  ): void {
    const counts = new Int32Array(this.#p.levels * BUCKETS_PER_LEVEL)
    numbers.forEach((number, at) => (counts[at * BUCKETS_PER_LEVEL + HIRED_THIS_YEAR] = number))
    const known = this.#sameSeed ? this.#experience.hires[index] : null
    const { leave } = this.#move({
      ...this.#passOf(index, raises),
      ...{ lists: [hired], from, risers: () => [], check: () => undefined },
      leavers: { from: 0, to: counts.length, k: plan.newHireLeavers },
      guess: { counts: [counts], leave: known ?? null, rise: [] },
    })
    this.#experience.hires[index] = leave
  }

  #move(job: MoveJob): Guess {
    return this.#draws ? moveKept(job, this.#experience.places) : movePeople(job)
  }

  #passOf(index: number, raises: RaiseYear) {
    const { seed } = this.#p
    const { year } = raises.days
    const { leave, rise } = this.#experience
    return {
      ...{ index, raises, codes: this.#codes, movers: this.#movers },
      leave: drawSet(DRAW.leave, seed, year, this.#terminationWeights, leave),
      rise: drawSet(DRAW.promote, seed, year, this.#promotionWeights, rise),
    }
  }

  /** The level's rate of those with a year of service who stay, rounded half up. */
  #promotionGroups(index: number, staying: ArrayLike<number>): DrawGroup[] {
    const { levels, promotionRate } = this.#p
    return Array.from({ length: levels - 1 }, (_, at) => {
      const from = at * BUCKETS_PER_LEVEL
      const to = from + BUCKETS_PER_LEVEL
      let eligible = 0
      for (let bucket = from; bucket < to; bucket++)
        if (this.#promotionWeights[bucket] !== 0) eligible += staying[bucket] as number
      return { from, to, k: Math.floor((eligible * (promotionRate[index]?.[at] ?? 0) + PPM / 2) / PPM) }
    })
  }

  /** Hires by level in the given mix or that of the people employed on 1 January (largest remainder). */
  #spreadHires(index: number, plan: HeadcountPlan, byLevel: Int32Array): number[] {
    const current = Array.from({ length: this.#p.levels }, (_, at) => byLevel[at * COUNTS] ?? 0)
    if (plan.hires === 0) return current.map(() => 0)
    const given = this.#p.hireMix[index]
    return largestRemainder(plan.hires, given && given.some((weight) => weight > 0) ? given : current)
  }

  /** The year's hires, with their places drawn from the mix of 1 January. */
  #hire(days: YearDays, numbers: readonly number[]): Listed {
    const { startYear, seed } = this.#p
    const segment = hireSegment(seed, startYear, days, numbers, this.#draws)
    const key = drawKey(seed, days.year, DRAW.hirePlace)
    let first = 0
    numbers.forEach((number, level) => {
      if (number > 0) placeHires(segment, first, number, days.year, key, cumulativeMix(this.#mix, level))
      first += number
    })
    return everyone(segment, this.#pool)
  }

  /** Takes the leavers off the lists. */
  #advance(last: FlowYear): void {
    let position = 0
    this.#lists = last.lists.map((list) => {
      const rows = this.#pool ? this.#pool.take(list.count) : list.rows
      const count = compact(list, last.codes, position, rows)
      position += list.count
      return { segment: list.segment, rows, count }
    })
    this.#last = null
  }
}

/** Rows of those who stay; answers how many. */
function compact({ rows, count }: Listed, codes: Int32Array, from: number, to: Int32Array): number {
  const leaving = LEAVING
  let kept = 0
  for (let i = 0, position = from; i < count; i++, position++) {
    to[kept] = rows[i] as number
    // Counted, not decided: nobody can foresee who leaves, and a wrong guess of the processor costs more than the rest.
    kept += +(((codes[position] as number) & leaving) === 0)
  }
  return kept
}

function checkLeavers(counts: Int32Array, levels: number, leavers: number, year: number): void {
  let people = 0
  let notYet = 0
  for (let bucket = 0; bucket < counts.length; bucket++) people += counts[bucket] as number
  for (let level = 0; level < levels; level++)
    for (let age = 0; age < 8; age++) notYet += counts[level * BUCKETS_PER_LEVEL + NOT_YET_HIRED * 8 + age] as number
  if (leavers > people - notYet)
    throw impossible(year, `${leavers} people would leave, and ${notYet} have not yet been hired`)
}
