/** What the optimizer reads of a run beside its totals: sums by year and level, and how they move with the pay rates. */

/** What to gather; the rest stays empty. */
export interface ObservationWish {
  /** How everything gathered changes with each pay rate. */
  readonly gradient: boolean
  readonly inYear: boolean
  readonly stayers: boolean
  readonly extremes: boolean
  readonly inversions: boolean
  readonly genders: boolean
  /** Departments and locations, as indexes into the population's names. */
  readonly places: readonly PlaceFilter[]
}

export interface PlaceFilter {
  readonly dimension: 'department' | 'location'
  readonly index: number
}

/** What a run does not need to know of people and some guard-rails do, in the population's order. */
export interface PeopleAttributes {
  /** Row of the manager, -1 where there is none on the roster. */
  readonly manager: Int32Array
  /** 0 unknown, 1 man, 2 woman. */
  readonly gender: Uint8Array
}

export const MAN = 1
export const WOMAN = 2

export interface ObserveRequest {
  readonly wish: ObservationWish
  readonly people: PeopleAttributes | null
}

/** Arrays by year x levels + (level - 1) unless said otherwise. Pay in minor units. */
export interface Observation {
  /** Realised merit in millionths, after a merit budget; with a matrix the matrix's lowest and highest cell. */
  readonly meritLow: Float64Array
  readonly meritHigh: Float64Array
  /** Full-time equivalents at the year's end, in ten-thousandths. */
  readonly fteEnd: Float64Array
  /** Lowest and highest full-time pay at the year's end; NaN where nobody is. */
  readonly lowest: Float64Array
  readonly highest: Float64Array
  /** Sums of full-time pay and people at the year's end. */
  readonly womenPay: Float64Array
  readonly menPay: Float64Array
  readonly women: Int32Array
  readonly men: Int32Array
  /** People employed at both ends of the year, by the level at its start: pay before and after. */
  readonly stayersBefore: Float64Array
  readonly stayersAfter: Float64Array
  /** By year: the highest ratio of full-time pay to the manager's, of pairs that were not inverted at the start; NaN without pairs. */
  readonly inversion: Float64Array
  /** Change for each unit (100%) of each pay column. */
  readonly gradient: ObservationGradient | null
}

export interface ObservationGradient {
  readonly columns: number
  readonly annualised: Float64Array
  readonly inYear: Float64Array
  readonly stayersBefore: Float64Array
  readonly stayersAfter: Float64Array
  readonly womenPay: Float64Array
  readonly menPay: Float64Array
  readonly lowest: Float64Array
  readonly highest: Float64Array
  /** By year. */
  readonly inversion: Float64Array
  /** By filter x years + year. */
  readonly placeAnnualised: Float64Array
  readonly placeInYear: Float64Array
}
