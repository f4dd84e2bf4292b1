/** What a target's figure is now, so that its value can be set against it. */
import type { Growth, LevelTotals, Totals, YearTotals } from '../../../../src-contract/desktop/totals.ts'
import type { Place, TargetDraft } from './draft.ts'

/** Minor units, a fraction or people; null where the totals do not say. */
export function presentValue(totals: Totals, target: Pick<TargetDraft, 'measure' | 'year' | 'place'>): number | null {
  const { measure, year, place } = target
  const years = year === null ? totals.years : totals.years.filter((one) => one.year === year)
  const last = years.at(-1)
  if (!last) return null
  if (measure === 'headcount') return part(last, place)?.headcount.end ?? null
  if (measure === 'meanAll' || measure === 'meanContinuous' || measure === 'fullYearEquivalent') {
    return years.length === 1 ? (growth(last, place)?.[measure] ?? null) : null
  }
  const counted = measure === 'annualised' ? [last] : years
  const parts = counted.map((one) => part(one, place)?.costs[measure] ?? null)
  return parts.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

function part(year: YearTotals, place: Place): Pick<LevelTotals, 'costs' | 'headcount'> | undefined {
  switch (place.kind) {
    case 'all':
      return year
    case 'level':
      return year.byLevel.find(({ level }) => level === place.level)
    case 'department':
      return year.byDepartment.find(({ key }) => key === place.key)
    case 'location':
      return year.byLocation.find(({ key }) => key === place.key)
  }
}

function growth(year: YearTotals, place: Place): Growth | undefined {
  if (place.kind === 'all') return year.growth
  return place.kind === 'level' ? year.growthByLevel.find(({ level }) => level === place.level)?.growth : undefined
}
