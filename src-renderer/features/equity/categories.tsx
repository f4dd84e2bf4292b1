import { NativeSelect } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { EQUITY_CATEGORIES, type EquityReport } from '../../../src-contract/desktop/equity.ts'
import { count, fraction, NO_FIGURE, plural } from '../../ui/format.ts'
import { Section } from '../../ui/screen.tsx'
import { Term } from '../../ui/term.tsx'
import classes from './equity.module.css'
import { ExportTable } from './export-table.tsx'
import { choose, useOptions } from './options.ts'
import { ReportTable } from './table.tsx'
import { CATEGORY_LABELS, direction, mark } from './words.ts'

const COLUMNS = [
  { label: 'Category' },
  { label: 'Men', numeric: true },
  { label: 'Women', numeric: true },
  { label: 'Mean gap', numeric: true },
  { label: 'Median gap', numeric: true },
  { label: 'Direction' },
  { label: '5% line' },
]

/** Mean and median gap of each category, the 5% line in words and with a flag. */
export function Categories({ report }: { readonly report: EquityReport }) {
  const { category } = useOptions()
  const { categories, minimum } = report
  const marked = categories.filter(({ gap }) => gap?.marked).length
  const hidden = categories.filter(({ visibility }) => visibility !== 'shown').length
  return (
    <Section
      title={<Term id="jointAssessment">Gap by category</Term>}
      note={`${plural(marked, 'category is', 'categories are')} at 5% or more${hidden ? `; ${plural(hidden, 'category is', 'categories are')} not shown to protect small groups` : ''}.`}
      actions={
        <>
          <NativeSelect
            aria-label="Categories by"
            value={category}
            data={EQUITY_CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] }))}
            onChange={(event) => {
              const next = EQUITY_CATEGORIES.find((value) => value === event.currentTarget.value)
              if (next) choose({ category: next })
            }}
          />
          <ExportTable table="categories" />
        </>
      }
    >
      <ReportTable
        label="Gap by category"
        columns={COLUMNS}
        rows={categories.map((each) => ({
          key: each.key,
          cells: [
            each.label,
            each.men === null ? NO_FIGURE : count(each.men),
            each.women === null ? NO_FIGURE : count(each.women),
            fraction(each.gap?.mean ?? null, 2),
            fraction(each.gap?.median ?? null, 2),
            each.gap ? direction(each.gap.mean) : NO_FIGURE,
            <span key="mark" className={each.gap?.marked ? classes.marked : 'dim'}>
              {each.gap?.marked ? <IconFlag size={13} aria-hidden /> : null} {mark(each, minimum)}
            </span>,
          ],
        }))}
      />
    </Section>
  )
}
