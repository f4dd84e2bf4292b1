import { toSafe } from './round-half-up.ts'

/**
 * Splits a whole amount in proportion to whole weights so that the parts add up to it exactly (Hamilton's method):
 * each part is rounded down, then the largest remainders get one more. Ties go to the earlier part.
 * With no weight at all the parts are as equal as can be. A negative amount is split as its positive twin.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) {
    if (total === 0) return []
    throw new RangeError('nothing to split an amount over')
  }
  if (weights.some((weight) => weight < 0)) throw new RangeError('a weight cannot be negative')
  if (total < 0) return largestRemainder(-total, weights).map((part) => (part === 0 ? 0 : -part))
  const sum = weights.reduce((whole, weight) => whole + BigInt(weight), 0n)
  if (sum === 0n)
    return largestRemainder(
      total,
      weights.map(() => 1),
    )
  const shares = weights.map((weight, index) => {
    const scaled = BigInt(total) * BigInt(weight)
    return { index, part: toSafe(scaled / sum), remainder: scaled % sum }
  })
  const left = total - shares.reduce((whole, share) => whole + share.part, 0)
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  )
  const raised = new Set(byRemainder.slice(0, left).map((share) => share.index))
  return shares.map((share) => share.part + (raised.has(share.index) ? 1 : 0))
}
