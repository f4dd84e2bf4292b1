/** Name, currency, age limit of data, hours in a year; and what the file holds. */
import { Stack, Table } from '@mantine/core'
import { useState } from 'react'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { CurrencySelect } from '../../ui/currency-select.tsx'
import { bytes, count, plural } from '../../ui/format.ts'
import { KeptField } from '../../ui/kept-field.tsx'
import { Section } from '../../ui/screen.tsx'
import { keepSettings } from './store.ts'
import { readWhole } from './whole-number.ts'
import { ForRole } from '../../ui/for-role.tsx'

export function WorkspacePart() {
  const status = useOpenWorkspace()
  const { settings } = status
  const [currencyRefusal, setCurrencyRefusal] = useState<string | null>(null)
  return (
    <>
      <ForRole to="administer">
        <Stack maw={420} gap="md">
          <KeptField
            label="Name"
            value={settings.name}
            maxLength={120}
            onKeep={(name) => (name ? keepSettings({ name }) : 'A workspace needs a name.')}
          />
          <div>
            <CurrencySelect
              label="Currency"
              description="Totals are shown in it; level bands are stated in it."
              value={settings.currency}
              onChange={(currency) => void keepSettings({ currency }).then(setCurrencyRefusal)}
            />
            {currencyRefusal ? (
              <p className="bad small" role="alert">
                {currencyRefusal}
              </p>
            ) : null}
          </div>
          <KeptField
            label="Data is stale after"
            description="Older people data is marked on every screen and document that uses it."
            numeric
            width={180}
            suffix="days"
            value={count(settings.staleAfterDays)}
            onKeep={(text) => keepWhole(text, 1, 3650, (staleAfterDays) => keepSettings({ staleAfterDays }))}
          />
          <KeptField
            label="Hours in a full-time year"
            description="Turns hourly pay into a full-year rate: 2,080 is 52 weeks of 40 hours."
            numeric
            width={180}
            suffix="hours"
            value={count(settings.annualHours)}
            onKeep={(text) => keepWhole(text, 1, 8784, (annualHours) => keepSettings({ annualHours }))}
          />
        </Stack>
      </ForRole>
      <Section title="The file">
        <Table maw={720}>
          <Table.Tbody>
            <Fact label="Path" value={status.path} />
            <Fact label="Size" value={bytes(status.bytes)} />
            <Fact
              label="Holds"
              value={[
                plural(status.people, 'person', 'people'),
                plural(status.scenarios, 'scenario', 'scenarios'),
                plural(status.runs, 'saved run', 'saved runs'),
                plural(status.events, 'audit event', 'audit events'),
              ].join(', ')}
            />
            <Fact label="Newest audit event" value={status.head ?? 'none yet'} />
            <Fact
              label="Format"
              value={`schema ${status.schemaVersion}, SQLite ${status.sqliteVersion}, every page encrypted`}
            />
          </Table.Tbody>
        </Table>
      </Section>
    </>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Table.Tr>
      <Table.Th w={170} fw={400} className="dim">
        {label}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
    </Table.Tr>
  )
}

function keepWhole(
  text: string,
  low: number,
  high: number,
  keep: (value: number) => Promise<string | null>,
): string | Promise<string | null> {
  const value = readWhole(text)
  if (value === null || value < low || value > high) return `A whole number from ${count(low)} to ${count(high)}.`
  return keep(value)
}
