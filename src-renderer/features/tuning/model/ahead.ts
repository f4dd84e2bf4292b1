/** Where a hand on a slider will probably be next. */
import { clamp, stepped, type NumberRange } from '../../../ui/number-field/range.ts'

export interface Place {
  readonly value: number
  /** Time stamp of the input that moved the hand there, in milliseconds. */
  readonly at: number
}

/** About as long as an answer takes: what a faster hand passes before that comes too late. */
const LEAD_MS = 16
/** Steps: of a hand that jumps further nobody knows where it goes. */
const FURTHEST = 12
/** Steps to either side of the goal. A hand that keeps its speed comes no further from it; more would be work for nothing. */
const REACH = 3

/**
 * The values around the one to which the hand goes on if it keeps its speed: likeliest first, on the slider's own steps.
 * before: where it was one move ago; null: it has not moved yet.
 */
export function ahead(before: Place | null, now: Place, range: NumberRange): readonly number[] {
  const goal = goalOf(before, now, range)
  const steps = Array.from({ length: 2 * REACH + 1 }, (_, at) => Math.round(goal) - REACH + at)
    .filter((step) => step !== 0)
    .toSorted((a, b) => Math.abs(a - goal) - Math.abs(b - goal))
  const values = steps.map((step) => stepped(now.value, step, range)).filter((value) => value !== now.value)
  return [...new Set(values)]
}

/** In steps from where the hand is, within the bounds. */
function goalOf(before: Place | null, now: Place, { step, bounds }: NumberRange): number {
  if (before === null) return 0
  const moved = Math.round((now.value - before.value) / step)
  if (Math.abs(moved) > FURTHEST) return 0
  const moves = Math.max(1, LEAD_MS / Math.max(1, now.at - before.at))
  const [low, high] = bounds.map((bound) => Math.round((bound - now.value) / step)) as [number, number]
  return clamp(moved * moves, [Math.max(-FURTHEST, low), Math.min(FURTHEST, high)])
}
