import type { EquityReport } from '../../../src-contract/desktop/equity.ts'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { GroupedBars } from '../../ui/charts/grouped-bars.tsx'
import { decimal, fraction, NO_FIGURE, percent, plural } from '../../ui/format.ts'
import { Section } from '../../ui/screen.tsx'
import { Term } from '../../ui/term.tsx'
import { ExportTable } from './export-table.tsx'
import { ReportTable } from './table.tsx'
import { CONTROL_LABELS } from './words.ts'

/** Oaxaca-Blinder: what of the gap in log pay lies in where people stand, and what in how the same place is paid. */
export function Decomposition({ report }: { readonly report: EquityReport }) {
  const { decomposition: found, decompositionMissing, model } = report
  if (!found) {
    if (!model) return null
    return (
      <Section title={<Term id="oaxaca">Decomposition of the gap</Term>}>
        <p className="dim">{decompositionMissing}</p>
      </Section>
    )
  }
  const parts = [
    ['Gap in mean log pay', found.gap],
    ['Endowments', found.endowments],
    ['Coefficients', found.coefficients],
    ['Interaction', found.interaction],
    ['Explained (pooled)', found.explained],
    ['Unexplained (pooled)', found.unexplained],
  ] as const
  return (
    <Section
      title={<Term id="oaxaca">Decomposition of the gap</Term>}
      note={
        found.outsideSupport > 0
          ? `${plural(found.outsideSupport, 'person is', 'people are')} left out: nobody of the other group shares their categories.`
          : 'Every category has both men and women.'
      }
      actions={<ExportTable table="decomposition" />}
    >
      <ChartFrame
        name="Parts of the gap"
        title="Parts of the gap"
        unit="men less women, log points in percent"
        legend={[]}
        table={() => ({
          columns: [
            { label: 'Part', numeric: false },
            { label: 'Log points', numeric: true },
            { label: 'Share of the gap', numeric: true },
          ],
          rows: parts.map(([label, value]) => ({
            key: label,
            cells: [
              { text: label },
              { text: percent(value * 100, 2), exact: decimal(value, 6) },
              { text: found.gap === 0 ? NO_FIGURE : fraction(value / found.gap, 0) },
            ],
          })),
        })}
      >
        <GroupedBars
          name="Parts of the gap"
          series={[{ key: 'part', label: 'Part of the gap' }]}
          columns={parts.map(([label, value]) => ({ label, values: { part: value * 100 } }))}
          height={220}
          tick={(value) => percent(value, 1)}
          exact={(value) => percent(value, 2)}
        />
      </ChartFrame>
      <ReportTable
        label="Parts by control"
        columns={[
          { label: 'Of it, by' },
          { label: 'Endowments', numeric: true },
          { label: 'Explained (pooled)', numeric: true },
        ]}
        rows={found.byControl.map(({ control, endowments, explained }) => ({
          key: control,
          cells: [CONTROL_LABELS[control], percent(endowments * 100, 2), percent(explained * 100, 2)],
        }))}
      />
    </Section>
  )
}
