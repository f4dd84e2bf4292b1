/** Every change of the candidate with its old and new value, newest first. */
import { Table } from '@mantine/core'
import type { CandidateEvent } from '../../../../src-contract/desktop/candidates.ts'
import { FEEDBACK, FEEDBACK_NAMES } from '../../../../src-core/offers/rules.ts'
import { useCall } from '../../../stores/use-call.ts'
import { instant, NO_FIGURE } from '../../../ui/format.ts'
import { exactMoney } from '../../../ui/ledger/quantity.ts'
import { ReadingView } from '../../../ui/reading-view.tsx'

const KINDS: Readonly<Record<CandidateEvent['kind'], string>> = {
  created: 'Begun',
  changed: 'Changed',
  reset: 'Begun anew',
}

export function CandidateHistory({ id }: { readonly id: string }) {
  const reading = useCall('candidates.history', { id }, ['candidates'])
  return (
    <ReadingView reading={reading}>
      {({ events }) => (
        <Table mt="sm" aria-label="Changes of the candidate">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>When</Table.Th>
              <Table.Th>Who</Table.Th>
              <Table.Th>What</Table.Th>
              <Table.Th>Before</Table.Th>
              <Table.Th>After</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {events.map((event) => (
              <Table.Tr key={event.seq}>
                <Table.Td>{instant(event.at)}</Table.Td>
                <Table.Td>{event.actor}</Table.Td>
                <Table.Td>{event.field === null ? KINDS[event.kind] : event.label}</Table.Td>
                <Table.Td>{event.hidden ? 'not shown here' : valueText(event.oldValue)}</Table.Td>
                <Table.Td>{event.hidden ? 'not shown here' : valueText(event.newValue)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </ReadingView>
  )
}

/** A name, a date, money, or a competing offer, as one line. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return NO_FIGURE
  if (typeof value === 'string') {
    const feedback = FEEDBACK.find((each) => each === value)
    return feedback ? FEEDBACK_NAMES[feedback] : value
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  const { amount, base, bonus, equity, currency } = value as Readonly<Record<string, unknown>>
  if (typeof currency !== 'string') return JSON.stringify(value)
  const part = (name: string, minor: unknown): string[] =>
    typeof minor === 'number' ? [`${name} ${exactMoney(minor, currency)}`.trim()] : []
  return [...part('', amount), ...part('base', base), ...part('bonus', bonus), ...part('equity', equity)].join(', ')
}
