/** A year's money as gathered person by person, before it is put into totals. */
export interface MoneyYear {
  /** In-year cost by the level last held in the year. */
  readonly inYear: Float64Array
  /** Full-year pay of those employed at the year's end, by level then. */
  readonly annualised: Float64Array
  readonly lumpSums: Float64Array
  /** Of people employed at both ends, by the level at the start: full-year pay at the start and at the end. */
  readonly stayersBefore: Float64Array
  readonly stayersAfter: Float64Array
  readonly placeInYear: Float64Array
  readonly placeAnnualised: Float64Array
  readonly placeLumpSums: Float64Array
}

export function moneyYear(levels: number, places: number): MoneyYear {
  return {
    inYear: new Float64Array(levels),
    annualised: new Float64Array(levels),
    lumpSums: new Float64Array(levels),
    stayersBefore: new Float64Array(levels),
    stayersAfter: new Float64Array(levels),
    placeInYear: new Float64Array(places),
    placeAnnualised: new Float64Array(places),
    placeLumpSums: new Float64Array(places),
  }
}
