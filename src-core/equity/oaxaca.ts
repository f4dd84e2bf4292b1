/**
 * Oaxaca-Blinder decomposition of the gap in mean log pay, men less women. Three-fold (Jann 2008): endowments (women
 * had men's place), coefficients (women were paid as men are) and their interaction. Pooled: explained at the prices
 * of a model of all people that holds the group's dummy (Fortin 2008), so that the rest is minus its coefficient.
 */
import { columnMeans, pooled, type CrossByGroup } from './cross-products.ts'
import type { Control, ControlSpan } from './design.ts'
import { leastSquares } from './least-squares.ts'

interface Oaxaca {
  readonly men: number
  readonly women: number
  /** Difference of mean logs. */
  readonly gap: number
  readonly endowments: number
  readonly coefficients: number
  readonly interaction: number
  readonly explained: number
  readonly unexplained: number
  readonly byControl: readonly {
    readonly control: Control
    readonly endowments: number
    readonly explained: number
  }[]
}

/** Null where a group has no more people than its model has columns, or the controls make up the group. */
export function oaxaca(cross: CrossByGroup, spans: readonly ControlSpan[]): Oaxaca | null {
  const { men, women } = cross
  if (men.people === 0 || women.people === 0) return null
  const fits = { men: leastSquares(men), women: leastSquares(women), all: leastSquares(pooled(cross)) }
  if (fits.men.df < 1 || fits.women.df < 1 || fits.all.leftOut.includes(men.width)) return null
  const means = { men: columnMeans(men), women: columnMeans(women) }
  const over = (from: number, to: number, term: (at: number) => number): number => {
    let sum = 0
    for (let at = from; at < to; at++) sum += term(at)
    return sum
  }
  const apart = (at: number): number => (means.men[at] ?? 0) - (means.women[at] ?? 0)
  const prices = (at: number): number => (fits.men.coefficients[at] ?? 0) - (fits.women.coefficients[at] ?? 0)
  const endowed = (at: number): number => apart(at) * (fits.women.coefficients[at] ?? 0)
  const explains = (at: number): number => apart(at) * (fits.all.coefficients[at] ?? 0)
  const gap = (men.withResponse[0] ?? 0) / men.people - (women.withResponse[0] ?? 0) / women.people
  const explained = over(0, men.width, explains)
  return {
    men: men.people,
    women: women.people,
    gap,
    endowments: over(0, men.width, endowed),
    coefficients: over(0, men.width, (at) => (means.women[at] ?? 0) * prices(at)),
    interaction: over(0, men.width, (at) => apart(at) * prices(at)),
    explained,
    unexplained: gap - explained,
    byControl: spans.map(({ control, from, to }) => ({
      control,
      endowments: over(from, to, endowed),
      explained: over(from, to, explains),
    })),
  }
}
