/** Every lever an analyst can move: what it is called, its unit, bounds, slider, step and warning range. */

export const LEVER_IDS = [
  'merit.rate',
  'merit.matrix',
  'merit.budget',
  'cola.rate',
  'promotion.rate',
  'promotion.raise',
  'hire.payAdjustment',
  'hire.percentile',
  'hire.mix',
  'growth.rate',
  'termination.experienced',
  'termination.newHire',
  'raise.monthWeights',
  'burden.rate',
  'policy.meritMinService',
  'policy.colaMinService',
  'policy.capAtMaximum',
] as const
export type LeverId = (typeof LEVER_IDS)[number]

/** A number in the lever's unit, for vector levers a list, null where the lever is off. */
export type LeverValue = number | number[] | null

export interface LeverDefinition {
  readonly id: LeverId
  readonly group: 'merit' | 'cola' | 'promotion' | 'hiring' | 'turnover' | 'timing' | 'policy'
  readonly label: string
  readonly help: string
  readonly unit: 'percent' | 'months' | 'percentile' | 'switch'
  readonly event: 'RAISE' | 'PROMOTION' | 'HIRE' | 'TERMINATION' | 'COST'
  readonly shape: 'number' | 'vector'
  /** Labels of a vector's items; null for a number and for a vector with one item a level. */
  readonly items: readonly string[] | null
  readonly perLevel: boolean
  readonly bounds: readonly [number, number]
  readonly slider: readonly [number, number]
  readonly step: number
  readonly decimals: number
  readonly warning: readonly [number, number] | null
  readonly optional: boolean
  /** A vector's items must add up to this. */
  readonly sum: number | null
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const RATINGS = [1, 2, 3, 4, 5]
const QUARTILES = [1, 2, 3, 4]

type Optional = 'items' | 'shape' | 'warning' | 'optional' | 'sum' | 'decimals' | 'unit'

function lever(
  definition: Omit<LeverDefinition, Optional> & Partial<Pick<LeverDefinition, Optional>>,
): LeverDefinition {
  return {
    unit: 'percent',
    shape: 'number',
    items: null,
    warning: null,
    optional: false,
    sum: null,
    decimals: 2,
    ...definition,
  }
}

/** In the order in which the Tuning screen shows them. Bounds and warning ranges: the simulation's lever table. */
export const LEVERS: readonly LeverDefinition[] = [
  lever({
    id: 'merit.rate',
    group: 'merit',
    label: 'Merit rate',
    help: 'Raise for performance, as a share of pay, at the level held on the raise date.',
    event: 'RAISE',
    perLevel: true,
    bounds: [0, 50],
    slider: [0, 10],
    step: 0.1,
    warning: [2, 8],
  }),
  lever({
    id: 'merit.matrix',
    group: 'merit',
    label: 'Merit matrix',
    help: 'Raise by performance rating and compa-ratio quartile. While it is set it takes the place of the merit rate.',
    event: 'RAISE',
    shape: 'vector',
    items: RATINGS.flatMap((rating) => QUARTILES.map((quartile) => `Rating ${rating}, quartile ${quartile}`)),
    perLevel: false,
    bounds: [0, 50],
    slider: [0, 10],
    step: 0.1,
    optional: true,
  }),
  lever({
    id: 'merit.budget',
    group: 'merit',
    label: 'Merit budget',
    help: 'Rescales the merit rates so that their payroll-weighted mean is this share of eligible pay.',
    event: 'RAISE',
    perLevel: false,
    bounds: [0, 50],
    slider: [0, 10],
    step: 0.1,
    warning: [2, 8],
    optional: true,
  }),
  lever({
    id: 'cola.rate',
    group: 'cola',
    label: 'COLA',
    help: 'Cost-of-living adjustment: the same share of pay for all eligible, added to merit.',
    event: 'RAISE',
    perLevel: true,
    bounds: [0, 10],
    slider: [0, 8],
    step: 0.1,
    warning: [1, 6],
  }),
  lever({
    id: 'promotion.rate',
    group: 'promotion',
    label: 'Promotion rate',
    help: 'Share of the eligible people of a level who move up one level in the year.',
    event: 'PROMOTION',
    perLevel: true,
    bounds: [0, 100],
    slider: [0, 30],
    step: 0.5,
    warning: [0, 20],
  }),
  lever({
    id: 'promotion.raise',
    group: 'promotion',
    label: 'Promotion raise',
    help: 'Raise on promotion, at least to the minimum of the new band. By the level held before.',
    event: 'PROMOTION',
    perLevel: true,
    bounds: [0, 100],
    slider: [5, 25],
    step: 0.5,
    warning: [5, 25],
  }),
  lever({
    id: 'hire.payAdjustment',
    group: 'hiring',
    label: 'New-hire pay',
    help: 'Pay of a new hire as a share of the band point at the new-hire percentile.',
    event: 'HIRE',
    perLevel: true,
    bounds: [100, 150],
    slider: [100, 150],
    step: 0.5,
    warning: [100, 130],
  }),
  lever({
    id: 'hire.percentile',
    group: 'hiring',
    label: 'New-hire percentile',
    help: 'Where in the band a new hire is placed: minimum + p x (maximum - minimum).',
    unit: 'percentile',
    event: 'HIRE',
    perLevel: true,
    bounds: [0, 100],
    slider: [0, 100],
    step: 1,
    decimals: 1,
  }),
  lever({
    id: 'hire.mix',
    group: 'hiring',
    label: 'Hiring mix',
    help: 'Share of new hires by level. While it is off, hires follow the mix of the people then employed.',
    event: 'HIRE',
    shape: 'vector',
    perLevel: false,
    bounds: [0, 100],
    slider: [0, 100],
    step: 1,
    optional: true,
    sum: 100,
  }),
  lever({
    id: 'growth.rate',
    group: 'hiring',
    label: 'Workforce growth',
    help: 'Change of headcount over the year.',
    event: 'HIRE',
    perLevel: false,
    bounds: [-50, 50],
    slider: [-10, 15],
    step: 0.5,
  }),
  lever({
    id: 'termination.experienced',
    group: 'turnover',
    label: 'Experienced termination',
    help: 'Share of the people employed at the start of the year who leave in it.',
    event: 'TERMINATION',
    perLevel: false,
    bounds: [0, 60],
    slider: [0, 40],
    step: 0.5,
  }),
  lever({
    id: 'termination.newHire',
    group: 'turnover',
    label: 'New-hire termination',
    help: "Share of the year's hires who leave in the same year.",
    event: 'TERMINATION',
    perLevel: false,
    bounds: [0, 60],
    slider: [0, 50],
    step: 0.5,
  }),
  lever({
    id: 'raise.monthWeights',
    group: 'timing',
    label: 'Raise months',
    help: 'Share of people whose raise takes effect in each month.',
    event: 'RAISE',
    shape: 'vector',
    items: MONTHS,
    perLevel: false,
    bounds: [0, 100],
    slider: [0, 100],
    step: 1,
    sum: 100,
  }),
  lever({
    id: 'burden.rate',
    group: 'policy',
    label: 'Burden rate',
    help: "Employer's cost on top of salary: burdened cost = salary x (1 + burden rate).",
    event: 'COST',
    perLevel: false,
    bounds: [0, 100],
    slider: [0, 60],
    step: 0.5,
  }),
  lever({
    id: 'policy.meritMinService',
    group: 'policy',
    label: 'Service for merit',
    help: 'Months of service needed on the raise date to get merit.',
    unit: 'months',
    event: 'RAISE',
    perLevel: false,
    bounds: [0, 60],
    slider: [0, 36],
    step: 1,
    decimals: 0,
  }),
  lever({
    id: 'policy.colaMinService',
    group: 'policy',
    label: 'Service for COLA',
    help: 'Months of service needed on the raise date to get COLA.',
    unit: 'months',
    event: 'RAISE',
    perLevel: false,
    bounds: [0, 60],
    slider: [0, 36],
    step: 1,
    decimals: 0,
  }),
  lever({
    id: 'policy.capAtMaximum',
    group: 'policy',
    label: 'Cap at band maximum',
    help: 'Pay stops at the band maximum; what a raise would add above it is paid once, as a lump sum.',
    unit: 'switch',
    event: 'RAISE',
    perLevel: false,
    bounds: [0, 1],
    slider: [0, 1],
    step: 1,
    decimals: 0,
  }),
]

const byId = new Map(LEVERS.map((definition) => [definition.id, definition]))

export function leverDefinition(id: LeverId): LeverDefinition {
  const definition = byId.get(id)
  if (!definition) throw new Error(`no lever ${id}`)
  return definition
}
