import { payColumns, type Shape } from './columns.ts'
import type { Observation, ObservationGradient, ObservationWish } from './observation.ts'

export type Mutable = { -readonly [K in keyof Observation]: Observation[K] }

export function emptyObservation({ years, levels }: Shape): Omit<Mutable, 'gradient'> {
  const sums = (): Float64Array => new Float64Array(years * levels)
  return {
    meritLow: sums(),
    meritHigh: sums(),
    fteEnd: sums(),
    lowest: sums().fill(NaN),
    highest: sums().fill(NaN),
    womenPay: sums(),
    menPay: sums(),
    women: new Int32Array(years * levels),
    men: new Int32Array(years * levels),
    stayersBefore: sums(),
    stayersAfter: sums(),
    inversion: new Float64Array(years).fill(NaN),
  }
}

/** Only what is wanted takes room. */
export function emptyGradient(shape: Shape, wish: ObservationWish): ObservationGradient {
  const columns = payColumns(shape)
  const { years, levels } = shape
  const block = (wanted: boolean, streams: number): Float64Array => new Float64Array(wanted ? streams * columns : 0)
  const byLevel = years * levels
  const byPlace = wish.places.length * years
  return {
    columns,
    annualised: block(true, byLevel),
    inYear: block(wish.inYear, byLevel),
    stayersBefore: block(wish.stayers, byLevel),
    stayersAfter: block(wish.stayers, byLevel),
    womenPay: block(wish.genders, byLevel),
    menPay: block(wish.genders, byLevel),
    lowest: block(wish.extremes, byLevel),
    highest: block(wish.extremes, byLevel),
    inversion: block(wish.inversions, years),
    placeAnnualised: block(byPlace > 0, byPlace),
    placeInYear: block(byPlace > 0, byPlace),
  }
}
