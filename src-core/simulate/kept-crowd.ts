import type { ArrayPool } from './array-pool.ts'
import { DRAW } from './chance.ts'
import { outcome } from './choose.ts'
import type { Crowd, CrowdYear, MovedCrowd } from './crowd.ts'
import type { Draws } from './draws.ts'
import type { Positions } from './draw-set.ts'
import type { Experience } from './experience.ts'
import { BUCKETS_PER_LEVEL, HIRED_THIS_YEAR, promotionWeights, terminationWeights } from './hazard.ts'
import { drawKept, type KeptDraw, type KeptPart } from './kept-draw.ts'
import { KeptRoom } from './kept-room.ts'
import { cumulativeMix } from './mix.ts'
import type { RunParameters } from './parameters.ts'
import { placeAgain } from './place-hires.ts'
import type { Population } from './population.ts'
import { everyone, type Listed } from './segment.ts'
import type { DrawGroup, Outcome } from './selection.ts'
import { stayersOf } from './stayers.ts'
import { settleHires } from './settle-movers.ts'

/**
 * A crowd whose chance is kept from run to run. What happens to somebody who neither leaves nor rises is known before the run
 * begins: it is laid out by slot, and only who moved or moves is touched.
 */
export class KeptCrowd implements Crowd {
  readonly #pool: ArrayPool
  readonly #draws: Draws
  readonly #experience: Experience
  readonly #room: KeptRoom
  readonly #sameSeed: boolean
  readonly #terminationWeights: Float64Array
  readonly #promotionWeights: Float64Array
  readonly #parts: KeptPart[]
  #lists: Listed[]
  /** Of the year before, by position. */
  #codes: Int32Array = new Int32Array(0)
  /** The first slot of each list. */
  readonly #bases = [0]
  /** Slots in use. */
  #slots: number

  /** draws: of the parameters' seed. pool: every year's answer stays valid, in arrays from it. */
  constructor(
    population: Population,
    parameters: RunParameters,
    pool: ArrayPool,
    draws: Draws,
    experience: Experience,
    sameSeed: boolean,
  ) {
    this.#pool = pool
    this.#draws = draws
    this.#experience = experience
    const { levels } = parameters
    this.#room = experience.kept?.levels === levels ? experience.kept : new KeptRoom(population, levels)
    this.#room.earlier.clear()
    experience.kept = this.#room
    this.#sameSeed = sameSeed
    this.#terminationWeights = terminationWeights(parameters.levels)
    this.#promotionWeights = promotionWeights(parameters.levels)
    this.#slots = population.people | 0
    this.#parts = [{ chance: draws.roster, first: 0, size: population.people | 0 }]
    this.#lists = [everyone(population, pool)]
  }

  get bytes(): number {
    return this.#room.bytes
  }

  move(year: CrowdYear): MovedCrowd {
    const { index, moves, hiresByLevel } = year
    const room = this.#room
    const { earlier } = room
    if (index > 0) this.#lists = stayersOf(this.#lists, this.#codes, this.#pool)
    const { hired, parts } = this.#hire(year)
    this.#movePeople(year)
    this.#moveHires(year, parts)
    settleHires(moves, hired.segment.place, hiresByLevel)
    earlier.addLeavers(room, room.leaving, moves, moves.experiencedLeavers)
    earlier.addRisers(room, room.rising, moves)
    earlier.addLeavers(room, room.quitting, moves, moves.newHireLeavers)
    this.#parts.push(...parts)
    this.#lists = [...this.#lists, hired]
    this.#codes = this.#byPosition()
    return { lists: this.#lists, codes: this.#codes }
  }

  /** Those employed on 1 January. */
  #movePeople(year: CrowdYear): void {
    const { index, plan } = year
    const { counts, taken, leaving, rising } = this.#room
    const { people } = this.#experience
    const known = this.#sameSeed ? people[index] : undefined
    this.#layOut(year)
    year.check(counts)
    const leavers = { from: 0, to: counts.length, k: plan.experiencedLeavers }
    const [leave = null] = this.#draw(year, this.#parts, DRAW.leave, leaving, [leavers], [known?.leave])
    for (let bucket = 0; bucket < counts.length; bucket++) (counts[bucket] as number) -= taken[bucket] as number
    const rise = this.#draw(year, this.#parts, DRAW.promote, rising, year.risers(counts), known?.rise ?? [])
    people[index] = { leave, rise }
  }

  /** Who of the year's hires leaves within it. */
  #moveHires(year: CrowdYear, parts: readonly KeptPart[]): void {
    const { index, plan, hiresByLevel } = year
    const { counts, codes, quitting } = this.#room
    const { hires } = this.#experience
    counts.fill(0)
    hiresByLevel.forEach((number, at) => (counts[at * BUCKETS_PER_LEVEL + HIRED_THIS_YEAR] = number))
    for (const part of parts) layCodes(codes, part, year)
    const leavers = { from: 0, to: counts.length, k: plan.newHireLeavers }
    const known = this.#sameSeed ? hires[index] : null
    const [leave = null] = this.#draw(year, parts, DRAW.leave, quitting, [leavers], [known])
    hires[index] = leave
  }

  /** The year's hires, with their places drawn from the mix of 1 January. */
  #hire({ raises, plan, hiresByLevel, mix }: CrowdYear): { readonly hired: Listed; readonly parts: KeptPart[] } {
    const room = this.#room
    const { days } = raises
    const place = new Int32Array(plan.hires)
    const parts: KeptPart[] = []
    const sums = new Int32Array(mix.places + 1)
    let row = 0
    let most = 0
    hiresByLevel.forEach((size, level) => {
      if (size === 0) return
      const chance = this.#draws.hires(days, level, size)
      const { draws, last } = chance.places(days.year)
      placeAgain(place, row, size, draws, last, cumulativeMix(mix, level, sums))
      parts.push({ chance, first: (this.#slots + row) | 0, size: size | 0 })
      most = this.#slots + row + chance.people
      row += size
    })
    room.reserve(most)
    room.place.set(place, this.#slots)
    const hired = everyone({ people: plan.hires, place, rating: null, fte: null }, this.#pool)
    this.#bases.push(this.#slots)
    this.#slots = (this.#slots + plan.hires) | 0
    return { hired, parts }
  }

  /** Codes of those employed on 1 January, without the year's movements, and how many of them are in each bucket. */
  #layOut(year: CrowdYear): void {
    const { counts, codes, standing, earlier } = this.#room
    const { index, raises } = year
    counts.fill(0)
    for (const part of this.#parts) {
      const { chance, first, size } = part
      layCodes(codes, part, year)
      standing.set(chance.standing(index, raises.days).subarray(0, size), first)
      const own = chance.counts(index, raises.days, size)
      const from = chance.lowest * BUCKETS_PER_LEVEL
      for (let at = 0; at < own.length; at++) (counts[from + at] as number) += own[at] as number
    }
    earlier.tell(codes, standing, counts)
  }

  /** Of the room's counts of people. Answers the groups' outcomes; room.taken are those drawn. */
  #draw(
    { index, raises }: CrowdYear,
    parts: readonly KeptPart[],
    kind: number,
    movers: Positions,
    groups: readonly DrawGroup[],
    guesses: readonly (Outcome | null | undefined)[],
  ): (Outcome | null)[] {
    const { codes, candidates, counts, taken } = this.#room
    const leaves = kind === DRAW.leave
    const weights = leaves ? this.#terminationWeights : this.#promotionWeights
    const draw: KeptDraw = { kind, leaves, index, raises, weights, parts, codes, movers, taken, candidates }
    const choices = drawKept(draw, groups, counts, guesses)
    return choices.map((choice, at) => outcome(counts, weights, groups[at] as DrawGroup, choice))
  }

  /** The year's codes in the lists' order. */
  #byPosition(): Int32Array {
    const { codes } = this.#room
    const byPosition = this.#pool.take(this.#lists.reduce((sum, { count }) => sum + count, 0))
    let position = 0
    for (let at = 0; at < this.#lists.length; at++) {
      const { rows, count } = this.#lists[at] as Listed
      copyCodes(codes.subarray(this.#bases[at]), rows, count, byPosition, position)
      position += count
    }
    return byPosition
  }
}

function copyCodes(codes: Int32Array, rows: Int32Array, count: number, to: Int32Array, from: number): void {
  const end = count | 0
  for (let i = 0, position = from | 0; i < end; i++, position++) to[position] = codes[rows[i] as number] as number
}

function layCodes(codes: Int32Array, { chance, first, size }: KeptPart, { index, raises }: CrowdYear): void {
  codes.set(chance.codes(index, raises).subarray(0, size), first)
}
