/** The totals that levers are measured against, in words and formats. */
import {
  count,
  countDelta,
  decimal,
  fraction,
  moneyDelta,
  moneyExact,
  moneyShort,
  NO_FIGURE,
} from '../../../ui/format.ts'
import type { MeasureKey } from './rank.ts'

/** short: for the heads of narrow columns. */
export const MEASURES: readonly { readonly value: MeasureKey; readonly label: string; readonly short?: string }[] = [
  { value: 'inYear', label: 'In-year cost', short: 'In-year' },
  { value: 'annualised', label: 'Annualised cost', short: 'Annualised' },
  { value: 'burdened', label: 'Burdened cost', short: 'Burdened' },
  { value: 'lumpSums', label: 'Lump sums' },
  { value: 'headcount', label: 'Headcount' },
  { value: 'meanAll', label: 'Growth, mean of all', short: 'Growth, all' },
  { value: 'meanContinuous', label: 'Growth, continuous staff', short: 'Growth, staff' },
  { value: 'fullYearEquivalent', label: 'Growth, full-year equivalent', short: 'Growth, FYE' },
]

function kind(measure: MeasureKey): 'money' | 'people' | 'share' {
  if (measure === 'headcount') return 'people'
  return measure === 'inYear' || measure === 'annualised' || measure === 'burdened' || measure === 'lumpSums'
    ? 'money'
    : 'share'
}

export function valueText(value: number | null, measure: MeasureKey, currency: string): string {
  if (value === null) return NO_FIGURE
  const unit = kind(measure)
  return unit === 'money' ? moneyShort(value, currency) : unit === 'people' ? count(value) : fraction(value, 2)
}

/** With its sign; growth in percentage points. */
export function changeText(change: number | null, measure: MeasureKey, currency: string): string {
  if (change === null) return NO_FIGURE
  const unit = kind(measure)
  if (unit === 'money') return moneyDelta(change, currency)
  return unit === 'people' ? countDelta(change) : `${change > 0 ? '+' : ''}${decimal(change * 100, 2)} pp`
}

export function exactText(value: number, measure: MeasureKey, currency: string): string {
  const unit = kind(measure)
  return unit === 'money' ? moneyExact(value, currency) : unit === 'people' ? count(value) : fraction(value, 4)
}
