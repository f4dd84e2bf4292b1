/** Measures in words, and their values as the kit writes them. */
import type { TargetMeasure } from '../../../../src-contract/desktop/optimizer.ts'
import type { CostMeasure } from '../../../../src-contract/desktop/scenarios.ts'
import { count, countDelta, fraction, moneyDelta, moneyExact, moneyShort, percentDelta } from '../../../ui/format.ts'

export const COSTS: readonly { readonly value: CostMeasure; readonly label: string }[] = [
  { value: 'inYear', label: 'In-year cost' },
  { value: 'annualised', label: 'Annualised cost' },
  { value: 'burdened', label: 'Burdened cost' },
]

export const TARGET_MEASURES: readonly { readonly value: TargetMeasure; readonly label: string }[] = [
  ...COSTS,
  { value: 'meanAll', label: 'Growth, mean of all' },
  { value: 'meanContinuous', label: 'Growth, continuous staff' },
  { value: 'fullYearEquivalent', label: 'Growth, full-year equivalent' },
  { value: 'headcount', label: 'Headcount' },
]

type MeasureUnit = 'money' | 'percent' | 'people'

export function unitOf(measure: TargetMeasure): MeasureUnit {
  if (measure === 'headcount') return 'people'
  return measure === 'inYear' || measure === 'annualised' || measure === 'burdened' ? 'money' : 'percent'
}

/** Minor units, a fraction or people, as the measure has it. */
export function measureText(value: number, measure: TargetMeasure, currency: string): string {
  const unit = unitOf(measure)
  return unit === 'money' ? moneyShort(value, currency) : unit === 'percent' ? fraction(value, 2) : count(value)
}

export function measureExact(value: number, measure: TargetMeasure, currency: string): string {
  const unit = unitOf(measure)
  return unit === 'money' ? moneyExact(value, currency) : unit === 'percent' ? fraction(value, 4) : count(value)
}

/** With its sign; of growth in percentage points. */
export function measureDelta(value: number, measure: TargetMeasure, currency: string): string {
  const unit = unitOf(measure)
  if (unit === 'money') return moneyDelta(value, currency)
  return unit === 'percent' ? `${percentDelta(value * 100, 3).replace('%', '')} pp` : countDelta(value)
}
