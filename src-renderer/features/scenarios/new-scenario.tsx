/** A new scenario without changes: everything holds as in the lever table and the defaults. */
import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../host/index.ts'
import { selectScenario } from '../../stores/scenario.ts'
import { ErrorState } from '../../ui/states.tsx'
import { useAct } from '../../ui/use-act.ts'

export function NewScenario({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="New scenario" closeButtonProps={{ 'aria-label': 'Close' }}>
      <NewForm onClose={onClose} />
    </Modal>
  )
}

function NewForm({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [startYear, setStartYear] = useState<number | ''>('')
  const [years, setYears] = useState(5)
  const act = useAct()
  const create = async (): Promise<void> => {
    const done = await act.run(async () => {
      const { scenario } = await call('scenarios.create', {
        name: name.trim(),
        years,
        ...(startYear === '' ? {} : { startYear }),
      })
      selectScenario(scenario.id)
    })
    if (done) onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name"
          data-autofocus
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group grow gap="sm" align="flex-start">
          <NumberInput
            label="First year"
            placeholder="from the data's date"
            min={1990}
            max={2100}
            thousandSeparator=""
            value={startYear}
            onChange={(value) => setStartYear(typeof value === 'number' ? value : '')}
          />
          <NumberInput
            label="Years"
            min={1}
            max={20}
            clampBehavior="strict"
            value={years}
            onChange={(value) => setYears(typeof value === 'number' ? value : 5)}
          />
        </Group>
        {act.error && <ErrorState error={act.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={act.busy} disabled={name.trim() === ''}>
            Create and use
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
