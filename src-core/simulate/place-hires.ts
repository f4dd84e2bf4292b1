import { drawHigh, TWO_32, type DrawKey } from './chance.ts'
import type { FullSegment } from './segment.ts'

/**
 * Draws the places of the count hires of one level from row first. sums: running sums of people before each place, and of all;
 * a place is drawn as often as people hold it: the first place whose end is above draw x total / 2^32.
 */
export function placeHires(
  { place, hashHigh, hashLow }: FullSegment,
  first: number,
  count: number,
  { a, b }: DrawKey,
  sums: Int32Array,
): void {
  const { guide, shift } = guideOf(sums, count)
  const scale = (sums[sums.length - 1] as number) / TWO_32
  for (let row = first; row < first + count; row++) {
    const draw = drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number)
    const target = Math.floor(draw * scale) | 0
    let at = guide[draw >>> shift] as number
    while ((sums[at + 1] as number) <= target) at++
    place[row] = at
  }
}

/**
 * The same from draws that are kept, where levers move few people, and those mostly to a neighbouring place. last: places of the
 * run before, to be replaced.
 */
export function placeAgain(
  place: Int32Array,
  first: number,
  count: number,
  draws: Uint32Array,
  last: Int32Array,
  sums: Int32Array,
): void {
  const { guide, shift } = guideOf(sums, count)
  const scale = (sums[sums.length - 1] as number) / TWO_32
  const from = first | 0
  const end = count | 0
  for (let nth = 0; nth < end; nth++) {
    const draw = draws[nth] as number
    const target = Math.floor(draw * scale) | 0
    const before = last[nth] as number
    // By the signs, not decided: nobody can foresee who moves, and a wrong guess of the processor costs more.
    const up = ((sums[before + 1] as number) - target - 1) >>> 31
    const down = (target - (sums[before] as number)) >>> 31
    let at = before + up - down
    if ((sums[at] as number) > target || (sums[at + 1] as number) <= target) {
      at = guide[draw >>> shift] as number
      while ((sums[at + 1] as number) <= target) at++
    }
    last[nth] = at
    place[from + nth] = at
  }
}

const SMALL = new Int32Array(1 << 8)
const LARGE = new Int32Array(1 << 12)

/** By a draw's top bits: the place of its smallest value, where the search begins. Valid until the next is made. */
function guideOf(sums: Int32Array, count: number): { readonly guide: Int32Array; readonly shift: number } {
  // A table worth its making: few hires search a little further.
  const guide = count > 4096 ? LARGE : SMALL
  const size = guide.length
  const total = sums[sums.length - 1] as number
  for (let top = 0, at = 0; top < size; top++) {
    const target = Math.floor((top * total) / size)
    while ((sums[at + 1] as number) <= target) at++
    guide[top] = at
  }
  return { guide, shift: count > 4096 ? 20 : 24 }
}
