/** Asks for a scenario's name, and for what else the caller adds, makes it and turns to it. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { selectScenario } from '../../stores/scenario.ts'
import { ErrorState } from '../../ui/states.tsx'
import { useAct } from '../../ui/use-act.ts'

interface ScenarioDialogProps {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  /** The name that the field begins with. */
  readonly name: string
  readonly description?: string
  readonly confirm: string
  readonly make: (name: string) => Promise<{ scenario: Scenario }>
  readonly children?: ReactNode
}

export function ScenarioDialog(props: ScenarioDialogProps) {
  const { title, opened, onClose } = props
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <NameForm {...props} />
    </Modal>
  )
}

function NameForm({ name: first, description, confirm, make, onClose, children }: ScenarioDialogProps) {
  const [name, setName] = useState(first)
  const act = useAct()
  const submit = async (): Promise<void> => {
    const done = await act.run(async () => selectScenario((await make(name.trim())).scenario.id))
    if (done) onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name"
          {...(description ? { description } : {})}
          data-autofocus
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {children}
        {act.error && <ErrorState error={act.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={act.busy} disabled={name.trim() === ''}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
