/** Clocks, points, and what needs approval. */
import { Button, Chip, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ApprovalSettings } from '../../../src-contract/desktop/approval-settings.ts'
import { DEFAULT_APPROVAL_SETTINGS } from '../../../src-core/approvals/settings.ts'
import { call, toClientError } from '../../host/index.ts'
import { useMay } from '../../stores/profiles.ts'
import { useCall } from '../../stores/use-call.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { plural } from '../../ui/format.ts'
import { NumberField } from '../../ui/number-field/number-field.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Section } from '../../ui/screen.tsx'
import { CLOCK_FIELDS, riskGroups, type ApprovalField } from './approval-fields.ts'
import { HolidaysField } from './holidays-field.tsx'
import classes from './settings.module.css'
import { ZoneSelect } from './zone-select.tsx'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const NEEDS = [
  { value: 'whenSeveral', label: 'As soon as several profiles are in use' },
  { value: 'always', label: 'Always' },
  { value: 'never', label: 'Never' },
] as const
const LEVELS = [1, 2, 3].map((level) => ({ value: String(level), label: `Level ${level}` }))

export function ApprovalsPart() {
  const reading = useCall('approvals.settings', {}, ['approvals', 'profiles'])
  return (
    <ReadingView reading={reading}>
      {({ settings, timeZone, inOutbox }) => <Parts settings={settings} timeZone={timeZone} inOutbox={inOutbox} />}
    </ReadingView>
  )
}

interface PartsProps {
  readonly settings: ApprovalSettings
  readonly timeZone: string
  readonly inOutbox: number
}

function Parts({ settings, timeZone, inOutbox }: PartsProps) {
  const may = useMay('administer')
  const currency = useCurrency()
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = async (change: Partial<ApprovalSettings>): Promise<string | null> => {
    try {
      await call('approvals.updateSettings', change)
      setRefusal(null)
      return null
    } catch (error) {
      return toClientError(error).message
    }
  }
  const keepAndSay = (change: Partial<ApprovalSettings>): void => void keep(change).then(setRefusal)
  const fields = (list: readonly ApprovalField[]) =>
    list.map((field) => (
      <div key={field.label} className={classes['assumption']}>
        <div>
          {field.label}
          {field.help ? <div className="dim small">{field.help}</div> : null}
        </div>
        <NumberField
          label={field.label}
          value={field.read(settings)}
          range={{
            bounds: field.bounds,
            slider: field.bounds,
            step: field.step,
            decimals: field.decimals,
            warning: null,
          }}
          unit={field.unit}
          disabled={!may}
          onCommit={(value) => keep(field.write(settings, value))}
        />
      </div>
    ))
  return (
    <>
      {refusal ? (
        <p className="bad" role="alert">
          {refusal}
        </p>
      ) : null}
      <Section
        title="Clocks"
        note="All 24 hours of a working day count, those of other days and of holidays do not. When the time is over, the level above may decide too."
      >
        <Stack maw={620} gap="sm">
          {fields(CLOCK_FIELDS)}
          <Group gap="xs" role="group" aria-label="Working days">
            <Text>Working days</Text>
            <Chip.Group
              multiple
              value={settings.workdays.map(String)}
              onChange={(days) => {
                if (days.length > 0) keepAndSay({ workdays: days.map(Number).toSorted((a, b) => a - b) })
              }}
            >
              {DAYS.map((day, index) => (
                <Chip key={day} value={String(index + 1)} size="xs" disabled={!may}>
                  {day}
                </Chip>
              ))}
            </Chip.Group>
          </Group>
          <HolidaysField value={settings.holidays} disabled={!may} onChange={(holidays) => keepAndSay({ holidays })} />
          <div style={{ maxWidth: 320 }}>
            <ZoneSelect
              label="Time zone"
              value={timeZone}
              disabled={!may}
              onChange={(zone) => keepAndSay({ timeZone: zone })}
            />
          </div>
        </Stack>
      </Section>
      <Section title="Rule versions">
        <Group gap="sm" align="flex-end">
          <Select
            label="Need approval before they are published"
            w={320}
            data={[...NEEDS]}
            value={settings.rulesNeedApproval}
            allowDeselect={false}
            disabled={!may}
            onChange={(value) => {
              const chosen = NEEDS.find((each) => each.value === value)
              if (chosen) keepAndSay({ rulesNeedApproval: chosen.value })
            }}
          />
          <Select
            label="Level"
            w={120}
            data={LEVELS}
            value={String(settings.rulesLevel)}
            allowDeselect={false}
            disabled={!may}
            onChange={(value) => {
              if (value === '1' || value === '2' || value === '3') {
                keepAndSay({ rulesLevel: Number(value) as 1 | 2 | 3 })
              }
            }}
          />
        </Group>
      </Section>
      {riskGroups(settings, currency).map(({ title, note, fields: list }) => (
        <Section key={title} title={title} note={note}>
          <Stack maw={620} gap="sm">
            {fields(list)}
          </Stack>
        </Section>
      ))}
      <Group mt="md">
        <Button
          variant="default"
          disabled={!may}
          onClick={() => keepAndSay(structuredClone(DEFAULT_APPROVAL_SETTINGS) as ApprovalSettings)}
        >
          Back to the numbers shipped
        </Button>
        <Text c="dimmed">
          {inOutbox === 0
            ? 'No step waits to be sent to a server.'
            : `${plural(inOutbox, 'step is', 'steps are')} kept to be sent to a server.`}
        </Text>
      </Group>
    </>
  )
}
