/** The tables of the equity report, as they leave the app. */
import type { EQUITY_TABLES, EquityReport, EquityRequest } from '../../../src-contract/desktop/equity.ts'
import { rowsOf } from '../export/source.ts'
import type { Cell, Column, Table } from '../ports/table-writer.ts'

type Name = (typeof EQUITY_TABLES)[number]
type Rows = readonly (readonly Cell[])[]

const text = (header: string, width = 24): Column => ({ header, type: 'text', width })
const number = (header: string, decimals = 0): Column => ({ header, type: 'number', decimals, width: 16 })

/** Null where the report has nothing of it. Shares are fractions: 0.05 is 5%. */
export function equityTable(name: Name, report: EquityReport, request: EquityRequest): Table | null {
  const made = MAKERS[name](report, request)
  return made && { title: made.title, columns: made.columns, rows: rowsOf(made.rows) }
}

interface Made {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: Rows
}

const MAKERS: Readonly<Record<Name, (report: EquityReport, request: EquityRequest) => Made | null>> = {
  summary: (report, { minimum }) => ({
    title: 'Pay equity summary',
    columns: [text('Measure', 44), number('Value', 4)],
    rows: [
      ['People', report.people],
      ['Men', report.men],
      ['Women', report.women],
      ['Neither', report.others],
      ['Smallest group shown', minimum],
      ['Mean gap, (men - women) / men', report.overall?.mean ?? null],
      ['Median gap, (men - women) / men', report.overall?.median ?? null],
      ['Adjusted difference, women to men', report.model?.percent ?? null],
    ],
  }),

  categories: ({ categories }) => ({
    title: 'Pay gap by category',
    columns: [
      text('Category', 36),
      number('Men'),
      number('Women'),
      number('Mean gap', 4),
      number('Median gap', 4),
      text('5% line'),
    ],
    rows: categories.map(({ label, visibility, men, women, gap }) => [
      label,
      men,
      women,
      gap?.mean ?? null,
      gap?.median ?? null,
      visibility === 'small'
        ? 'not shown: too few people'
        : visibility === 'withheld'
          ? 'not shown: protects a smaller category'
          : gap?.marked
            ? '5% or more'
            : 'below 5%',
    ]),
  }),

  quarters: ({ quarters }) =>
    quarters && {
      title: 'Pay quarters',
      columns: [text('Quarter'), number('People'), number('Men'), number('Women'), number('Share of women', 4)],
      rows: quarters.map(({ people, men, women }, at) => [
        ['Lower', 'Lower middle', 'Upper middle', 'Upper'][at] ?? '',
        people,
        men,
        women,
        women / people,
      ]),
    },

  model: ({ model }) =>
    model && {
      title: 'Adjusted pay gap',
      columns: [text('Measure', 44), number('Value', 6)],
      rows: [
        ['Coefficient of women in log pay', model.coefficient],
        ['Standard error', model.standardError],
        ['t', model.t],
        ['p, two-sided', model.p],
        ['Difference, women to men', model.percent],
        ['Difference, lower bound of 95%', model.interval?.[0] ?? null],
        ['Difference, upper bound of 95%', model.interval?.[1] ?? null],
        ['R squared', model.r2],
        ['People', model.people],
        ['Columns', model.columns],
        ['Rank', model.rank],
        ['Degrees of freedom', model.df],
        ['Left out for a missing value', model.incomplete],
        ...model.controls.map(({ control, columns }): readonly Cell[] => [`Columns of ${control}`, columns]),
      ],
    },

  decomposition: ({ decomposition: found }) =>
    found && {
      title: 'Oaxaca-Blinder decomposition',
      columns: [text('Part', 44), number('Three-fold, log points', 6), number('Pooled, log points', 6)],
      rows: [
        ['Gap in mean log pay', found.gap, found.gap],
        ['Endowments / explained', found.endowments, found.explained],
        ['Coefficients / unexplained', found.coefficients, found.unexplained],
        ['Interaction', found.interaction, null],
        ...found.byControl.map((each): readonly Cell[] => [`Of it ${each.control}`, each.endowments, each.explained]),
      ],
    },

  impact: ({ impact }, { outcome }) =>
    impact && {
      title: 'Four-fifths rule',
      columns: [
        text('Group'),
        number('People'),
        number(`Yes: ${outcomeName(outcome)}`),
        number('Rate', 4),
        number('Ratio to the highest rate', 4),
        text('Below 0.80'),
      ],
      rows: impact.rows.map(({ group, people, yes, rate, ratio, flagged }) => [
        group,
        people,
        yes,
        rate,
        ratio,
        ratio === null ? 'nobody has a yes' : flagged ? 'yes' : 'no',
      ]),
    },
}

function outcomeName({ kind, threshold }: EquityRequest['outcome']): string {
  if (kind === 'rating') return `rated ${threshold} or above`
  if (kind === 'level') return `at level ${threshold} or above`
  return kind === 'midpoint' ? 'paid at or above midpoint' : 'eligible for promotion'
}
