import { DRAW, drawHigh, TWO_32, type DrawKey } from './chance.ts'
import type { Segment } from './segment.ts'

/**
 * Draws the places of the count hires of one level from row first. sums: running sums of people by place; a place is drawn as
 * often as people hold it: the first place whose running sum is above draw x total / 2^32.
 */
export function placeHires(
  { place, hashHigh, hashLow, kept }: Segment,
  first: number,
  count: number,
  year: number,
  { a, b }: DrawKey,
  sums: Float64Array,
): void {
  const part = kept?.find((each) => each.first === first)
  const draws = part ? part.chance.draws(DRAW.hirePlace, year) : null
  // A table worth its making: few hires search a little further.
  const shift = count > 4096 ? 20 : 24
  const guide = guideOf(sums, 2 ** (32 - shift))
  const scale = (sums[sums.length - 1] as number) / TWO_32
  for (let row = first; row < first + count; row++) {
    const draw =
      draws === null ? drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number) : (draws[row - first] as number)
    const target = Math.floor(draw * scale)
    let at = guide[draw >>> shift] as number
    while ((sums[at] as number) <= target) at++
    place[row] = at
  }
}

/** By a draw's top bits: the place of its smallest value, where the search begins. */
function guideOf(sums: Float64Array, size: number): Int32Array {
  const total = sums[sums.length - 1] as number
  const guide = new Int32Array(size)
  for (let top = 0, at = 0; top < size; top++) {
    const target = Math.floor((top * total) / size)
    while ((sums[at] as number) <= target) at++
    guide[top] = at
  }
  return guide
}
