/** The scenario in use: three costs, headcount and growth by year, against its budget. */
import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CostMeasure, Scenario } from '../../../src-contract/desktop/scenarios.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { hrefOf } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { fraction } from '../../ui/format.ts'
import { Figure } from '../../ui/figure.tsx'
import { Money } from '../../ui/money.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Section } from '../../ui/screen.tsx'
import { budgetLine } from './budget-line.ts'
import { ScenarioCharts } from './scenario-charts.tsx'
import classes from './home.module.css'
import { YearsTable } from './years-table.tsx'

interface ScenarioOverviewProps {
  readonly scenario: Scenario | null
  /** Under the table and under the charts. */
  readonly below: ReactNode
  readonly beside: ReactNode
}

export function ScenarioOverview({ scenario, below, beside }: ScenarioOverviewProps) {
  const reading = useCall('simulation.run', scenario ? { scenarioId: scenario.id } : null, TOPICS)
  const totals = scenario ? (reading.data?.totals ?? null) : null
  return (
    <div className={classes['columns']}>
      <div>
        {scenario ? (
          <Section title={scenario.name} actions={<ScenarioLinks />}>
            <ReadingView reading={reading} label="Simulating">
              {(data) => (
                <>
                  <BudgetText scenario={scenario} totals={data.totals} />
                  <YearsTable scenarioId={scenario.id} totals={data.totals} />
                </>
              )}
            </ReadingView>
          </Section>
        ) : null}
        {below}
      </div>
      <div>
        {scenario && totals ? <ScenarioCharts key={scenario.id} scenarioId={scenario.id} totals={totals} /> : null}
        {beside}
      </div>
    </div>
  )
}

function ScenarioLinks() {
  return (
    <>
      <Anchor href={hrefOf('tuning')} size="xs">
        Tune
      </Anchor>
      <Anchor href={hrefOf('scenarios')} size="xs">
        Compare
      </Anchor>
    </>
  )
}

const TOPICS = ['people', 'payBands', 'rates', 'scenarios', 'levers'] as const

const MEASURES: Readonly<Record<CostMeasure, string>> = {
  inYear: 'in-year cost',
  annualised: 'annualised cost',
  burdened: 'burdened cost',
}

function BudgetText({ scenario, totals }: { readonly scenario: Scenario; readonly totals: Totals }) {
  const { budget } = scenario
  const line = budget ? budgetLine(budget, totals) : null
  if (!budget || !line) {
    return (
      <p className={`${classes['budget']} dim`}>
        No budget is set for this scenario.{' '}
        <Anchor href={hrefOf('tuning')} underline="always">
          Set one beside the gauge
        </Anchor>
      </p>
    )
  }
  return (
    <p className={classes['budget']}>
      <span>
        Budget for the {MEASURES[budget.measure]}, {budget.year ?? 'all years'}:{' '}
        <strong>
          <Money minor={line.budget} currency={totals.currency} />
        </strong>
      </span>
      <span>
        now{' '}
        <strong>
          <Money minor={line.now} currency={totals.currency} />
        </strong>
      </span>
      <Figure of={{ scenarioId: scenario.id, figure: 'budgetGap', year: budget.year }} label="Budget gap">
        <span className={line.gap > 0 ? 'bad' : 'good'}>
          {line.gap > 0 ? 'over by' : 'under by'} <Money minor={Math.abs(line.gap)} currency={totals.currency} />
          {line.gapShare === null ? '' : ` (${fraction(Math.abs(line.gapShare), 2)})`}
        </span>
      </Figure>
    </p>
  )
}
