import { Checkbox, Group } from '@mantine/core'
import { EQUITY_CONTROLS, type EquityReport } from '../../../src-contract/desktop/equity.ts'
import { count, decimal, fraction, NO_FIGURE, plural } from '../../ui/format.ts'
import { Section } from '../../ui/screen.tsx'
import { Term } from '../../ui/term.tsx'
import { ExportTable } from './export-table.tsx'
import { choose, useOptions } from './options.ts'
import { ReportTable } from './table.tsx'
import { CONTROL_LABELS, probability } from './words.ts'

/** The regression: choose what is held equal, read coefficient, error, degrees of freedom and fit. */
export function Model({ report }: { readonly report: EquityReport }) {
  const { controls } = useOptions()
  const { model, decompositionMissing } = report
  const six = (value: number | null | undefined): string =>
    value === null || value === undefined ? NO_FIGURE : decimal(value, 6)
  return (
    <Section
      title={<Term id="adjustedGap">Adjusted gap</Term>}
      note="Least squares of log pay on the controls and a dummy for women: what remains between people alike in them."
      actions={<ExportTable table="model" />}
    >
      <Checkbox.Group
        label="Hold equal"
        value={[...controls]}
        onChange={(chosen) => choose({ controls: EQUITY_CONTROLS.filter((control) => chosen.includes(control)) })}
        mb="xs"
      >
        <Group gap="md" mt={4}>
          {EQUITY_CONTROLS.map((control) => (
            <Checkbox key={control} value={control} label={CONTROL_LABELS[control]} size="xs" />
          ))}
        </Group>
      </Checkbox.Group>
      {model ? (
        <>
          <ReportTable
            label="Adjusted gap"
            columns={[
              { label: 'Women to men' },
              { label: 'Difference', numeric: true },
              { label: '95% interval', numeric: true },
              { label: 'Coefficient', numeric: true },
              { label: 'Standard error', numeric: true },
              { label: 't', numeric: true },
              { label: 'p', numeric: true },
              { label: 'Degrees of freedom', numeric: true },
              { label: 'R²', numeric: true },
            ]}
            rows={[
              {
                key: 'women',
                cells: [
                  'In the same place',
                  fraction(model.percent, 2),
                  model.interval ? `${fraction(model.interval[0], 2)} to ${fraction(model.interval[1], 2)}` : NO_FIGURE,
                  six(model.coefficient),
                  six(model.standardError),
                  model.t === null ? NO_FIGURE : decimal(model.t, 2),
                  probability(model.p),
                  count(model.df),
                  model.r2 === null ? NO_FIGURE : decimal(model.r2, 3),
                ],
              },
            ]}
          />
          <p className="dim small">{modelWords(model)}</p>
        </>
      ) : (
        <p className="dim">{decompositionMissing}</p>
      )}
    </Section>
  )
}

function modelWords(model: NonNullable<EquityReport['model']>): string {
  const unused = model.controls.filter(({ used }) => !used).map(({ control }) => CONTROL_LABELS[control].toLowerCase())
  const doubled = model.controls.filter(({ leftOut }) => leftOut > 0)
  return [
    model.coefficient === null
      ? 'The controls tell men from women by themselves: there is nobody to compare. Leave one out.'
      : '',
    `${plural(model.people, 'person', 'people')}, ${count(model.columns)} columns of rank ${count(model.rank)}.`,
    model.incomplete > 0
      ? `${plural(model.incomplete, 'person lacks', 'people lack')} a value and ${model.incomplete === 1 ? 'is' : 'are'} left out.`
      : '',
    unused.length > 0 ? `Nobody has a value of ${unused.join(', ')}: not used.` : '',
    ...doubled.map(
      ({ control, leftOut }) =>
        `${plural(leftOut, 'column', 'columns')} of ${CONTROL_LABELS[control].toLowerCase()} follow from the controls before and are left out.`,
    ),
  ]
    .filter(Boolean)
    .join(' ')
}
