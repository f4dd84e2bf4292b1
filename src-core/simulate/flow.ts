/**
 * Who leaves, joins and rises, and when: one year at a time, without any money in it. Nothing here reads a pay or a pay
 * lever, so moving a pay lever leaves all of it as it was, and it can be kept and used again.
 */
import { largestRemainder } from '../money/largest-remainder.ts'
import type { ArrayPool } from './array-pool.ts'
import type { Crowd } from './crowd.ts'
import type { Draws } from './draws.ts'
import type { Experience } from './experience.ts'
import type { FlowYear } from './flow-year.ts'
import { BUCKETS_PER_LEVEL, NOT_YET_HIRED, promotionWeights } from './hazard.ts'
import { impossible, planHeadcount, type HeadcountPlan } from './headcount-plan.ts'
import { closeCounts, COUNTS } from './headcounts.ts'
import { KeptCrowd } from './kept-crowd.ts'
import { countStart, type Mix } from './mix.ts'
import { bookMoves, clearMoves, noMoves, type Moves } from './moves.ts'
import type { RunParameters } from './parameters.ts'
import { PassedCrowd } from './passed-crowd.ts'
import { PPM } from './pay-math.ts'
import type { Population } from './population.ts'
import { raiseYear } from './raise-year.ts'
import type { DrawGroup } from './selection.ts'

/** Steps through the years. */
export class Flow {
  readonly #p: RunParameters
  readonly #promotionWeights: Float64Array
  readonly #mix: Mix
  readonly #moves: Moves
  readonly #draws: Draws | null
  readonly #crowd: Crowd
  /** Employed on 1 January of the year to come. */
  #people: number

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
    this.#p = parameters
    const sameSeed = experience.seed === parameters.seed
    experience.seed = parameters.seed
    this.#promotionWeights = promotionWeights(parameters.levels)
    this.#mix = { ...mix, people: mix.people.slice(), fte: mix.fte.slice() }
    this.#moves = noMoves(mix)
    this.#people = population.people
    this.#draws = draws
    this.#crowd =
      draws && pool
        ? new KeptCrowd(population, parameters, pool, draws, experience, sameSeed)
        : new PassedCrowd(population, parameters, pool, experience, sameSeed)
  }

  /** index: 0 for the first year; years must be asked in order. Throws CodedError IMPOSSIBLE_PLAN. */
  year(index: number): FlowYear {
    const p = this.#p
    const people = this.#people
    const raises = this.#draws ? this.#draws.raises(p, index) : raiseYear(p, index, undefined)
    const { days } = raises
    const growth = p.growthRate[index] ?? 0
    const termination = p.experiencedTermination[index] ?? 0
    const plan = planHeadcount(days.year, people, growth, termination, p.newHireTermination[index] ?? 0)
    const byLevel = new Int32Array(p.levels * COUNTS)
    const byPlace = new Int32Array(this.#mix.places * COUNTS)
    countStart(this.#mix, byLevel, byPlace)
    const fteStart = this.#mix.fte.slice()
    const hiresByLevel = this.#spreadHires(index, plan, byLevel)
    const moves = this.#moves
    clearMoves(moves)
    const moved = this.#crowd.move({
      ...{ index, raises, people, plan, hiresByLevel, mix: this.#mix, moves },
      risers: (staying) => this.#promotionGroups(index, staying),
      check: (counts) => checkLeavers(counts, p.levels, plan.experiencedLeavers, days.year),
    })
    bookMoves(moves, this.#mix, byLevel, byPlace)
    closeCounts(byLevel)
    closeCounts(byPlace)
    this.#people = plan.target
    return {
      ...{ days, plan, hiresByLevel, ...moved, positions: people + plan.hires, byLevel, byPlace, fteStart },
      fteEnd: this.#mix.fte.slice(),
    }
  }

  /** Bytes held for the run itself, beside the population's columns. */
  get bytes(): number {
    return this.#crowd.bytes
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
