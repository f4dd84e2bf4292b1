/** The newest saved runs. */
import { Anchor, Table } from '@mantine/core'
import { hrefOf } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { count, instant } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Section } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/states.tsx'

const SHOWN = 5

export function RecentRuns() {
  const reading = useCall('simulation.runs', {}, ['runs'])
  return (
    <Section
      title="Recent runs"
      actions={
        <Anchor href={hrefOf('runs')} size="xs">
          All runs
        </Anchor>
      }
    >
      <ReadingView
        reading={reading}
        empty={{
          when: ({ runs }) => runs.length === 0,
          show: (
            <EmptyState title="No saved runs yet">
              A saved run keeps every hire, leaver, promotion and raise, so that it can be checked later.
            </EmptyState>
          ),
        }}
      >
        {({ runs }) => (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Run</Table.Th>
                <Table.Th>Saved</Table.Th>
                <Table.Th className="num">Events</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {runs.slice(0, SHOWN).map((run) => (
                <Table.Tr key={run.id}>
                  <Table.Td>
                    <Anchor href={hrefOf('runs', [run.id])}>{run.name}</Anchor>
                  </Table.Td>
                  <Table.Td className="dim">{instant(run.savedAt)}</Table.Td>
                  <Table.Td className="num">{count(run.events)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </ReadingView>
    </Section>
  )
}
