/** Saves a run with every event, and lists those saved before. */
import { Anchor, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call } from '../../host/index.ts'
import { hrefOf } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { count, instant } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { EmptyState, ErrorState, LoadingBar } from '../../ui/states.tsx'
import { useAct } from '../../ui/use-act.ts'
import { ForRole } from '../../ui/for-role.tsx'

export function SaveRun({ scenario }: { readonly scenario: Scenario }) {
  const [name, setName] = useState('')
  const runs = useCall('simulation.runs', { scenarioId: scenario.id }, ['runs'])
  const act = useAct()
  const save = async (): Promise<void> => {
    const done = await act.run(async (options) => {
      const given = name.trim()
      await call('simulation.save', { scenarioId: scenario.id, ...(given === '' ? {} : { name: given }) }, options)
    })
    if (done) setName('')
  }
  return (
    <Stack gap="sm">
      <Text>
        A saved run keeps every hire, raise, promotion and departure as it is now. It cannot be changed, and can be
        checked against its hash at any time.
      </Text>
      <ForRole to="generate">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Group gap="sm" align="flex-end">
            <TextInput
              label="Name of the run"
              placeholder={`${scenario.name}, today`}
              value={name}
              maxLength={120}
              style={{ flex: 1 }}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={act.busy}>
              Save a run
            </Button>
          </Group>
        </form>
      </ForRole>
      {act.busy && <LoadingBar label="Saving the run" progress={act.progress} onCancel={act.cancel} />}
      {act.error && <ErrorState error={act.error} onRetry={() => void save()} />}
      <ReadingView
        reading={runs}
        empty={{
          when: (answer) => answer.runs.length === 0,
          show: (
            <EmptyState title="No saved run of this scenario">
              Save one before a decision: it shows later what was known.
            </EmptyState>
          ),
        }}
      >
        {(answer) => (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Run</Table.Th>
                <Table.Th>Saved</Table.Th>
                <Table.Th className="num">People</Table.Th>
                <Table.Th className="num">Events</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {answer.runs.map((run) => (
                <Table.Tr key={run.id}>
                  <Table.Td>
                    <Anchor href={hrefOf('runs', [run.id])}>{run.name}</Anchor>
                  </Table.Td>
                  <Table.Td className="dim">{instant(run.savedAt)}</Table.Td>
                  <Table.Td className="num">{count(run.people)}</Table.Td>
                  <Table.Td className="num">{count(run.events)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </ReadingView>
    </Stack>
  )
}
