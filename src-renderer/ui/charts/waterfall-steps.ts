/** A waterfall as floating bars: from, one bar a step, to. */
import { niceDomain, niceStep, type Domain } from './scale.ts'

export interface WaterfallBar {
  readonly key: string
  readonly label: string
  /** Ends of the bar on the axis, the lower first. */
  readonly low: number
  readonly high: number
  /** What the bar adds; null for the two totals. */
  readonly amount: number | null
  /** The sum after it. */
  readonly after: number
}

export function waterfallBars(
  from: { readonly label: string; readonly amount: number },
  steps: readonly { readonly key: string; readonly label: string; readonly amount: number }[],
  to: { readonly label: string; readonly amount: number },
): readonly WaterfallBar[] {
  let running = from.amount
  const bars: WaterfallBar[] = [
    { key: 'from', label: from.label, low: 0, high: from.amount, amount: null, after: from.amount },
  ]
  for (const step of steps) {
    const next = running + step.amount
    bars.push({ ...step, low: Math.min(running, next), high: Math.max(running, next), after: next })
    running = next
  }
  bars.push({ key: 'to', label: to.label, low: 0, high: to.amount, amount: null, after: to.amount })
  return bars
}

/** The axis of the picture: it starts at the floor where that is above zero, else at a round number that holds all bars. */
export function waterfallAxis(bars: readonly WaterfallBar[]): Domain {
  const floor = waterfallFloor(bars)
  const ends = bars.flatMap(({ low, high }) => [low, high])
  if (floor <= 0) return niceDomain(ends, 4, 0.06)
  const step = niceStep((Math.max(...ends) - floor) / 4)
  const count = Math.ceil((Math.max(...ends) - floor) / step)
  const ticks = Array.from({ length: count + 1 }, (_, at) => floor + at * step)
  return { low: floor, high: floor + count * step, ticks }
}

/**
 * Where the axis starts: at zero, unless the steps would then be too small to see; then a little below the lowest
 * sum on the way. The picture must say so.
 */
export function waterfallFloor(bars: readonly WaterfallBar[]): number {
  const sums = bars.map((bar) => bar.after)
  const low = Math.min(...sums)
  const high = Math.max(...sums)
  const spread = high - low
  if (low <= 0 || spread === 0 || spread > high * 0.25) return Math.min(0, low)
  const step = niceStep(spread / 4)
  return Math.max(0, Math.floor((low - spread * 0.4) / step) * step)
}
