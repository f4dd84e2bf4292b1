/** Ordinary least squares from cross-products, by a Cholesky decomposition that leaves out columns the ones before them make up. */
import type { Cross } from './cross-products.ts'

export interface Fit {
  /** Zero for a column left out. */
  readonly coefficients: Float64Array
  readonly leftOut: readonly number[]
  readonly rank: number
  readonly people: number
  /** people - rank */
  readonly df: number
  readonly residual2: number
  /** Of the response about its mean. */
  readonly total2: number
  /** Share of the total that the model explains; null where the response does not vary. */
  readonly r2: number | null
  /** Standard error of the last column; null where it is left out, df is zero or the fit is exact. */
  readonly lastError: number | null
}

/** What is left of a column, relative to it, below which it is made up by those before it. */
const TOLERANCE = 1e-9
const EXACT_FIT = 1e-12

export function leastSquares(cross: Cross): Fit {
  const { width, people, withResponse, response2 } = cross
  const { factor, leftOut } = decompose(cross)
  const rank = width - leftOut.length
  const df = people - rank
  const scores = forward(factor, withResponse, width)
  const explained = scores.reduce((sum, score) => sum + score * score, 0)
  const mean = (withResponse[0] ?? 0) / people
  const total2 = Math.max(0, response2 - people * mean * mean)
  const rest = Math.max(0, response2 - explained)
  const residual2 = rest <= EXACT_FIT * Math.max(response2, Number.MIN_VALUE) ? 0 : rest
  const last = factor[width * width - 1] ?? 0
  const hasError = last > 0 && df > 0 && residual2 > 0
  return {
    coefficients: backward(factor, scores, width),
    leftOut,
    rank,
    people,
    df,
    residual2,
    total2,
    r2: total2 > 0 ? 1 - residual2 / total2 : null,
    // The last diagonal of the inverse of X'X is 1 over the square of the factor's last diagonal.
    lastError: hasError ? Math.sqrt(residual2 / df) / last : null,
  }
}

/** Lower triangle, rows one after the other; a column left out is zero. Columns are taken in their order. */
function decompose({ width, products }: Cross): { factor: Float64Array; leftOut: number[] } {
  const factor = new Float64Array(width * width)
  const leftOut: number[] = []
  for (let row = 0; row < width; row++) {
    const start = row * width
    let left = products[start + row] as number
    for (let column = 0; column < row; column++) {
      const above = column * width
      const diagonal = factor[above + column] as number
      if (diagonal === 0) continue
      let sum = products[start + column] as number
      for (let k = 0; k < column; k++) sum -= (factor[start + k] as number) * (factor[above + k] as number)
      const value = sum / diagonal
      factor[start + column] = value
      left -= value * value
    }
    if (left > TOLERANCE * (products[start + row] as number)) factor[start + row] = Math.sqrt(left)
    else {
      leftOut.push(row)
      factor.fill(0, start, start + width)
    }
  }
  return { factor, leftOut }
}

function forward(factor: Float64Array, right: Float64Array, width: number): Float64Array {
  const scores = new Float64Array(width)
  for (let row = 0; row < width; row++) {
    const diagonal = factor[row * width + row] as number
    if (diagonal === 0) continue
    let sum = right[row] as number
    for (let k = 0; k < row; k++) sum -= (factor[row * width + k] as number) * (scores[k] as number)
    scores[row] = sum / diagonal
  }
  return scores
}

function backward(factor: Float64Array, scores: Float64Array, width: number): Float64Array {
  const coefficients = new Float64Array(width)
  for (let row = width - 1; row >= 0; row--) {
    const diagonal = factor[row * width + row] as number
    if (diagonal === 0) continue
    let sum = scores[row] as number
    for (let k = row + 1; k < width; k++) sum -= (factor[k * width + row] as number) * (coefficients[k] as number)
    coefficients[row] = sum / diagonal
  }
  return coefficients
}
