/** What the levers lead to: budget, payroll, headcount, growth, levels. Painted on every step of a drag. */
import { memo } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { ChartPatterns } from '../../ui/charts/patterns.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { useWindowHeight } from '../../ui/charts/use-window-height.ts'
import { useBands } from '../../stores/uncertainty.ts'
import { BandsProgress } from '../../ui/uncertainty.tsx'
import { BudgetPanel } from './budget-panel.tsx'
import { GrowthChart } from './growth-chart.tsx'
import { HeadcountChart } from './headcount-chart.tsx'
import { LevelTable } from './level-table.tsx'
import type { Basis } from './model/budget.ts'
import { PayrollChart } from './payroll-chart.tsx'
import { useResults } from './store/results.ts'
import { showTotals } from './store/run.ts'
import { useTuning } from './store/state.ts'
import classes from './tuning.module.css'

interface ResultsPaneProps {
  readonly scenario: Scenario
  readonly totals: Totals
  readonly base: Totals | null
  readonly basis: Basis
  readonly onBasis: (basis: Basis) => void
}

/** What the screen's heading, the budget, legends and gaps take; the two rows of charts share the rest. */
const TAKEN = 444
const SMALLEST = 150
const LARGEST = 320

export const ResultsPane = memo(function ResultsPane({ scenario, totals, base, basis, onBasis }: ResultsPaneProps) {
  const error = useResults((state) => state.runError)
  const scope = useTuning((state) => state.scope)
  const height = Math.min(LARGEST, Math.max(SMALLEST, Math.floor((useWindowHeight() - TAKEN) / 2)))
  const reading = useBands(scenario.id)
  // Of what is kept: while a lever moves the bands would belong to what held before, so there are none.
  const stored = useResults((state) => state.shownFor === '')
  const atRest = useTuning((state) => state.pending.length === 0 && !state.dragging)
  const bands = stored && atRest ? reading.bands : null
  const year = basis.year ?? scope ?? totals.years.at(-1)?.year ?? scenario.startYear
  return (
    <section className={classes.results} aria-label="Results">
      <ChartPatterns />
      {error && <ErrorState error={error} onRetry={showTotals} />}
      <BudgetPanel scenario={scenario} totals={totals} base={base} basis={basis} onBasis={onBasis} />
      {(reading.error ?? reading.data === null) && <BandsProgress readings={[reading]} />}
      <div className={classes.charts}>
        <PayrollChart
          scenarioId={scenario.id}
          measure={basis.measure}
          totals={totals}
          base={base}
          bands={bands}
          height={height}
        />
        <HeadcountChart scenarioId={scenario.id} totals={totals} base={base} bands={bands} height={height} />
        <GrowthChart scenarioId={scenario.id} totals={totals} base={base} bands={bands} height={height - 22} />
        <LevelTable
          scenarioId={scenario.id}
          measure={basis.measure}
          year={year}
          totals={totals}
          base={base}
          bands={bands}
        />
      </div>
    </section>
  )
})
