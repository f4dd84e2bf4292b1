/** Totals as rows: one for each year and each level, department and location of it. */
import type { Growth, Totals, YearTotals } from '../../../src-contract/desktop/totals.ts'
import { minorDigits } from '../../../src-core/money/minor-digits.ts'
import { moneyCell } from './source.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

export function totalsColumns(currency: string): readonly Column[] {
  const money = (name: string): Column => ({
    header: `${name} (${currency})`,
    type: 'number',
    decimals: minorDigits(currency),
    width: 20,
  })
  const growth = (name: string): Column => ({ header: `${name} (fraction)`, type: 'number', decimals: 6 })
  const count = (header: string): Column => ({ header, type: 'number' })
  return [
    { header: 'Year', type: 'text', width: 8 },
    { header: 'By', type: 'text' },
    { header: 'Key', type: 'text', width: 24 },
    money('In-year cost'),
    money('Annualised cost'),
    money('Burdened cost'),
    money('Lump sums'),
    ...[
      'Headcount at start',
      'Hires',
      'Experienced leavers',
      'New-hire leavers',
      'Promotions in',
      'Promotions out',
      'Headcount at end',
    ].map(count),
    growth('Growth of mean pay, all'),
    growth('Growth of mean pay, continuous staff'),
    growth('Growth of full-year equivalent'),
  ]
}

type Breakdown = Pick<YearTotals, 'costs' | 'headcount' | 'lumpSums'>

/** The state at the start first, then year by year. */
export function totalsRows(totals: Totals): (readonly Cell[])[] {
  const { currency } = totals
  const money = (minor: number) => moneyCell(minor, currency)
  const atStart = (by: string, key: string | null, headcount: number, annualised: number): readonly Cell[] => [
    'start',
    by,
    key,
    null,
    money(annualised),
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    headcount,
    null,
    null,
    null,
  ]
  const row = (
    year: number,
    by: string,
    key: string | null,
    part: Breakdown,
    growth: Growth | null,
  ): readonly Cell[] => [
    String(year),
    by,
    key,
    money(part.costs.inYear),
    money(part.costs.annualised),
    money(part.costs.burdened),
    money(part.lumpSums),
    part.headcount.start,
    part.headcount.hires,
    part.headcount.experiencedLeavers,
    part.headcount.newHireLeavers,
    part.headcount.promotionsIn,
    part.headcount.promotionsOut,
    part.headcount.end,
    growth?.meanAll ?? null,
    growth?.meanContinuous ?? null,
    growth?.fullYearEquivalent ?? null,
  ]
  return [
    atStart('all', null, totals.start.headcount, totals.start.annualised),
    ...totals.start.byLevel.map((one) => atStart('level', String(one.level), one.headcount, one.annualised)),
    ...totals.years.flatMap((year) => [
      row(year.year, 'all', null, year, year.growth),
      ...year.byLevel.map((one) => {
        const growth = year.growthByLevel.find((each) => each.level === one.level)?.growth ?? null
        return row(year.year, 'level', String(one.level), one, growth)
      }),
      ...year.byDepartment.map((one) => row(year.year, 'department', one.key, one, null)),
      ...year.byLocation.map((one) => row(year.year, 'location', one.key, one, null)),
    ]),
  ]
}
