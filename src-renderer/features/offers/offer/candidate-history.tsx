/** Every change of the candidate with its old and new value, newest first. */
import { Table } from '@mantine/core'
import type { CandidateEvent } from '../../../../src-contract/desktop/candidates.ts'
import { useCall } from '../../../stores/use-call.ts'
import { instant } from '../../../ui/format.ts'
import { ReadingView } from '../../../ui/reading-view.tsx'
import { valueText } from './value-text.ts'

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
