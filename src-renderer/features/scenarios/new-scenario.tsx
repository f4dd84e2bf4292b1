/** A new scenario without changes: everything holds as in the lever table and the defaults. */
import { Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../host/index.ts'
import { ScenarioDialog } from './scenario-dialog.tsx'

const USUAL_YEARS = 5

export function NewScenario({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const [startYear, setStartYear] = useState<number | ''>('')
  const [years, setYears] = useState(USUAL_YEARS)
  const close = (): void => {
    setStartYear('')
    setYears(USUAL_YEARS)
    onClose()
  }
  return (
    <ScenarioDialog
      title="New scenario"
      opened={opened}
      onClose={close}
      name=""
      confirm="Create and use"
      make={(name) => call('scenarios.create', { name, years, ...(startYear === '' ? {} : { startYear }) })}
    >
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
          onChange={(value) => setYears(typeof value === 'number' ? value : USUAL_YEARS)}
        />
      </Group>
    </ScenarioDialog>
  )
}
