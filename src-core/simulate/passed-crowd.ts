import type { ArrayPool } from './array-pool.ts'
import { DRAW, drawKey } from './chance.ts'
import type { Crowd, CrowdYear, MovedCrowd } from './crowd.ts'
import { drawSet } from './draw-set.ts'
import type { Experience } from './experience.ts'
import { BUCKETS_PER_LEVEL, HIRED_THIS_YEAR, promotionWeights, terminationWeights } from './hazard.ts'
import { cumulativeMix } from './mix.ts'
import { movePeople } from './move-people.ts'
import type { RunParameters } from './parameters.ts'
import { placeHires } from './place-hires.ts'
import type { Population } from './population.ts'
import type { RaiseYear } from './raise-year.ts'
import { everyone, hireSegment, rosterSegment, type FullSegment, type Listed } from './segment.ts'
import { stayersOf } from './stayers.ts'
import { settleHires, settleMovers } from './settle-movers.ts'

/** A crowd whose chance is made as it is needed, in one pass over everybody a year: for large runs, and the first of a seed. */
export class PassedCrowd implements Crowd {
  readonly #p: RunParameters
  readonly #pool: ArrayPool | null
  readonly #experience: Experience
  readonly #sameSeed: boolean
  readonly #terminationWeights: Float64Array
  readonly #promotionWeights: Float64Array
  #lists: Listed<FullSegment>[]
  #codes: Int32Array = new Int32Array(0)

  /**
   * pool: every year's answer stays valid, in arrays from it; null: only until the next step.
   * sameSeed: experience's outcomes are of the parameters' seed.
   */
  constructor(
    population: Population,
    parameters: RunParameters,
    pool: ArrayPool | null,
    experience: Experience,
    sameSeed: boolean,
  ) {
    this.#p = parameters
    this.#pool = pool
    this.#experience = experience
    this.#sameSeed = sameSeed
    this.#terminationWeights = terminationWeights(parameters.levels)
    this.#promotionWeights = promotionWeights(parameters.levels)
    this.#lists = [everyone(rosterSegment(population), pool)]
  }

  move(year: CrowdYear): MovedCrowd {
    const { index, raises, people, plan, hiresByLevel, moves } = year
    if (index > 0) this.#lists = stayersOf(this.#lists, this.#codes, this.#pool)
    this.#reserve(people + plan.hires)
    const { movers } = this.#experience
    const job = { raises, codes: this.#codes, movers, moves }
    this.#movePeople(year)
    settleMovers({ ...job, leavers: moves.experiencedLeavers }, this.#lists, 0)
    const hired = this.#hire(year)
    settleHires(moves, hired.segment.place, hiresByLevel)
    this.#moveHires(year, hired)
    settleMovers({ ...job, leavers: moves.newHireLeavers }, [hired], people)
    this.#lists = [...this.#lists, hired]
    return { lists: this.#lists, codes: this.#codes }
  }

  get bytes(): number {
    const hires = this.#lists.slice(1).reduce((sum, { segment }) => sum + segment.people, 0) * 21
    const rows = this.#lists.reduce((sum, { rows }) => sum + rows.byteLength, 0)
    const { leave, rise, movers } = this.#experience
    const candidates = (leave.candidates.key.length + rise.candidates.key.length) * 24
    const roster = this.#lists[0]?.segment.people ?? 0
    return roster + hires + rows + this.#codes.byteLength + movers.at.byteLength + candidates
  }

  #reserve(positions: number): void {
    if (this.#pool) this.#codes = this.#pool.take(positions)
    else if (positions > this.#codes.length) this.#codes = new Int32Array(Math.ceil(positions * 1.02))
  }

  /** Those employed on 1 January. */
  #movePeople({ index, raises, plan, risers, check }: CrowdYear): void {
    const { counts, people } = this.#experience
    const buckets = this.#p.levels * BUCKETS_PER_LEVEL
    const seen = counts[index]
    const known = this.#sameSeed ? people[index] : undefined
    const guess = { leave: known?.leave ?? null, rise: known?.rise ?? [] }
    const learnt = movePeople({
      ...this.#passOf(index, raises),
      lists: this.#lists,
      from: 0,
      leavers: { from: 0, to: buckets, k: plan.experiencedLeavers },
      guess: seen?.[0]?.length === buckets ? { counts: seen, ...guess } : null,
      ...{ risers, check },
    })
    counts[index] = learnt.counts
    people[index] = { leave: learnt.leave, rise: learnt.rise }
  }

  /** Who of the year's hires leaves within it. */
  #moveHires({ index, raises, people, plan, hiresByLevel }: CrowdYear, hired: Listed<FullSegment>): void {
    const counts = new Int32Array(this.#p.levels * BUCKETS_PER_LEVEL)
    hiresByLevel.forEach((number, at) => (counts[at * BUCKETS_PER_LEVEL + HIRED_THIS_YEAR] = number))
    const { hires } = this.#experience
    const known = this.#sameSeed ? hires[index] : null
    const { leave } = movePeople({
      ...this.#passOf(index, raises),
      ...{ lists: [hired], from: people, risers: () => [], check: () => undefined },
      leavers: { from: 0, to: counts.length, k: plan.newHireLeavers },
      guess: { counts: [counts], leave: known ?? null, rise: [] },
    })
    hires[index] = leave
  }

  #passOf(index: number, raises: RaiseYear) {
    const { seed } = this.#p
    const { year } = raises.days
    const { leave, rise, movers } = this.#experience
    return {
      ...{ index, raises, codes: this.#codes, movers },
      leave: drawSet(DRAW.leave, seed, year, this.#terminationWeights, leave),
      rise: drawSet(DRAW.promote, seed, year, this.#promotionWeights, rise),
    }
  }

  /** The year's hires, with their places drawn from the mix of 1 January. */
  #hire({ raises, hiresByLevel, mix }: CrowdYear): Listed<FullSegment> {
    const { startYear, seed } = this.#p
    const { days } = raises
    const segment = hireSegment(seed, startYear, days, hiresByLevel)
    const key = drawKey(seed, days.year, DRAW.hirePlace)
    const sums = new Int32Array(mix.places + 1)
    let first = 0
    hiresByLevel.forEach((count, level) => {
      if (count > 0) placeHires(segment, first, count, key, cumulativeMix(mix, level, sums))
      first += count
    })
    return everyone(segment, this.#pool)
  }
}
