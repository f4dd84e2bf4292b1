/** What to do next, each with the way there. */
import { Button } from '@mantine/core'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { navigate } from '../../stores/route.ts'
import { useScenarios } from '../../stores/scenario.ts'
import { useCall } from '../../stores/use-call.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { Section } from '../../ui/screen.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import classes from './home.module.css'
import { nextSteps } from './steps.ts'

const DAY_MS = 86_400_000

export function NextSteps({ scenario }: { readonly scenario: Scenario | null }) {
  const { stale, runs, lastBackupAt, recoveryKeyStored } = useOpenWorkspace()
  const quality = useCall('people.quality', {}, ['people', 'payBands', 'rates'])
  const bands = useCall('payBands.list', { limit: 1 }, ['payBands', 'people'])
  const rates = useCall('rates.list', {}, ['rates', 'people'])
  const scenarios = useScenarios((state) => state.scenarios)
  const failed = quality.error ?? bands.error ?? rates.error
  const known = quality.data && bands.data && rates.data && scenarios
  const steps = known
    ? nextSteps({
        recoveryKeyStored,
        stale,
        doubtfulRows: quality.data.rowsRead - quality.data.rowsPassed,
        bands: bands.data.total,
        unmatchedPairs: bands.data.unmatched.length,
        ratesMissing: rates.data.missing.length,
        scenarios: scenarios.length,
        budgetSet: scenario?.budget != null,
        runs,
        daysSinceBackup: lastBackupAt ? (Date.now() - Date.parse(lastBackupAt)) / DAY_MS : null,
      })
    : null
  return (
    <Section title="Next">
      {failed ? (
        <ErrorState error={failed} onRetry={() => [quality, bands, rates].forEach((one) => one.reload())} />
      ) : null}
      {steps?.length === 0 ? (
        <EmptyState title="Nothing is waiting">Data, budget, runs and backup are in order.</EmptyState>
      ) : null}
      <ul className={classes['steps']}>
        {steps?.map((step) => (
          <li key={step.id} className={classes['step']}>
            <span>{step.text}</span>
            <Button variant="default" onClick={() => navigate(step.screen, step.path)}>
              {step.action}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
