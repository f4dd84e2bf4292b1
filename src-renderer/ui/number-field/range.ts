/** Steps and bounds of a number field, in the unit's own decimals. */
import { roundTo } from './exact-number.ts'

export interface NumberRange {
  readonly bounds: readonly [number, number]
  /** What a slider spans; within the bounds. */
  readonly slider: readonly [number, number]
  readonly step: number
  readonly decimals: number
  /** Outside this the value is allowed and warned of. */
  readonly warning: readonly [number, number] | null
}

export function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value))
}

/** `steps` steps up (or down, if negative), kept within the bounds. */
export function stepped(value: number, steps: number, range: NumberRange): number {
  return clamp(roundTo(value + steps * range.step, range.decimals), range.bounds)
}

/** The value at a place on the slider's track, 0 at its start and 1 at its end, on a whole step from the start. */
export function valueAtFraction(fraction: number, range: NumberRange): number {
  const [low, high] = range.slider
  const steps = Math.round((clamp(fraction, [0, 1]) * (high - low)) / range.step)
  return clamp(roundTo(low + steps * range.step, range.decimals), range.slider)
}

/** Where a value sits on the track, 0..1. A value beyond the slider sits at its end. */
export function fractionOf(value: number, [low, high]: readonly [number, number]): number {
  return high === low ? 0 : clamp((value - low) / (high - low), [0, 1])
}

export function isOutside(value: number, range: readonly [number, number] | null): boolean {
  return range !== null && (value < range[0] || value > range[1])
}

/** A whole sentence where the value is outside the bounds; null where it is fine. */
export function boundsProblem(value: number, range: NumberRange, unit: string): string | null {
  const [low, high] = range.bounds
  if (value >= low && value <= high) return null
  const side = value < low ? `at least ${plain(low)}` : `at most ${plain(high)}`
  return `This must be ${side}${suffix(unit)}.`
}

/** "0 to 50 %, usual 2 to 8 %" */
export function rangeHint(range: NumberRange, unit: string): string {
  const [low, high] = range.bounds
  const usual = range.warning ? `, usual ${plain(range.warning[0])} to ${plain(range.warning[1])}${suffix(unit)}` : ''
  return `${plain(low)} to ${plain(high)}${suffix(unit)}${usual}`
}

const PLAIN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

function suffix(unit: string): string {
  return unit === '' ? '' : `\u00a0${unit}`
}

function plain(value: number): string {
  return PLAIN.format(value).replace('-', '\u2212')
}
