/** Percentiles as the charts draw and write them. */
import type { Spread } from '../../../src-contract/desktop/understanding.ts'
import { decimal, toUnits } from '../format.ts'
import { axisUnit } from './money-axis.ts'
import type { Band } from './whisker.tsx'

export function bandOf(spread: Spread | null | undefined): Band | null {
  return spread ? { low: spread.p10, middle: spread.p50, high: spread.p90 } : null
}

/** "P10 1.2, P50 1.3, P90 1.4", as the chart writes its figures. */
export function bandText(band: Band | null | undefined, write: (value: number) => string): string {
  return band ? `P10 ${write(band.low)}, P50 ${write(band.middle)}, P90 ${write(band.high)}` : ''
}

/** "1.2 \u2013 1.4": from P10 to P90, for a table's cell. */
export function bandRange(spread: Spread | null | undefined, write: (value: number) => string): string {
  return spread ? `${write(spread.p10)} \u2013 ${write(spread.p90)}` : ''
}

/** "199.1 \u2013 201.3 M": money from P10 to P90 in one unit, where there is little room. */
export function moneyBandRange(spread: Spread | null | undefined, currency: string): string {
  if (!spread) return ''
  const { divide, name } = axisUnit(0, toUnits(spread.p90, currency))
  const decimals = name === 'B' ? 3 : name === '' ? 0 : 1
  return `${bandRange(spread, (minor) => decimal(toUnits(minor, currency) / divide, decimals))} ${name}`.trimEnd()
}
