/** Optimize: levers that meet targets, merit by matrix and by person, and what a scenario rests on. */
import { Button, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { navigate, useRoute } from '../../stores/route.ts'
import { refreshScenarios, useScenario, useScenarios } from '../../stores/scenario.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState, ErrorState, LoadingBar } from '../../ui/states.tsx'
import { AllocationTab } from './allocation/allocation-tab.tsx'
import { BacktestTab } from './backtest/backtest-tab.tsx'
import { BudgetTab } from './budget/budget-tab.tsx'
import { FrontierTab } from './frontier/frontier-tab.tsx'
import { MatrixTab } from './matrix/matrix-tab.tsx'
import classes from './optimize.module.css'
import { SensitivityTab } from './sensitivity/sensitivity-tab.tsx'
import { OPTIMIZE_TABS, tabOf, type OptimizeTab } from './tabs.ts'

const SHOW: Readonly<Record<OptimizeTab, (scenario: Scenario) => ReactNode>> = {
  budget: (scenario) => <BudgetTab key={scenario.id} scenario={scenario} />,
  matrix: (scenario) => <MatrixTab key={scenario.id} scenario={scenario} />,
  allocation: (scenario) => <AllocationTab key={scenario.id} scenario={scenario} />,
  sensitivity: (scenario) => <SensitivityTab key={scenario.id} scenario={scenario} />,
  frontier: (scenario) => <FrontierTab key={scenario.id} scenario={scenario} />,
  backtest: (scenario) => <BacktestTab key={scenario.id} scenario={scenario} />,
}

export function OptimizeScreen() {
  const scenario = useScenario()
  const { scenarios, error } = useScenarios()
  const tab = useRoute((route) => tabOf(route.path))
  if (!scenario) {
    return (
      <Screen title="Optimize">
        {error ? (
          <ErrorState error={error} onRetry={() => void refreshScenarios()} />
        ) : scenarios === null ? (
          <LoadingBar label="Reading scenarios" />
        ) : (
          <EmptyState
            title="No scenario yet"
            action={<Button onClick={() => navigate('scenarios', [], { new: '1' })}>Create a scenario</Button>}
          >
            What is optimised are the levers of a scenario.
          </EmptyState>
        )}
      </Screen>
    )
  }
  return (
    <Screen title="Optimize" layout="fill">
      <Tabs
        value={tab}
        onChange={(id) => navigate('optimize', id ? [id] : [])}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List>
          {OPTIMIZE_TABS.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {OPTIMIZE_TABS.map(({ id }) => (
          <Tabs.Panel key={id} value={id} className={classes.panel ?? ''}>
            {SHOW[id](scenario)}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  )
}
