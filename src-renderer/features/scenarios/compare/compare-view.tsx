/** Two to four scenarios side by side: totals, what leads from the first to each other, levers that differ. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { CostMeasure } from '../../../../src-contract/desktop/scenarios.ts'
import { navigate } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { SeriesPatterns } from '../../../ui/charts/compare-patterns.tsx'
import { ChartPatterns } from '../../../ui/charts/patterns.tsx'
import { ExportMenu } from '../../../ui/data-table/export-menu.tsx'
import { ReadingView } from '../../../ui/reading-view.tsx'
import { Screen, Section } from '../../../ui/screen.tsx'
import { EmptyState, ErrorState } from '../../../ui/states.tsx'
import { CompareAmounts } from './compare-amounts.tsx'
import { CompareChart } from './compare-chart.tsx'
import { DifferingLevers } from './differing-levers.tsx'
import { CompareTotals } from './compare-totals.tsx'
import { Waterfalls } from './waterfalls.tsx'
import classes from './compare.module.css'

const MEASURES = [
  { value: 'inYear', label: 'In-year cost' },
  { value: 'annualised', label: 'Annualised cost' },
  { value: 'burdened', label: 'Burdened cost' },
]

export function CompareView({ ids }: { readonly ids: readonly string[] }) {
  const [measure, setMeasure] = useState<CostMeasure>('inYear')
  const [year, setYear] = useState<number | null>(null)
  const fits = ids.length >= 2 && ids.length <= 4
  const reading = useCall('scenarios.compare', fits ? { ids: [...ids], measure, year } : null, [
    'scenarios',
    'levers',
    'people',
    'payBands',
    'rates',
  ])
  const years = reading.data?.scenarios[0]?.totals.years.map((one) => one.year) ?? []
  const back = (
    <Button variant="default" onClick={() => navigate('scenarios')}>
      All scenarios
    </Button>
  )
  if (!fits) {
    return (
      <Screen title="Compare scenarios">
        <EmptyState title="Nothing to compare" action={back}>
          Choose two to four scenarios in the list.
        </EmptyState>
      </Screen>
    )
  }
  return (
    <Screen
      title="Compare scenarios"
      actions={
        <>
          <NativeSelect
            aria-label="Cost compared"
            value={measure}
            data={MEASURES}
            onChange={(event) => setMeasure(event.currentTarget.value as CostMeasure)}
          />
          <NativeSelect
            aria-label="Year compared"
            value={year === null ? '' : String(year)}
            data={[
              { value: '', label: measure === 'annualised' ? 'Last year' : 'All years' },
              ...years.map((one) => ({ value: String(one), label: String(one) })),
            ]}
            onChange={(event) => setYear(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
          />
          <ExportMenu
            table={{ table: 'comparison', scenarioIds: [...ids] }}
            label="Export comparison"
            disabled={reading.error !== null}
          />
          {back}
        </>
      }
    >
      <SeriesPatterns />
      <ChartPatterns />
      {reading.error?.code === 'NO_ROSTER' ? (
        <EmptyState title="No people yet" action={<Button onClick={() => navigate('people')}>Go to people</Button>}>
          Import a roster to see what the scenarios cost.
        </EmptyState>
      ) : reading.error?.code === 'NOT_COMPARABLE' ? (
        <ErrorState error={reading.error} action={back} />
      ) : (
        <ReadingView reading={reading} label="Comparing scenarios">
          {(comparison) => (
            <div className={classes.page}>
              <CompareAmounts comparison={comparison} />
              <div className={classes.charts}>
                <CompareChart comparison={comparison} />
                <Waterfalls comparison={comparison} />
              </div>
              <Section title="Levers that differ">
                <DifferingLevers comparison={comparison} />
              </Section>
              <Section
                title="Totals by year"
                note={`Differences are against the first: ${comparison.scenarios[0]?.scenario.name ?? ''}.`}
              >
                <CompareTotals comparison={comparison} />
              </Section>
            </div>
          )}
        </ReadingView>
      )}
    </Screen>
  )
}
