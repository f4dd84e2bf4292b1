import { describe, expect, it } from 'vitest'
import {
  chiSquaredUpper,
  incompleteBeta,
  logGamma,
  tQuantile,
  tTwoSided,
} from '../../../src-core/equity/distributions.ts'

describe('tails of distributions', () => {
  it('has the logarithm of factorials and of the root of pi', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
  })

  // Closed forms: t with one degree is Cauchy, with two it is algebraic; chi-squared with two is exponential.
  it.each([0.1, 1, 3.7, 40])('agrees with the closed forms at %d', (x) => {
    expect(tTwoSided(x, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(x), 12)
    expect(tTwoSided(x, 2)).toBeCloseTo(1 - x / Math.sqrt(2 + x * x), 12)
    expect(chiSquaredUpper(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12)
    expect(chiSquaredUpper(x, 4)).toBeCloseTo(Math.exp(-x / 2) * (1 + x / 2), 12)
  })

  // Published tables, as in NIST/SEMATECH e-Handbook 1.3.6.7.2 and 1.3.6.7.4.
  it.each([
    [12.706, 1],
    [2.228, 10],
    [2.042, 30],
    [1.984, 100],
  ])('has t = %d as the 95%% bound with %d degrees of freedom', (t, df) => {
    expect(tQuantile(0.05, df)).toBeCloseTo(t, 3)
    expect(tTwoSided(t, df)).toBeCloseTo(0.05, 4)
  })

  it.each([
    [3.841, 1],
    [18.307, 10],
    [124.342, 100],
  ])('has chi-squared %d as the 5%% bound with %d degrees of freedom', (x, df) => {
    expect(chiSquaredUpper(x, df)).toBeCloseTo(0.05, 4)
  })

  it('reaches the normal distribution with many degrees of freedom', () => {
    expect(tTwoSided(1.959963984540054, 1e8)).toBeCloseTo(0.05, 7)
  })

  it('mirrors the beta function', () => {
    expect(incompleteBeta(0.3, 2, 5) + incompleteBeta(0.7, 5, 2)).toBeCloseTo(1, 12)
    expect(incompleteBeta(0, 2, 5)).toBe(0)
    expect(incompleteBeta(1, 2, 5)).toBe(1)
  })

  it('does not make up an answer without degrees of freedom', () => {
    expect(tTwoSided(1, 0)).toBeNaN()
    expect(tTwoSided(Infinity, 5)).toBe(0)
  })
})
