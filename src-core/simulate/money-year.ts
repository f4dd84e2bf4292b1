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

/**
 * The same while it is gathered: one cell for each pair of place and level, so that a person adds to two neighbouring numbers
 * and few people in a row wait for the same one. All amounts are whole, so the order of adding never shows.
 */
export interface Cells {
  readonly levels: number
  /** At (place x levels + level last held) x 2: in-year cost, and after it full-year pay at the year's end. */
  readonly pay: Float64Array
  readonly lumpSums: Float64Array
  /** By level: corrections to the stayers' sums for those who leave or rise. */
  readonly stayersBefore: Float64Array
  readonly stayersAfter: Float64Array
}

/** Empty ones. kept: of an earlier year, that nobody reads any more; null: none. */
export function cellsOf(levels: number, places: number, kept: Cells | null): Cells {
  if (kept?.levels === levels && kept.lumpSums.length === levels * places) {
    for (const sums of [kept.pay, kept.lumpSums, kept.stayersBefore, kept.stayersAfter]) sums.fill(0)
    return kept
  }
  return {
    levels,
    pay: new Float64Array(levels * places * 2),
    lumpSums: new Float64Array(levels * places),
    stayersBefore: new Float64Array(levels),
    stayersAfter: new Float64Array(levels),
  }
}

/** Full-year pay at the year's end by level, as gathered so far. */
export function annualisedOf({ levels, pay }: Cells): Float64Array {
  const sums = new Float64Array(levels)
  for (let at = 1, level = 0; at < pay.length; at += 2) {
    ;(sums[level] as number) += pay[at] as number
    if (++level === levels) level = 0
  }
  return sums
}

/** Sums by level and by place. */
export function foldCells({ levels, pay, lumpSums, stayersBefore, stayersAfter }: Cells): MoneyYear {
  const places = lumpSums.length / levels
  const money = {
    ...moneyYear(levels, places),
    stayersBefore: stayersBefore.slice(),
    stayersAfter: stayersAfter.slice(),
  }
  for (let place = 0, at = 0; place < places; place++) {
    for (let level = 0; level < levels; level++, at++) {
      const inYear = pay[at * 2] as number
      const annualised = pay[at * 2 + 1] as number
      const lump = lumpSums[at] as number
      ;(money.inYear[level] as number) += inYear
      ;(money.annualised[level] as number) += annualised
      ;(money.lumpSums[level] as number) += lump
      ;(money.placeInYear[place] as number) += inYear
      ;(money.placeAnnualised[place] as number) += annualised
      ;(money.placeLumpSums[place] as number) += lump
    }
  }
  return money
}
