import type { EquityReport } from '../../../src-contract/desktop/equity.ts'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { seriesColor, seriesFill, SeriesPatterns } from '../../ui/charts/compare-patterns.tsx'
import { GroupedBars } from '../../ui/charts/grouped-bars.tsx'
import { count, fraction, percent } from '../../ui/format.ts'
import { Section } from '../../ui/screen.tsx'
import { Term } from '../../ui/term.tsx'
import { ExportTable } from './export-table.tsx'
import { QUARTER_LABELS } from './words.ts'

const SERIES = [
  { key: 'women', label: 'Women' },
  { key: 'men', label: 'Men' },
] as const

/** Who is in each quarter of pay. */
export function Quarters({ report }: { readonly report: EquityReport }) {
  const { quarters, minimum } = report
  return (
    <Section
      title={<Term id="payQuarters">Pay quarters</Term>}
      actions={quarters ? <ExportTable table="quarters" /> : null}
    >
      <SeriesPatterns />
      {quarters ? (
        <ChartFrame
          name="Men and women by pay quarter"
          title="Men and women by pay quarter"
          unit="share of the quarter"
          legend={SERIES.map(({ label }, at) => ({
            label,
            mark: <rect x={0.5} y={0.5} width={15} height={9} fill={seriesFill(at)} stroke={seriesColor(at)} />,
          }))}
          table={() => ({
            columns: ['Quarter', 'People', 'Women', 'Men', 'Share of women'].map((label, at) => ({
              label,
              numeric: at > 0,
            })),
            rows: quarters.map(({ people, women, men }, at) => ({
              key: String(at),
              cells: [
                QUARTER_LABELS[at] ?? '',
                count(people),
                count(women),
                count(men),
                fraction(women / people, 1),
              ].map((text) => ({ text })),
            })),
          })}
        >
          <GroupedBars
            name="Men and women by pay quarter"
            series={SERIES}
            columns={quarters.map(({ people, women, men }, at) => ({
              label: QUARTER_LABELS[at] ?? '',
              values: { women: (100 * women) / people, men: (100 * men) / people },
            }))}
            height={220}
            tick={(value) => percent(value, 0)}
            exact={(value) => percent(value, 1)}
          />
        </ChartFrame>
      ) : (
        <p className="dim">A quarter would have fewer than {minimum} men or women, so quarters are not shown.</p>
      )}
    </Section>
  )
}
