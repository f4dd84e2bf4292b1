/** The gap that remains between people who are alike in the controls: log pay on controls and a dummy for women. */
import { pooled, type CrossByGroup } from './cross-products.ts'
import { tQuantile, tTwoSided } from './distributions.ts'
import { leastSquares, type Fit } from './least-squares.ts'

interface AdjustedGap {
  readonly fit: Fit
  /** Of the dummy for women: below zero where women are paid less. Null where the controls make up the group. */
  readonly coefficient: number | null
  /** exp(coefficient) - 1: women's pay against men's in the same place. */
  readonly percent: number | null
  readonly standardError: number | null
  readonly t: number | null
  readonly p: number | null
  /** 95%, as percent is. */
  readonly interval: readonly [number, number] | null
}

export function adjustedGap(cross: CrossByGroup): AdjustedGap {
  const fit = leastSquares(pooled(cross))
  const last = fit.coefficients.length - 1
  if (fit.leftOut.includes(last)) {
    return { fit, coefficient: null, percent: null, standardError: null, t: null, p: null, interval: null }
  }
  const coefficient = fit.coefficients[last] ?? 0
  const error = fit.lastError
  const margin = error === null ? 0 : error * tQuantile(0.05, fit.df)
  return {
    fit,
    coefficient,
    percent: Math.expm1(coefficient),
    standardError: error,
    t: error === null ? null : coefficient / error,
    p: error === null ? null : tTwoSided(coefficient / error, fit.df),
    interval: error === null ? null : [Math.expm1(coefficient - margin), Math.expm1(coefficient + margin)],
  }
}
