/** The scenario in use: three costs, headcount and growth by year, against its budget. */
import { Anchor } from '@mantine/core'
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

export function ScenarioOverview({ scenario }: { readonly scenario: Scenario }) {
  const reading = useCall('simulation.run', { scenarioId: scenario.id }, [
    'people',
    'payBands',
    'rates',
    'scenarios',
    'levers',
  ])
  const stale = reading.data !== null && reading.loading
  return (
    <Section
      title={scenario.name}
      actions={
        <>
          <Anchor href={hrefOf('scenarios')} size="xs">
            Scenarios
          </Anchor>
          <Anchor href={hrefOf('tuning')} size="xs">
            Tune
          </Anchor>
        </>
      }
    >
      <ReadingView reading={reading} label="Simulating">
        {({ totals }) => (
          <div aria-busy={stale}>
            <BudgetText scenario={scenario} totals={totals} />
            <div className={classes['scenario']}>
              <YearsTable scenarioId={scenario.id} totals={totals} />
              <ScenarioCharts scenarioId={scenario.id} totals={totals} />
            </div>
          </div>
        )}
      </ReadingView>
    </Section>
  )
}

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
        No budget is set for this scenario. <Anchor href={hrefOf('tuning')}>Set one beside the gauge</Anchor>
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
