/** Tuning: levers at the left, what they lead to at the right. */
import { Button } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { refreshScenarios, useScenario, useScenarios } from '../../stores/scenario.ts'
import { navigate } from '../../stores/route.ts'
import { ImportButton } from '../../ui/import-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState, ErrorState, LoadingBar } from '../../ui/states.tsx'
import { useBaseOptions, useBaseTotals } from './base.ts'
import { useScenarioClosed } from './hooks.ts'
import { HistoryDrawer } from './history-drawer.tsx'
import { LeversPane } from './levers-pane.tsx'
import type { Basis } from './model/budget.ts'
import { useReadPulls } from './pulls.ts'
import { ResultsPane } from './results-pane.tsx'
import { setBudget } from './store/commit.ts'
import { followChanges, openScenario } from './store/load.ts'
import { useResults } from './store/results.ts'
import { forgetWhenClosed, useTuning } from './store/state.ts'
import { showTotals } from './store/run.ts'
import { Toolbar } from './toolbar.tsx'
import classes from './tuning.module.css'

export function TuningScreen() {
  const scenario = useScenario()
  const { scenarios, error } = useScenarios()
  useEffect(forgetWhenClosed, [])
  if (scenario) return <Tuning scenario={scenario} />
  return (
    <Screen title="Tuning">
      {error ? (
        <ErrorState error={error} onRetry={() => void refreshScenarios()} />
      ) : scenarios === null ? (
        <LoadingBar label="Reading scenarios" />
      ) : (
        <EmptyState
          title="No scenario yet"
          action={<Button onClick={() => navigate('scenarios', [], { new: '1' })}>Create a scenario</Button>}
        >
          Levers belong to a scenario: a named set of changes over a number of years.
        </EmptyState>
      )}
    </Screen>
  )
}

function Tuning({ scenario }: { readonly scenario: Scenario }) {
  const { id } = scenario
  useEffect(() => void openScenario(id), [id])
  useEffect(() => followChanges(), [])
  const [base, setBase] = useState('session')
  const [history, setHistory] = useState(false)
  const [basis, setBasis] = useBasis(scenario)
  const bases = useBaseOptions()
  const chosen = bases.some((one) => one.value === base) ? base : 'session'
  const baseTotals = useBaseTotals(chosen)
  const closed = useScenarioClosed()
  const refusal = useTuning((state) => state.refusal)
  useReadPulls(id, basis)
  return (
    <Screen
      title="Tuning"
      layout="fill"
      actions={
        <Toolbar
          scenario={scenario}
          base={chosen}
          bases={bases}
          onBase={setBase}
          onHistory={() => setHistory((now) => !now)}
        />
      }
    >
      {closed && (
        <p className={classes.note} role="status">
          {closed}
        </p>
      )}
      {refusal && (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <Panes scenario={scenario} base={baseTotals} basis={basis} onBasis={setBasis} />
      <HistoryDrawer scenarioId={id} opened={history} onClose={() => setHistory(false)} />
    </Screen>
  )
}

interface PanesProps {
  readonly scenario: Scenario
  readonly base: ReturnType<typeof useBaseTotals>
  readonly basis: Basis
  readonly onBasis: (basis: Basis) => void
}

function Panes({ scenario, base, basis, onBasis }: PanesProps) {
  const totals = useResults((state) => state.totals)
  const ready = useTuning((state) => state.values.size > 0 && state.catalogue.length > 0)
  const loadError = useTuning((state) => state.loadError)
  const runError = useResults((state) => state.runError)
  const error = loadError ?? (totals === null ? runError : null)
  if (error?.code === 'NO_ROSTER') {
    return (
      <EmptyState title="No people yet" action={<ImportButton of="people">Import people</ImportButton>}>
        Import a roster, and every lever shows at once what it costs.
      </EmptyState>
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => (void openScenario(scenario.id), showTotals())} />
  if (!ready || totals === null) return <LoadingBar label="Simulating" />
  return (
    <div className={classes.panes}>
      <LeversPane />
      <ResultsPane scenario={scenario} totals={totals} base={base} basis={basis} onBasis={onBasis} />
    </div>
  )
}

/** What the gauge measures: the budget's own measure and year; without a budget, what was chosen here. */
function useBasis(scenario: Scenario): readonly [Basis, (basis: Basis) => void] {
  const [chosen, setChosen] = useState<Basis>({ measure: 'inYear', year: scenario.startYear })
  const { budget, startYear, years } = scenario
  const basis = useMemo<Basis>(() => {
    const { measure, year } = budget ?? chosen
    const known = year === null || (year >= startYear && year < startYear + years)
    return { measure, year: known ? year : null }
  }, [budget, chosen, startYear, years])
  const choose = (next: Basis): void => {
    setChosen(next)
    if (budget) void setBudget({ ...next, amount: budget.amount }, 'Budget: another measure or year')
  }
  return [basis, choose]
}
