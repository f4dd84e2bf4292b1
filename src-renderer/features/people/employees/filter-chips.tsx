/** What the table is narrowed to, each taken back by its cross, and a menu to narrow it further. */
import { Button, Menu, Pill, Select, Stack, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useState } from 'react'
import { GROUPABLE } from '../../../../src-contract/desktop/people-view.ts'
import { useCall } from '../../../stores/use-call.ts'
import { fieldLabel } from '../../../ui/field-labels.ts'
import { count } from '../../../ui/format.ts'
import { narrow, widen, type EmployeeView, type Groupable } from './employee-filter.ts'

interface FilterChipsProps {
  readonly view: EmployeeView
  onChange(view: EmployeeView): void
}

export function FilterChips({ view, onChange }: FilterChipsProps) {
  const quality = useCall('people.quality', view.notice === null ? null : {}, ['people'])
  const notice = quality.data?.notices.find(({ code }) => code === view.notice)
  return (
    <>
      <NarrowMenu view={view} onChange={onChange} />
      {view.where.map(({ field, value }) => (
        <Pill
          key={field}
          withRemoveButton
          removeButtonProps={{ 'aria-label': `Show every ${fieldLabel(field).toLowerCase()}`, tabIndex: 0 }}
          onRemove={() => onChange(widen(view, field))}
        >
          {fieldLabel(field)}: {value ?? 'none'}
        </Pill>
      ))}
      {view.notice === null ? null : (
        <Pill
          withRemoveButton
          removeButtonProps={{ 'aria-label': 'Show people without this notice too', tabIndex: 0 }}
          onRemove={() => onChange({ ...view, notice: null })}
        >
          Notice: {notice?.label ?? view.notice}
        </Pill>
      )}
    </>
  )
}

function NarrowMenu({ view, onChange }: FilterChipsProps) {
  const [field, setField] = useState<Groupable | null>(null)
  const groups = useCall('people.groups', field === null ? null : { by: field }, ['people'])
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconFilter size={14} aria-hidden />}>
            Only
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {GROUPABLE.map((candidate) => (
            <Menu.Item key={candidate} onClick={() => setField(candidate)}>
              {fieldLabel(candidate)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {field === null ? null : (
        <Popover opened onChange={() => setField(null)} trapFocus>
          <Popover.Target>
            <span />
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="xs" w={260}>
              <Select
                data-autofocus
                label={`Only this ${fieldLabel(field).toLowerCase()}`}
                searchable
                nothingFoundMessage={groups.loading ? 'Reading …' : 'None'}
                comboboxProps={{ withinPortal: false }}
                limit={200}
                data={(groups.data?.groups ?? []).map((group) => ({
                  value: JSON.stringify(group.key),
                  label: `${group.label} (${count(group.headcount)})`,
                }))}
                onChange={(value) => {
                  setField(null)
                  if (value !== null) onChange(narrow(view, field, JSON.parse(value) as string | null))
                }}
              />
              <Button variant="subtle" onClick={() => setField(null)}>
                Cancel
              </Button>
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  )
}
