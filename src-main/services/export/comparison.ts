/** Two to four scenarios side by side in one table: costs by year, levers that differ, waterfalls. */
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { leverCell } from './scenario.ts'
import { moneyCell, rowsOf, type TableMaker } from './source.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

type Comparison = MethodOutput<'scenarios.compare'>

export const comparisonTable: TableMaker = async ({ handlers, context }, { scenarioIds }) => {
  if (!scenarioIds) {
    throw new CodedError('NOT_COMPARABLE', 'A comparison needs two to four scenarios: give them as scenarioIds.')
  }
  const compared = await handlers['scenarios.compare']({ ids: scenarioIds, measure: 'inYear', year: null }, context)
  const columns: readonly Column[] = [
    { header: 'Part', type: 'text', width: 20 },
    { header: 'Item', type: 'text', width: 36 },
    { header: 'Level', type: 'text' },
    { header: 'Year', type: 'text', width: 8 },
    { header: 'Unit', type: 'text' },
    ...compared.scenarios.map(({ scenario }): Column => ({
      header: scenario.name,
      type: 'number',
      decimals: 2,
      width: 22,
    })),
  ]
  const rows = [...costRows(compared), ...leverRows(compared), ...waterfallRows(compared)]
  return { table: { title: 'Comparison', columns, rows: rowsOf(rows) } }
}

const MEASURES = [
  { label: 'In-year cost', of: 'inYear' },
  { label: 'Annualised cost', of: 'annualised' },
  { label: 'Burdened cost', of: 'burdened' },
] as const

function costRows({ scenarios, currency }: Comparison): (readonly Cell[])[] {
  const years = [...new Set(scenarios.flatMap(({ totals }) => totals.years.map((year) => year.year)))].sort(
    (a, b) => a - b,
  )
  return years.flatMap((year) => {
    const parts = scenarios.map(({ totals }) => totals.years.find((one) => one.year === year))
    const row = (item: string, unit: string, cells: readonly Cell[]) => [
      'totals',
      item,
      'all',
      String(year),
      unit,
      ...cells,
    ]
    return [
      ...MEASURES.map(({ label, of }) =>
        row(
          label,
          currency,
          parts.map((part) => moneyCell(part?.costs[of] ?? null, currency)),
        ),
      ),
      row(
        'Headcount at end',
        'people',
        parts.map((part) => part?.headcount.end ?? null),
      ),
    ]
  })
}

function leverRows({ differences }: Comparison): (readonly Cell[])[] {
  return differences.map((one) => [
    'lever that differs',
    one.label,
    one.level === null ? 'all' : String(one.level),
    one.year === null ? 'all' : String(one.year),
    'as the lever',
    ...one.values.map(leverCell),
  ])
}

/** From the first scenario to each other; the amounts stand in the other's column. */
function waterfallRows({ waterfalls, scenarios, currency, year }: Comparison): (readonly Cell[])[] {
  const base = scenarios[0]?.scenario.name ?? ''
  return waterfalls.flatMap((fall) => {
    const at = scenarios.findIndex(({ scenario }) => scenario.id === fall.toId)
    const cells = (minor: number): Cell[] =>
      scenarios.map((_, index) => (index === at ? moneyCell(minor, currency) : null))
    const row = (item: string, minor: number): readonly Cell[] => [
      'waterfall, in-year cost',
      item,
      'all',
      year === null ? 'horizon' : String(year),
      currency,
      ...cells(minor),
    ]
    return [
      row(`from ${base}`, fall.from),
      ...fall.steps.map((step) => row(step.label, step.amount)),
      row(`to ${scenarios[at]?.scenario.name ?? ''}`, fall.to),
    ]
  })
}
