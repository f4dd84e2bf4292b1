/** Copies a scenario with its changes, seed and budget under a new name, and turns to it. */
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call } from '../../host/index.ts'
import { ScenarioDialog } from './scenario-dialog.tsx'

interface BranchScenarioProps {
  readonly scenario: Scenario
  readonly opened: boolean
  readonly onClose: () => void
}

export function BranchScenario({ scenario, opened, onClose }: BranchScenarioProps) {
  return (
    <ScenarioDialog
      title={`Branch ${scenario.name}`}
      opened={opened}
      onClose={onClose}
      name={`${scenario.name}, branch`}
      description="It begins as a copy: changes, seed and budget. The original stays as it is."
      confirm="Branch and use"
      make={(name) => call('scenarios.branch', { id: scenario.id, name })}
    />
  )
}
