/**
 * What is under the hand. It is drawn together with its totals where those come soon: one painting instead of two, and the
 * slider never says one value while the charts show another. Late totals do not hold it up.
 */
import type { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import type { Place } from '../model/ahead.ts'
import { useTuning } from './state.ts'

/** Milliseconds, one frame: as long as nobody sees the slider wait. */
const LONGEST_MS = 16

interface Held {
  readonly scenarioId: string | null
  readonly place: Place
  readonly changes: readonly LeverChange[]
}

/** The newest; null once the hand has let go. */
let newest: Held | null = null
let timer: ReturnType<typeof setTimeout> | null = null

/** Answers where the hand was before; null: nowhere. */
export function hold(place: Place, changes: readonly LeverChange[]): Place | null {
  const before = newest
  newest = { scenarioId: useTuning.getState().scenarioId, place, changes }
  timer ??= setTimeout(drawHand, LONGEST_MS)
  return before && before.place
}

/** Draws what waits to be drawn; not on another scenario than it was moved on. */
export function drawHand(): void {
  if (timer === null) return
  clearTimeout(timer)
  timer = null
  if (newest?.scenarioId === useTuning.getState().scenarioId)
    useTuning.setState({ live: newest.changes, dragging: true })
}

/** Answers whether anything had been moved. */
export function letGo(): boolean {
  const moved = newest !== null
  if (timer !== null) clearTimeout(timer)
  timer = null
  newest = null
  return moved
}
