import type { KeptChance } from './draws.ts'
import type { KeptPart, Listed } from './segment.ts'

/** A stretch of a list whose people share kept chance. */
export interface ListPart {
  readonly list: Listed
  readonly chance: KeptChance
  /** Row of the chance's first. */
  readonly first: number
  /** Rows of the segment that belong to it, employed or not. */
  readonly size: number
  /** Of the list's rows: from begin to before end. */
  readonly begin: number
  readonly end: number
  /** Position of the list's first row. */
  readonly from: number
  /** Position by row of the chance, of those employed. */
  readonly places: Int32Array
}

/** from: position of the first list's first row. Every list's people must be kept. */
export function partsOf(lists: readonly Listed[], from: number, room: PlaceRoom): ListPart[] {
  const parts: ListPart[] = []
  const places = room.atLeast(lists.reduce((sum, { segment }) => sum + segment.people, 0))
  let used = 0
  let position = from
  for (const list of lists) {
    const kept = list.segment.kept ?? []
    let begin = 0
    for (let at = 0; at < kept.length; at++) {
      const { first, chance } = kept[at] as KeptPart
      const next = kept[at + 1]?.first ?? list.segment.people
      const end = firstAtLeast(list, next, begin)
      const size = next - first
      if (end > begin)
        parts.push({
          list,
          chance,
          first,
          size,
          begin,
          end,
          from: position,
          places: places.subarray(used, used + size),
        })
      used += size
      begin = end
    }
    position += list.count
  }
  return parts
}

/** Index, not below begin, of the first row that is at least so high. */
function firstAtLeast({ rows, count }: Listed, row: number, begin: number): number {
  let low = begin
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] as number) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** Memory for places, kept from year to year. */
export class PlaceRoom {
  #places = new Int32Array(0)

  atLeast(size: number): Int32Array {
    if (this.#places.length < size) this.#places = new Int32Array(Math.ceil(size * 1.5))
    return this.#places
  }
}
