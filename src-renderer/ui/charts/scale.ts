/** Axes: round numbers, and a domain that can be held still while a lever moves. */

export interface Domain {
  readonly low: number
  readonly high: number
  /** Tick values, ascending, low and high included. */
  readonly ticks: readonly number[]
}

const TINY = 1e-9

/** The nearest of 1, 2, 2.5, 5 x a power of ten at or above the size. */
export function niceStep(size: number): number {
  if (!(size > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(size))
  for (const factor of [1, 2, 2.5, 5]) if (factor * power >= size * (1 - 1e-12)) return factor * power
  return 10 * power
}

/**
 * A domain of round ticks that holds every value, zero included, with headroom for values that move.
 * headroom 0.1 keeps a tenth of the span free on the sides that have values.
 */
export function niceDomain(values: readonly number[], ticks: number, headroom: number): Domain {
  const finite = values.filter((value) => Number.isFinite(value))
  const low = Math.min(0, ...finite)
  const high = Math.max(0, ...finite)
  const span = high - low
  if (span < TINY) return { low: 0, high: 1, ticks: [0, 1] }
  const step = niceStep((span * (1 + headroom)) / ticks)
  const first = low < 0 ? Math.floor((low - span * headroom) / step) : 0
  const last = high > 0 ? Math.ceil((high + span * headroom) / step) : 0
  const all: number[] = []
  for (let at = first; at <= last; at += 1) all.push(Number((at * step).toPrecision(12)))
  return { low: all[0] ?? 0, high: all.at(-1) ?? 1, ticks: all }
}

/** Pixel of a value between two ends; values outside the domain stop at the ends. */
export function position(value: number, domain: Domain, from: number, to: number): number {
  const share = (value - domain.low) / (domain.high - domain.low)
  return from + Math.min(1, Math.max(0, share)) * (to - from)
}

export function isBeyond(value: number, domain: Domain): boolean {
  return value < domain.low || value > domain.high
}
