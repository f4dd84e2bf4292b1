import type { Candidates } from './candidates.ts'
import { outcomeOf, type DrawGroup, type KeyRange, type Outcome } from './selection.ts'

/** A group's draw come to its end. */
export interface Choice {
  /** The group's candidates by number: the first so many are drawn, the others not. */
  readonly numbers: Int32Array
  readonly drawn: number
  /** NaN where everybody is drawn without a key. */
  readonly kthKey: number
}

/**
 * Who of a group's candidates is drawn: those with the smallest keys. taken: by bucket, those drawn without being candidates.
 * Null: the cuts turn out to be wrong.
 */
export function choose(
  candidates: Candidates,
  taken: Int32Array,
  { from, to, k }: DrawGroup,
  range: KeyRange,
): Choice | null {
  let drawn = k
  for (let bucket = from; bucket < to; bucket++) drawn -= taken[bucket] as number
  const numbers = candidates.group(from, to)
  if (drawn < 0 || drawn > numbers.length) return null
  if (drawn === 0) return range.low === 0 ? { numbers, drawn, kthKey: NaN } : null
  candidates.smallestFirst(numbers, drawn)
  let kthKey = 0
  for (let at = 0; at < drawn; at++) kthKey = Math.max(kthKey, candidates.key[numbers[at] as number] as number)
  return kthKey >= range.low && kthKey <= range.high ? { numbers, drawn, kthKey } : null
}

/** Null where there is no k-th key. */
export function outcome(
  counts: ArrayLike<number>,
  weights: Float64Array,
  group: DrawGroup,
  { kthKey }: Choice,
): Outcome | null {
  return Number.isNaN(kthKey) ? null : outcomeOf(counts, weights, group, kthKey)
}
