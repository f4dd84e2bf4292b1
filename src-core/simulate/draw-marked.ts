import { drawHigh, drawLow, type DrawKey } from './chance.ts'
import { negLog } from './neg-log.ts'
import { LEAVING } from './person-year.ts'
import type { Listed } from './segment.ts'
import { NEVER, setCuts, smallestFirst, type Candidates, type Cuts, type KeyRange } from './selection.ts'

/** Draw k of the people in buckets from..to-1. */
export interface DrawGroup {
  readonly from: number
  readonly to: number
  readonly k: number
}

export interface DrawJob {
  readonly lists: readonly Listed[]
  /** Position of the first list's first row. */
  readonly from: number
  /** People by bucket. Those drawn are taken out. */
  readonly counts: Int32Array
  readonly weights: Float64Array
  readonly key: DrawKey
  readonly kind: number
  readonly year: number
  /** The bit set in codes of those drawn. */
  readonly mark: number
  /** Buckets of different groups do not overlap. */
  readonly groups: readonly DrawGroup[]
  readonly cuts: Cuts
  readonly codes: Int32Array
  readonly buckets: Uint16Array
  readonly candidates: Candidates
}

/** Draws every group and marks who is drawn. People who leave are not drawn for anything else. */
export function drawMarked(job: DrawJob): void {
  const before = Int32Array.from(job.counts)
  let open = job.groups.filter((group) => group.k > 0)
  for (let attempt = 0; open.length > 0; attempt++) {
    job.cuts.sure.fill(NEVER)
    job.cuts.maybe.fill(NEVER)
    const ranges = open.map(({ from, to, k }) => setCuts(job.cuts, before, job.weights, from, to, k, attempt))
    job.candidates.count = 0
    pass(job)
    open = open.filter((group, at) => !settle(job, group, ranges[at] as KeyRange, before))
  }
}

/** Marks everyone above the cuts, and gathers those between with their keys. */
function pass(job: DrawJob): void {
  let position = job.from
  for (const list of job.lists) {
    passList(job, list, position)
    position += list.count
  }
}

// A function of its own per list: long loops inside longer functions are compiled in mid-run, and worse.
function passList(job: DrawJob, { segment, rows, count }: Listed, from: number): void {
  const { counts, weights, key, mark, codes, buckets, candidates, kind, year } = job
  const { sure, maybe } = job.cuts
  const { hashHigh, hashLow } = segment
  const draws = segment.draws?.(kind, year) ?? null
  const { a, b } = key
  // Imported names are read anew at each use; locals are not.
  const never = NEVER
  const leaving = LEAVING
  for (let i = 0, position = from; i < count; i++, position++) {
    const bucket = buckets[position] as number
    const out = maybe[bucket] as number
    if (out === never) continue
    const code = codes[position] as number
    if ((code & leaving) !== 0) continue
    const row = rows[i] as number
    const draw =
      draws === null ? drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number) : (draws[row] as number)
    if (draw < out) continue
    if (draw > (sure[bucket] as number)) {
      codes[position] = code | mark
      ;(counts[bucket] as number)--
    } else {
      const low = drawLow(key, hashHigh[row] as number, hashLow[row] as number)
      candidates.push(negLog(draw, low) / (weights[bucket] as number), position, bucket)
    }
  }
}

/** Marks the candidates with the smallest keys; false, and the group as it was, when the cuts turn out to be wrong. */
function settle(job: DrawJob, group: DrawGroup, range: KeyRange, before: Int32Array): boolean {
  const { candidates, codes, counts, buckets, mark } = job
  let need = group.k
  for (let bucket = group.from; bucket < group.to; bucket++)
    need -= (before[bucket] as number) - (counts[bucket] as number)
  const keys = new Float64Array(candidates.count)
  const positions = new Int32Array(candidates.count)
  let count = 0
  for (let at = 0; at < candidates.count; at++) {
    const bucket = candidates.bucket[at] as number
    if (bucket < group.from || bucket >= group.to) continue
    keys[count] = candidates.key[at] as number
    positions[count++] = candidates.position[at] as number
  }
  if (!fits(keys, positions, count, need, range)) {
    unmark(job, group)
    return false
  }
  for (let at = 0; at < need; at++) {
    const position = positions[at] as number
    codes[position] = (codes[position] as number) | mark
    ;(counts[buckets[position] as number] as number)--
  }
  return true
}

/** Orders the candidates and says whether the k-th key lies where the cuts assumed it. */
function fits(keys: Float64Array, positions: Int32Array, count: number, need: number, range: KeyRange): boolean {
  if (need === 0) return range.low === 0
  if (need < 0 || need > count) return false
  smallestFirst(keys, positions, 0, count, need)
  let kth = 0
  for (let at = 0; at < need; at++) if ((keys[at] as number) > kth) kth = keys[at] as number
  return kth >= range.low && kth <= range.high
}

function unmark({ lists, from, codes, buckets, counts, mark }: DrawJob, group: DrawGroup): void {
  let position = from
  for (const { count } of lists) {
    for (let i = 0; i < count; i++, position++) {
      const bucket = buckets[position] as number
      if (bucket < group.from || bucket >= group.to) continue
      const code = codes[position] as number
      if ((code & mark) === 0) continue
      codes[position] = code & ~mark
      ;(counts[bucket] as number)++
    }
  }
}
