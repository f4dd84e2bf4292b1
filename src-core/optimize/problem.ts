/** A problem for the optimizer: the contract's shapes, as data of the core. */
import type { LeverId } from '../levers/catalogue.ts'

export type CostKind = 'inYear' | 'annualised' | 'burdened'
export type TargetMeasure = CostKind | 'meanAll' | 'meanContinuous' | 'fullYearEquivalent' | 'headcount'

/** year null: the horizon. */
export interface Target {
  readonly measure: TargetMeasure
  readonly level: number | null
  readonly year: number | null
  readonly department?: string | null | undefined
  readonly location?: string | null | undefined
  readonly comparison: 'equal' | 'atMost' | 'atLeast'
  readonly value: number
  readonly tolerance: number
}

export interface Movable {
  readonly lever: LeverId
  readonly level: number | null
  readonly year: number | null
  readonly eachLevel: boolean
  readonly eachYear: boolean
  readonly lower?: number | undefined
  readonly upper?: number | undefined
  readonly reluctance: number
}

interface Scope {
  readonly level: number | null
  readonly year: number | null
}

interface Limits {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

export type GuardRail =
  | ({ readonly kind: 'raise' } & Scope & Limits)
  | { readonly kind: 'ratingOrder'; readonly year: number | null }
  | ({ readonly kind: 'bandMinimum'; readonly minimum: number } & Scope)
  | ({ readonly kind: 'compaRatio' } & Scope & Limits)
  | ({ readonly kind: 'levelRatio' } & Scope & Limits)
  | ({ readonly kind: 'spread'; readonly maximum: number } & Scope)
  | { readonly kind: 'noNewInversions'; readonly year: number | null; readonly maximum: number }
  | ({ readonly kind: 'payGap'; readonly maximum: number } & Scope)

export type Goal =
  | { readonly kind: 'leastChange' }
  | { readonly kind: 'leastCost'; readonly measure: CostKind; readonly year: number | null }

export interface Problem {
  readonly goal: Goal
  readonly targets: readonly Target[]
  readonly movable: readonly Movable[]
  readonly guardRails: readonly GuardRail[]
}

/** Most single moves that one problem may have. */
export const MOST_MOVES = 200
