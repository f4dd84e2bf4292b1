/** Every parameter change of a scenario (or of all): who, when, old and new. */
import { Table, Text } from '@mantine/core'
import type { Lever, LeverValue, ParameterChange } from '../../src-contract/desktop/levers.ts'
import { useCall } from '../stores/use-call.ts'
import { useOpenWorkspace } from '../stores/workspace.ts'
import { ExportMenu } from './data-table/export-menu.tsx'
import { decimal, instant, NO_FIGURE } from './format.ts'
import { ReadingView } from './reading-view.tsx'
import { EmptyState } from './states.tsx'

const ACTIONS: Readonly<Record<ParameterChange['action'], string>> = {
  set: 'Set',
  reset: 'Reset',
  lock: 'Locked',
  unlock: 'Unlocked',
}

const SHOWN = 500

export function ParameterHistory({ scenarioId }: { readonly scenarioId: string }) {
  const reading = useCall('levers.history', { scenarioId, limit: SHOWN }, ['levers'])
  const catalogue = useCall('levers.catalogue', {})
  const { settings } = useOpenWorkspace()
  const levers = new Map(catalogue.data?.levers.map((lever) => [lever.id, lever]))
  const where = ({ level, year, lever }: ParameterChange): string => {
    const perLevel = levers.get(lever)?.perLevel ?? false
    const name =
      level === null ? (perLevel ? 'all levels' : null) : (settings.levels[level - 1]?.name ?? `level ${level}`)
    return [name, year === null ? 'all years' : String(year)].filter((part) => part !== null).join(', ')
  }
  return (
    <ReadingView
      reading={reading}
      empty={{
        when: ({ changes }) => changes.length === 0,
        show: (
          <EmptyState title="No changes yet">
            Each change of a lever is written here with who made it, when, and what held before.
          </EmptyState>
        ),
      }}
    >
      {({ changes }) => (
        <>
          <ExportMenu table={{ table: 'history', scenarioId }} label="Export" />
          <Table stickyHeader mt={8}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>When</Table.Th>
                <Table.Th>Who</Table.Th>
                <Table.Th>Lever</Table.Th>
                <Table.Th className="num">Old</Table.Th>
                <Table.Th className="num">New</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map((change, at) => {
                const lever = levers.get(change.lever)
                const moved = change.action === 'set' || change.action === 'reset'
                return (
                  <Table.Tr key={`${change.seq}-${at}`}>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{instant(change.at)}</Table.Td>
                    <Table.Td>{change.actor}</Table.Td>
                    <Table.Td>
                      {lever?.label ?? change.lever}
                      <Text size="xxs" c="dimmed">
                        {where(change)}
                        {change.reason ? `: ${change.reason}` : ''}
                      </Text>
                    </Table.Td>
                    <Table.Td className="num">{moved ? written(lever, change.oldValue) : ''}</Table.Td>
                    <Table.Td className="num">
                      {change.action === 'set' ? written(lever, change.newValue) : ACTIONS[change.action]}
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
          {changes.length === SHOWN ? (
            <Text c="dimmed" mt={8}>
              The newest {SHOWN} changes are shown; the export has all.
            </Text>
          ) : null}
        </>
      )}
    </ReadingView>
  )
}

function written(lever: Lever | undefined, value: LeverValue): string {
  if (value === null) return NO_FIGURE
  if (Array.isArray(value)) return value.length > 12 ? `${value.length} values` : value.join(' ')
  if (lever?.unit === 'switch') return value === 1 ? 'On' : 'Off'
  const unit = lever?.unit === 'months' ? ' months' : ' %'
  return `${decimal(value, lever?.decimals ?? 2)}${unit}`
}
