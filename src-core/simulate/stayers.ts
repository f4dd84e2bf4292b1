import type { ArrayPool } from './array-pool.ts'
import { LEAVING_SHIFT } from './person-year.ts'
import type { Listed, Segment } from './segment.ts'

/** The lists as the next year begins: without those who left. codes: by position. pool: for new rows; null: in place. */
export function stayersOf<S extends Segment>(
  lists: readonly Listed<S>[],
  codes: Int32Array,
  pool: ArrayPool | null,
): Listed<S>[] {
  const stayers: Listed<S>[] = []
  let position = 0
  for (const { segment, rows, count } of lists) {
    const to = pool ? pool.take(count) : rows
    stayers.push({ segment, rows: to, count: compact(rows, count, codes, position, to) })
    position += count
  }
  return stayers
}

/** Rows of those who stay; answers how many. */
function compact(rows: Int32Array, count: number, codes: Int32Array, from: number, to: Int32Array): number {
  const shift = LEAVING_SHIFT
  let kept = 0
  // Whole in 32 bits: a count that comes as a double would make the loop one in doubles, at four times the cost.
  const end = count | 0
  for (let i = 0, position = from | 0; i < end; i++, position++) {
    to[kept] = rows[i] as number
    // Counted, not decided: nobody can foresee who leaves, and a wrong guess of the processor costs more than the rest.
    kept = (kept + (1 ^ (((codes[position] as number) >>> shift) & 1))) | 0
  }
  return kept
}
