/** How the report's names are said. */
import type { EquityControl, EquityReport, EquityRequest } from '../../../src-contract/desktop/equity.ts'
import { decimal, NO_FIGURE } from '../../ui/format.ts'

export const CONTROL_LABELS: Readonly<Record<EquityControl, string>> = {
  level: 'Level',
  jobTitle: 'Job title',
  jobFamily: 'Job family',
  location: 'Location',
  department: 'Department',
  tenure: 'Tenure',
  age: 'Age',
  rating: 'Rating',
}

export const CATEGORY_LABELS: Readonly<Record<EquityRequest['category'], string>> = {
  level: 'Level',
  jobTitle: 'Job title',
  jobFamily: 'Job family',
  levelTitle: 'Level and job title',
}

export const OUTCOME_LABELS: Readonly<Record<EquityRequest['outcome']['kind'], string>> = {
  rating: 'Rated at or above',
  level: 'At or above level',
  midpoint: 'Paid at or above midpoint',
  promotion: 'Eligible for promotion',
}

export const QUARTER_LABELS = ['Lower', 'Lower middle', 'Upper middle', 'Upper'] as const

/** A probability as it is usually written: never 0. */
export function probability(p: number | null): string {
  if (p === null) return NO_FIGURE
  return p < 0.0001 ? 'below 0.0001' : decimal(p, 4)
}

/** A gap in words, so that its sign needs no learning. */
export function direction(gap: number): string {
  if (Math.abs(gap) < 0.0005) return 'no difference'
  return gap > 0 ? 'women less' : 'women more'
}

type Category = EquityReport['categories'][number]

/** What stands beside a category's gap. */
export function mark({ visibility, gap }: Category, minimum: number): string {
  if (visibility === 'small') return `Not shown: fewer than ${minimum} men or women`
  if (visibility === 'withheld') return 'Not shown: protects a smaller category'
  if (!gap) return 'No gap: nobody to compare'
  return gap.marked ? '5% or more: assess' : 'Below 5%'
}

/** Why nothing is shown. */
export function smallWords({ minimum, men, women }: EquityReport): string {
  return `There are ${men} men and ${women} women here. With fewer than ${minimum} of either, figures could speak of single people, so none are shown. Widen the filter, or set a smaller minimum.`
}
