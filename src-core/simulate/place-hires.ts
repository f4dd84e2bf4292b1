import { DRAW, drawHigh, TWO_32, type DrawKey } from './chance.ts'
import type { YearDays } from './days-of-year.ts'
import type { Segment } from './segment.ts'

/**
 * Draws hire day and place of the hires of one level. sums: running sums of people by place; a place is drawn as often as
 * people hold it: the first place whose running sum is above draw x total / 2^32.
 */
export function placeHires(
  segment: Segment,
  first: number,
  count: number,
  days: YearDays,
  january: number,
  dayKey: DrawKey,
  placeKey: DrawKey,
  sums: Float64Array,
): void {
  const { hashHigh, hashLow, hireDay, serviceStart, place } = segment
  const dayDraws = segment.draws?.(DRAW.hireDay, days.year) ?? null
  const placeDraws = segment.draws?.(DRAW.hirePlace, days.year) ?? null
  const monthFrom = firstMonths(days)
  // A table worth its making: few hires search a little further.
  const shift = count > 4096 ? 20 : 24
  const guide = guideOf(sums, 2 ** (32 - shift))
  const scale = (sums[sums.length - 1] as number) / TWO_32
  const length = days.days / TWO_32
  const newYear = days.first
  for (let row = first; row < first + count; row++) {
    const high = hashHigh[row] as number
    const low = hashLow[row] as number
    const dayDraw = dayDraws === null ? drawHigh(dayKey.a, dayKey.b, high, low) : (dayDraws[row] as number)
    const offset = Math.floor(dayDraw * length)
    hireDay[row] = newYear + offset
    serviceStart[row] = january + (monthFrom[offset] as number)
    const draw = placeDraws === null ? drawHigh(placeKey.a, placeKey.b, high, low) : (placeDraws[row] as number)
    const target = Math.floor(draw * scale)
    let at = guide[draw >>> shift] as number
    while ((sums[at] as number) <= target) at++
    place[row] = at
  }
}

/** By day of the year: the first month (0..12) whose first day is on or after it. */
function firstMonths(days: YearDays): Uint8Array {
  const months = new Uint8Array(days.days)
  for (let day = 0, month = 0; day < days.days; day++) {
    while (month < 12 && (days.before[month] as number) < day) month++
    months[day] = month
  }
  return months
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
