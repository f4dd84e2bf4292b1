/** One measured figure, as `npm run bench` prints it. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** As ms, s, MB, bytes, x. */
  readonly unit: string
  /** What is to be reached, in the same unit. */
  readonly aim: number
  readonly met: boolean
  /** What was measured, on how much, how often. */
  readonly detail: string
}

/** A family of figures that are measured together. */
export interface Family {
  /** Every name that measure() may answer with: --only chooses by these. */
  readonly names: readonly string[]
  measure(wanted: ReadonlySet<string>): Promise<readonly Figure[]>
}

export function atMost(name: string, value: number, unit: string, aim: number, detail: string): Figure {
  return { name, value: rounded(value), unit, aim, met: value <= aim, detail }
}

export function atLeast(name: string, value: number, unit: string, aim: number, detail: string): Figure {
  return { name, value: rounded(value), unit, aim, met: value >= aim, detail }
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The smallest value that share of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
