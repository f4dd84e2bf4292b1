/** A merit pool to be given to people. Money in whole minor units, raises in percent of pay, ratios as fractions. */
import type { EligibilityRule } from '../matrix/eligibility.ts'
import type { PayRange, RewardPerson } from '../matrix/reward-person.ts'

export type Rail =
  | { readonly kind: 'raise'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'ratingOrder'; readonly within: 'level' | 'levelAndQuartile'; readonly tolerance: number }
  | { readonly kind: 'bandMinimum' }
  | { readonly kind: 'bandMaximum'; readonly over: 'lumpSum' | 'stop' }
  | { readonly kind: 'compaRatio'; readonly minimum?: number | undefined; readonly maximum?: number | undefined }
  | {
      readonly kind: 'levelRatio'
      readonly level: number | null
      readonly minimum?: number | undefined
      readonly maximum?: number | undefined
    }
  | { readonly kind: 'spread'; readonly level: number | null; readonly maximum: number }
  | { readonly kind: 'noNewInversions'; readonly maximum: number }
  | { readonly kind: 'payGap'; readonly level: number | null; readonly maximum: number }

/** Fractions: 0.25 is a quarter more. */
export interface Weights {
  readonly performance: number
  readonly position: number
  readonly evenness: number
}

export interface AllocationProblem extends EligibilityRule {
  /** In order of employee id. */
  readonly people: readonly RewardPerson[]
  /** The levels' bands, full time. */
  readonly levelBands: readonly PayRange[]
  readonly bands: 'job' | 'level'
  readonly pool: number
  readonly weights: Weights
  readonly rails: readonly Rail[]
}

/** Raises in percent where no rail says otherwise. */
export const WIDEST_RAISE = { minimum: 0, maximum: 50 } as const

/** Rails that bear on base pay: beside them nothing of an award may be a lump sum. */
export function bearsOnBasePay({ kind }: Rail): boolean {
  return kind === 'levelRatio' || kind === 'spread' || kind === 'noNewInversions' || kind === 'payGap'
}

export function railOf<K extends Rail['kind']>(
  rails: readonly Rail[],
  kind: K,
): Extract<Rail, { readonly kind: K }> | null {
  return rails.find((rail): rail is Extract<Rail, { readonly kind: K }> => rail.kind === kind) ?? null
}
