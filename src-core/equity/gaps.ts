/** Mean and median gaps between men (the reference) and women, from whole minor units: nothing is rounded before it is compared. */

interface Side {
  readonly people: number
  /** Sum of full-time pay in minor units. */
  readonly sum: number
  /** Twice the median, so that it is whole. */
  readonly median2: number
}

export interface Gap {
  /** (mean men - mean women) / mean men: above zero where women are paid less. */
  readonly mean: number
  readonly median: number
  /** The mean gap is 5% or more, either way: the threshold of EU Directive 2023/970, articles 9 and 10. */
  readonly marked: boolean
}

/** Null where a side is empty, or men's pay is zero. */
export function gapOf(men: Side, women: Side): Gap | null {
  if (men.people === 0 || women.people === 0 || men.sum <= 0 || men.median2 <= 0) return null
  const reference = BigInt(men.sum) * BigInt(women.people)
  const difference = reference - BigInt(women.sum) * BigInt(men.people)
  const size = difference < 0n ? -difference : difference
  return {
    mean: Number(difference) / Number(reference),
    median: (men.median2 - women.median2) / men.median2,
    marked: 20n * size >= reference,
  }
}

/** Of pay in ascending order. */
export function sideOf(sorted: readonly number[]): Side {
  const people = sorted.length
  const half = people >> 1
  const middle = sorted[half] ?? 0
  return {
    people,
    sum: sorted.reduce((total, pay) => total + pay, 0),
    median2: people === 0 ? 0 : people % 2 === 1 ? 2 * middle : (sorted[half - 1] ?? 0) + middle,
  }
}

/** Positions of people by ascending pay; equal pay keeps its order. */
export function orderByPay(pay: Float64Array): Uint32Array {
  const people = pay.length
  const highest = pay.reduce((held, each) => Math.max(held, each), 0)
  const order = Uint32Array.from({ length: people }, (_, at) => at)
  // Numbers sort many times faster without a comparing function: pay and position go into one.
  if ((highest + 1) * people >= Number.MAX_SAFE_INTEGER) {
    return order.sort((a, b) => (pay[a] ?? 0) - (pay[b] ?? 0) || a - b)
  }
  return Uint32Array.from(pay.map((each, at) => each * people + at).sort(), (key) => key % people)
}
