/** Copies a scenario with its changes, seed and budget under a new name, and turns to it. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call } from '../../host/index.ts'
import { selectScenario } from '../../stores/scenario.ts'
import { ErrorState } from '../../ui/states.tsx'
import { useAct } from '../../ui/use-act.ts'

interface BranchScenarioProps {
  readonly scenario: Scenario
  readonly opened: boolean
  readonly onClose: () => void
}

export function BranchScenario(props: BranchScenarioProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={`Branch ${props.scenario.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <BranchForm {...props} />
    </Modal>
  )
}

function BranchForm({ scenario, onClose }: BranchScenarioProps) {
  const [name, setName] = useState(`${scenario.name}, branch`)
  const act = useAct()
  const branch = async (): Promise<void> => {
    const done = await act.run(async () => {
      const { scenario: made } = await call('scenarios.branch', { id: scenario.id, name: name.trim() })
      selectScenario(made.id)
    })
    if (done) onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void branch()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name"
          description="It begins as a copy: changes, seed and budget. The original stays as it is."
          data-autofocus
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {act.error && <ErrorState error={act.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={act.busy} disabled={name.trim() === ''}>
            Branch and use
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
