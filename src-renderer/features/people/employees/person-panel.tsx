/** One person beside the table: pay in its band, every field with its flag, and the years of a saved run. */
import { ActionIcon, Group, Tabs, Text, Title, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../../../stores/use-call.ts'
import { ReadingView } from '../../../ui/reading-view.tsx'
import { PersonFields } from './person-fields.tsx'
import classes from './person-panel.module.css'
import { PersonPay } from './person-pay.tsx'
import { PersonYears } from './person-years.tsx'

interface PersonPanelProps {
  readonly employeeId: string
  onClose(): void
  /** Goes on by so many lines of the table. */
  onMove(step: 1 | -1): void
}

export function PersonPanel({ employeeId, onClose, onMove }: PersonPanelProps) {
  const person = useCall('people.get', { employeeId }, ['people', 'payBands', 'rates'])
  // Kept while arrows move from one person to the next.
  const [part, setPart] = useState<string | null>('pay')
  return (
    <aside
      className={classes['panel']}
      aria-label={`Employee ${employeeId}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <header className={classes['head']}>
        <div className={classes['name']}>
          <Title order={2}>{employeeId}</Title>
          <Text c="dimmed" truncate>
            {[person.data?.jobTitle, person.data?.department, person.data?.location].filter(Boolean).join(' · ') || ' '}
          </Text>
        </div>
        <Group gap={2} wrap="nowrap">
          <Tooltip label="The person above (arrow up in the table)">
            <ActionIcon aria-label="The person above" onClick={() => onMove(-1)}>
              <IconChevronUp size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="The person below (arrow down in the table)">
            <ActionIcon aria-label="The person below" onClick={() => onMove(1)}>
              <IconChevronDown size={16} />
            </ActionIcon>
          </Tooltip>
          <ActionIcon aria-label="Close" onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      </header>
      <div className={classes['body']}>
        <ReadingView reading={person} label="Reading the person">
          {(data) => (
            <Tabs value={part} onChange={setPart} keepMounted={false}>
              <Tabs.List>
                <Tabs.Tab value="pay">Pay and range</Tabs.Tab>
                <Tabs.Tab value="fields">All fields</Tabs.Tab>
                <Tabs.Tab value="years">Timeline</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="pay" pt="sm">
                <PersonPay person={data} />
              </Tabs.Panel>
              <Tabs.Panel value="fields" pt="sm">
                <PersonFields person={data} />
              </Tabs.Panel>
              <Tabs.Panel value="years" pt="sm">
                <PersonYears employeeId={data.employeeId} />
              </Tabs.Panel>
            </Tabs>
          )}
        </ReadingView>
      </div>
    </aside>
  )
}
