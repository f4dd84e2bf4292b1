import type { DrawSet } from './draw-set.ts'
import { smallestFirst, surplusOf, type DrawGroup, type KeyRange } from './selection.ts'

/** A group's draw come to its end. */
export interface Choice {
  /** The group's candidates: the first so many are drawn, the others not. */
  readonly position: Int32Array
  readonly bucket: Int32Array
  readonly count: number
  readonly drawn: number
  /** NaN where everybody is drawn without a key. */
  readonly kthKey: number
}

/** Who of a group's candidates is drawn: those with the smallest keys. Null: the cuts turn out to be wrong. */
export function choose({ candidates, taken }: DrawSet, { from, to, k }: DrawGroup, range: KeyRange): Choice | null {
  let drawn = k
  for (let bucket = from; bucket < to; bucket++) drawn -= taken[bucket] as number
  const key = new Float64Array(candidates.count)
  const position = new Int32Array(candidates.count)
  const bucket = new Int32Array(candidates.count)
  let count = 0
  for (let at = 0; at < candidates.count; at++) {
    const own = candidates.bucket[at] as number
    if (own < from || own >= to) continue
    key[count] = candidates.key[at] as number
    position[count] = candidates.position[at] as number
    bucket[count++] = own
  }
  if (drawn < 0 || drawn > count) return null
  if (drawn === 0) return range.low === 0 ? { position, bucket, count, drawn, kthKey: NaN } : null
  smallestFirst(key, position, bucket, count, drawn)
  let kthKey = 0
  for (let at = 0; at < drawn; at++) if ((key[at] as number) > kthKey) kthKey = key[at] as number
  return kthKey >= range.low && kthKey <= range.high ? { position, bucket, count, drawn, kthKey } : null
}

/** See surplusOf; null where there is no k-th key. */
export function surplus(
  counts: ArrayLike<number>,
  { weights }: DrawSet,
  group: DrawGroup,
  { kthKey }: Choice,
): number | null {
  return Number.isNaN(kthKey) ? null : surplusOf(counts, weights, group, kthKey)
}
