import { NativeSelect } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { EQUITY_OUTCOMES, type EquityReport } from '../../../src-contract/desktop/equity.ts'
import { count, decimal, fraction, NO_FIGURE, plural } from '../../ui/format.ts'
import { KeptField } from '../../ui/kept-field.tsx'
import { Section } from '../../ui/screen.tsx'
import { Term } from '../../ui/term.tsx'
import classes from './equity.module.css'
import { ExportTable } from './export-table.tsx'
import { choose, useOptions } from './options.ts'
import { ReportTable } from './table.tsx'
import { OUTCOME_LABELS, probability } from './words.ts'

/** Rates of a yes/no outcome by group against the highest rate. */
export function Impact({ report }: { readonly report: EquityReport }) {
  const { outcome } = useOptions()
  const { impact, minimum } = report
  if (!impact) return null
  const tests = [
    impact.chiSquared
      ? `Chi-squared ${decimal(impact.chiSquared.value, 3)} with ${count(impact.chiSquared.df)} degrees of freedom, p ${probability(impact.chiSquared.p)}.`
      : 'Chi-squared says nothing here: all or nobody have a yes.',
    impact.fisherP === null ? '' : `Fisher’s exact test of men and women, two-sided: p ${probability(impact.fisherP)}.`,
    impact.unknown > 0 ? `${plural(impact.unknown, 'person has', 'people have')} no value to decide by.` : '',
    impact.suppressed > 0 ? `${plural(impact.suppressed, 'group', 'groups')} of fewer than ${minimum} left out.` : '',
  ]
  const threshold = outcome.threshold ?? 4
  return (
    <Section
      title={<Term id="fourFifths">Four-fifths rule</Term>}
      actions={
        <>
          <NativeSelect
            aria-label="Outcome"
            value={outcome.kind}
            data={EQUITY_OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }))}
            onChange={(event) => {
              const kind = EQUITY_OUTCOMES.find((value) => value === event.currentTarget.value)
              if (kind) choose({ outcome: { kind, threshold: kind === 'level' ? 2 : 4 } })
            }}
          />
          {outcome.kind === 'rating' || outcome.kind === 'level' ? (
            <KeptField
              label="At or above"
              hideLabel
              numeric
              width={64}
              value={String(threshold)}
              onKeep={(text) => {
                const number = Number(text.replace(',', '.'))
                if (text === '' || !(number >= 0 && number <= 100)) return 'A number from 0 to 100.'
                choose({ outcome: { kind: outcome.kind, threshold: number } })
                return null
              }}
            />
          ) : null}
          <ExportTable table="impact" />
        </>
      }
    >
      <ReportTable
        label="Four-fifths rule"
        columns={[
          { label: 'Group' },
          { label: 'People', numeric: true },
          { label: 'Yes', numeric: true },
          { label: 'Rate', numeric: true },
          { label: 'Ratio to the highest', numeric: true },
          { label: 'Four fifths' },
        ]}
        rows={impact.rows.map(({ group, people, yes, rate, ratio, flagged }) => ({
          key: group,
          cells: [
            group,
            count(people),
            count(yes),
            fraction(rate, 1),
            ratio === null ? NO_FIGURE : decimal(ratio, 3),
            <span key="mark" className={flagged ? classes.marked : 'dim'}>
              {flagged ? <IconFlag size={13} aria-hidden /> : null}{' '}
              {ratio === null ? 'Nobody has a yes' : flagged ? 'Below 0.80' : '0.80 or more'}
            </span>,
          ],
        }))}
      />
      <p className="dim small">{tests.filter(Boolean).join(' ')}</p>
    </Section>
  )
}
