/** Lists that sum to 100: month weights and the mix of hires. */
import { roundTo } from '../../../ui/number-field/exact-number.ts'

export function sumOf(values: readonly number[], decimals: number): number {
  return roundTo(
    values.reduce((sum, value) => sum + value, 0),
    decimals,
  )
}

/**
 * The same proportions with a sum of exactly 100 at so many decimals: each is rounded down and the units that are
 * left go to the largest remainders (larger ones first where they tie, then earlier ones). All zeros become equal shares.
 */
export function scaleTo100(values: readonly number[], decimals: number): readonly number[] {
  const units = 100 * 10 ** decimals
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0)
  const shares = values.map((value) => (total > 0 ? (Math.max(0, value) / total) * units : units / values.length))
  const floors = shares.map((share) => Math.floor(share + 1e-9))
  const left = units - floors.reduce((sum, floor) => sum + floor, 0)
  const order = shares
    .map((share, index) => ({ index, remainder: share - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || (values[b.index] ?? 0) - (values[a.index] ?? 0) || a.index - b.index)
  for (const { index } of order.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1
  return floors.map((floor) => roundTo(floor / 10 ** decimals, decimals))
}
