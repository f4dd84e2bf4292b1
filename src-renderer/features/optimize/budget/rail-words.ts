/** Guard-rails in words, with the ranges of their fields. */
import type { NumberRange } from '../../../ui/number-field/range.ts'
import type { RailKind } from './draft.ts'

export interface RailWords {
  /** What is limited; the label asks for the limits. */
  readonly name: string
  readonly label: string
  readonly help: string
  /** What stands after a limit. */
  readonly unit: string
  readonly minimum: boolean
  readonly maximum: boolean
  /** Whether it can be for one level alone. */
  readonly byLevel: boolean
  readonly range: NumberRange
}

function range(high: number, step: number, decimals: number): NumberRange {
  return { bounds: [0, high], slider: [0, high], step, decimals, warning: null }
}

export const RAILS: Readonly<Record<RailKind, RailWords>> = {
  raise: {
    name: 'Raise',
    label: 'Raise between',
    help: 'Merit and COLA together, in percent of pay',
    unit: '%',
    minimum: true,
    maximum: true,
    byLevel: true,
    range: range(100, 0.1, 2),
  },
  ratingOrder: {
    name: 'Order of ratings',
    label: 'A higher rating never gets less',
    help: 'In a merit matrix: along each column no raise is below that of the rating under it',
    unit: '',
    minimum: false,
    maximum: false,
    byLevel: false,
    range: range(1, 1, 0),
  },
  bandMinimum: {
    name: 'Lowest pay to the band minimum',
    label: 'Nobody below the band minimum',
    help: "Pay at a year's end, as a share of the minimum of the level's band",
    unit: '%',
    minimum: true,
    maximum: false,
    byLevel: true,
    range: range(200, 1, 1),
  },
  compaRatio: {
    name: 'Group compa-ratio',
    label: 'Group compa-ratio between',
    help: "Sum of pay over sum of midpoints of each level, at a year's end",
    unit: '',
    minimum: true,
    maximum: true,
    byLevel: true,
    range: range(5, 0.01, 3),
  },
  levelRatio: {
    name: 'Ratio to the level below',
    label: 'Ratio to the level below between',
    help: 'Mean full-time pay of each level over that of the level below',
    unit: '',
    minimum: true,
    maximum: true,
    byLevel: true,
    range: range(20, 0.05, 3),
  },
  spread: {
    name: 'Spread within a level',
    label: 'Spread within a level at most',
    help: 'Highest over lowest full-time pay of a level, minus one',
    unit: '%',
    minimum: false,
    maximum: true,
    byLevel: true,
    range: range(100_000, 5, 1),
  },
  noNewInversions: {
    name: "Pay to the manager's",
    label: 'No new inversions',
    help: "Nobody's full-time pay passes this share of their manager's, where it did not before",
    unit: '%',
    minimum: false,
    maximum: true,
    byLevel: false,
    range: range(1000, 1, 1),
  },
  payGap: {
    name: 'Mean pay gap',
    label: 'Mean pay gap at most',
    help: "Of women and men in each level, either way, at a year's end",
    unit: '%',
    minimum: false,
    maximum: true,
    byLevel: true,
    range: range(100, 0.5, 2),
  },
}

export const RAIL_KINDS = Object.keys(RAILS) as RailKind[]
