/** Values that hold where neither the scenario nor the workspace's lever table says otherwise. */
import type { LeverId, LeverValue } from './catalogue.ts'

interface SeedDefault {
  /** Levels 1..5; a workspace with more levels falls through to the fallback above them. */
  readonly byLevel?: readonly number[]
  /** For every level, or for the whole workforce. */
  readonly all?: LeverValue
}

/** The shipped defaults: the simulation's lever table. */
export const SEED_DEFAULTS: Readonly<Partial<Record<LeverId, SeedDefault>>> = {
  'merit.rate': { byLevel: [3.5, 4, 4.5, 5, 5.5] },
  'cola.rate': { all: 2.5 },
  'promotion.rate': { byLevel: [12, 8, 5, 2, 0] },
  'promotion.raise': { all: 12 },
  'hire.payAdjustment': { all: 115 },
  'hire.percentile': { byLevel: [30, 40, 50, 65, 70] },
  'growth.rate': { all: 3 },
  'termination.experienced': { all: 12 },
  'termination.newHire': { all: 25 },
  // The published weights 28 3 7 18 4 5 23 3 4 8 2 2 add up to 107: these are the same shares of 100.
  'raise.monthWeights': { all: [26.17, 2.8, 6.54, 16.82, 3.74, 4.67, 21.5, 2.8, 3.74, 7.48, 1.87, 1.87] },
  'policy.meritMinService': { all: 12 },
  'policy.colaMinService': { all: 0 },
}

/** The last resort, for levers without a seed default. Levels above the seed defaults go on as the highest of those. */
export const FALLBACKS: Readonly<Record<LeverId, LeverValue>> = {
  'merit.rate': 5.5,
  'merit.matrix': null,
  'merit.budget': null,
  'cola.rate': 2.5,
  'promotion.rate': 0,
  'promotion.raise': 12,
  'hire.payAdjustment': 115,
  'hire.percentile': 70,
  'hire.mix': null,
  'growth.rate': 0,
  'termination.experienced': 12,
  'termination.newHire': 25,
  'raise.monthWeights': [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  'burden.rate': 25,
  'policy.meritMinService': 12,
  'policy.colaMinService': 0,
  'policy.capAtMaximum': 0,
}
