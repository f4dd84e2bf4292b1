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
  const places = sums.length - 1
  const scale = (sums[places] as number) / TWO_32
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
    if ((sums[at] as number) > target || (sums[at + 1] as number) <= target) at = placeOf(sums, places, target)
    last[nth] = at
    place[from + nth] = at
  }
}

/** The place in which a target lies. */
function placeOf(sums: Int32Array, places: number, target: number): number {
  let low = 0
  let high = places - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sums[middle + 1] as number) <= target) low = middle + 1
    else high = middle
  }
  return low
}

/** By a draw's top bits: the place of its smallest value, where the search begins. */
function guideOf(sums: Int32Array, count: number): { readonly guide: Int32Array; readonly shift: number } {
  // A table worth its making: few hires search a little further.
  const shift = count > 4096 ? 20 : 24
  const size = 2 ** (32 - shift)
  const total = sums[sums.length - 1] as number
  const guide = new Int32Array(size)
  for (let top = 0, at = 0; top < size; top++) {
    const target = Math.floor((top * total) / size)
    while ((sums[at + 1] as number) <= target) at++
    guide[top] = at
  }
  return { guide, shift }
}
