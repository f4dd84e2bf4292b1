import type { HeadcountPlan } from './headcount-plan.ts'
import type { Mix } from './mix.ts'
import type { Moves } from './moves.ts'
import type { RaiseYear } from './raise-year.ts'
import type { Listed } from './segment.ts'
import type { DrawGroup } from './selection.ts'

/** The people of a run as the years move them. */
export interface Crowd {
  /** Bytes held beside the population's columns. */
  readonly bytes: number
  /** Hires, draws who leaves and rises, counts their moves. */
  move(year: CrowdYear): MovedCrowd
}

export interface CrowdYear {
  /** From 0. */
  readonly index: number
  readonly raises: RaiseYear
  /** Employed on 1 January. */
  readonly people: number
  readonly plan: HeadcountPlan
  readonly hiresByLevel: readonly number[]
  /** Of 1 January. */
  readonly mix: Mix
  /** To be counted. */
  readonly moves: Moves
  /** The group of each level that may rise, also where nobody does, given the people by bucket who do not leave. */
  readonly risers: (staying: ArrayLike<number>) => readonly DrawGroup[]
  /** Called with the people employed on 1 January by bucket; may throw. */
  readonly check: (counts: Int32Array) => void
}

/** As in FlowYear. */
export interface MovedCrowd {
  readonly lists: readonly Listed[]
  readonly codes: Int32Array
}
