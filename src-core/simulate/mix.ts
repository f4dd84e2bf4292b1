import { COUNTS } from './headcounts.ts'
import type { Population } from './population.ts'

/** People by level and place, and full-time equivalents by level, as they are now. */
export interface Mix {
  readonly levels: number
  readonly places: number
  /** At level x places + place. */
  readonly people: Int32Array
  /** Ten-thousandths. */
  readonly fte: Float64Array
}

export function mixOf({ people, level, place, fte, places }: Population, levels: number): Mix {
  const width = places.department.length
  const mix = { levels, places: width, people: new Int32Array(levels * width), fte: new Float64Array(levels) }
  for (let row = 0; row < people; row++) {
    const at = (level[row] as number) - 1
    ;(mix.people[at * width + (place[row] as number)] as number)++
    ;(mix.fte[at] as number) += fte[row] as number
  }
  return mix
}

/** Adds everybody to the counts at the year's start. */
export function countStart({ levels, places, people }: Mix, byLevel: Int32Array, byPlace: Int32Array): void {
  for (let level = 0, at = 0; level < levels; level++) {
    for (let place = 0; place < places; place++, at++) {
      const number = people[at] as number
      ;(byLevel[level * COUNTS] as number) += number
      ;(byPlace[place * COUNTS] as number) += number
    }
  }
}

/** Running sums of the people of a level before each place, and of all; of everybody where the level has nobody. Written to sums. */
export function cumulativeMix({ levels, places, people }: Mix, level: number, sums: Int32Array): Int32Array {
  let sum = 0
  sums[0] = 0
  for (let place = 0; place < places; place++) sums[place + 1] = sum += people[level * places + place] as number
  if (sum > 0) return sums
  for (let place = 0; place < places; place++) {
    for (let at = 0; at < levels; at++) sum += people[at * places + place] as number
    sums[place + 1] = sum
  }
  return sums
}
