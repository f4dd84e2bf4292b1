import { COUNTS, EXPERIENCED_LEAVERS, HIRES, NEW_HIRE_LEAVERS, PROMOTIONS_IN, PROMOTIONS_OUT } from './headcounts.ts'
import type { Mix } from './mix.ts'

/** Who moved in a year, counted by cell: level x places + place, the level being that of 1 January or of the hire. */
export interface Moves {
  readonly levels: number
  readonly places: number
  readonly hired: Int32Array
  readonly experiencedLeavers: Int32Array
  readonly newHireLeavers: Int32Array
  readonly risen: Int32Array
  /** By level: how full-time equivalents change. Ten-thousandths. */
  readonly fte: Float64Array
}

export function noMoves({ levels, places }: Mix): Moves {
  const cells = levels * places
  return {
    ...{ levels, places, fte: new Float64Array(levels) },
    ...{ hired: new Int32Array(cells), risen: new Int32Array(cells) },
    ...{ experiencedLeavers: new Int32Array(cells), newHireLeavers: new Int32Array(cells) },
  }
}

export function clearMoves({ hired, risen, experiencedLeavers, newHireLeavers, fte }: Moves): void {
  for (const counts of [hired, risen, experiencedLeavers, newHireLeavers]) counts.fill(0)
  fte.fill(0)
}

/** Brings the mix to the year's end, and the counts of levels and places but for their ends. */
export function bookMoves(moves: Moves, mix: Mix, byLevel: Int32Array, byPlace: Int32Array): void {
  const { levels, places, hired, experiencedLeavers, newHireLeavers, risen, fte } = moves
  const { people } = mix
  for (let level = 0, cell = 0; level < levels; level++) {
    ;(mix.fte[level] as number) += fte[level] as number
    const ofLevel = level * COUNTS
    for (let place = 0, ofPlace = 0; place < places; place++, cell++, ofPlace += COUNTS) {
      const joined = hired[cell] as number
      const left = experiencedLeavers[cell] as number
      const leftAtOnce = newHireLeavers[cell] as number
      const out = risen[cell] as number
      const into = level === 0 ? 0 : (risen[cell - places] as number)
      ;(people[cell] as number) += joined - left - leftAtOnce - out + into
      ;(byLevel[ofLevel + HIRES] as number) += joined
      ;(byPlace[ofPlace + HIRES] as number) += joined
      ;(byLevel[ofLevel + EXPERIENCED_LEAVERS] as number) += left
      ;(byPlace[ofPlace + EXPERIENCED_LEAVERS] as number) += left
      ;(byLevel[ofLevel + NEW_HIRE_LEAVERS] as number) += leftAtOnce
      ;(byPlace[ofPlace + NEW_HIRE_LEAVERS] as number) += leftAtOnce
      ;(byLevel[ofLevel + PROMOTIONS_OUT] as number) += out
      ;(byPlace[ofPlace + PROMOTIONS_OUT] as number) += out
      ;(byLevel[ofLevel + PROMOTIONS_IN] as number) += into
      ;(byPlace[ofPlace + PROMOTIONS_IN] as number) += into
    }
  }
}
