/** Where a hand on a slider will probably be next. */
import { stepped, type NumberRange } from '../../../ui/number-field/range.ts'

export interface Place {
  readonly value: number
  /** Time stamp of the input that moved the hand there, in milliseconds. */
  readonly at: number
}

/** About as long as an answer takes: what a faster hand passes before that comes too late. */
const LEAD_MS = 16
/** Steps: of a hand that jumps further nobody knows where it goes. */
const FURTHEST = 12
/** More are asked for with the hand's next move. */
const MOST = 16

/**
 * The values around the one to which the hand goes on if it keeps its speed: likeliest first, on the slider's own steps.
 * before: where it was one move ago; null: it has not moved yet.
 */
export function ahead(before: Place | null, now: Place, range: NumberRange): readonly number[] {
  const goal = goalOf(before, now, range)
  const reach = Math.abs(Math.round(goal)) + 2
  const steps = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach + Math.round(goal))
    .filter((step) => step !== 0)
    .toSorted((a, b) => Math.abs(a - goal) - Math.abs(b - goal))
  const values = steps.map((step) => stepped(now.value, step, range)).filter((value) => value !== now.value)
  return [...new Set(values)].slice(0, MOST)
}

/** In steps from where the hand is. */
function goalOf(before: Place | null, now: Place, range: NumberRange): number {
  if (before === null) return 0
  const moved = Math.round((now.value - before.value) / range.step)
  if (Math.abs(moved) > FURTHEST) return 0
  const moves = Math.max(1, LEAD_MS / Math.max(1, now.at - before.at))
  return Math.max(-FURTHEST, Math.min(FURTHEST, moved * moves))
}
