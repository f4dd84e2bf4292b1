import { Button } from '@mantine/core'
import type { Run } from '../../../src-contract/desktop/simulation.ts'
import { navigate } from '../../stores/route.ts'
import { useScenario } from '../../stores/scenario.ts'
import { useCall } from '../../stores/use-call.ts'
import type { DataColumn, Sort } from '../../ui/data-table/column.ts'
import { LocalTable } from '../../ui/data-table/local-table.tsx'
import { count, date, instant } from '../../ui/format.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/states.tsx'

const COLUMNS: readonly DataColumn<Run>[] = [
  { id: 'name', header: 'Run', width: 240, sortable: true, value: (run) => run.name },
  { id: 'scenarioName', header: 'Scenario', width: 180, sortable: true, value: (run) => run.scenarioName },
  {
    id: 'savedAt',
    header: 'Saved',
    width: 200,
    sortable: true,
    value: (run) => run.savedAt,
    cell: (run) => instant(run.savedAt),
  },
  { id: 'actor', header: 'By', width: 130, sortable: true, value: (run) => run.actor },
  {
    id: 'years',
    header: 'Years',
    width: 110,
    value: (run) => `${run.startYear}–${run.startYear + run.years - 1}`,
  },
  {
    id: 'people',
    header: 'People',
    width: 100,
    align: 'right',
    sortable: true,
    value: (run) => run.people,
    cell: (run) => count(run.people),
  },
  {
    id: 'events',
    header: 'Events',
    width: 100,
    align: 'right',
    sortable: true,
    value: (run) => run.events,
    cell: (run) => count(run.events),
  },
  {
    id: 'dataAsOf',
    header: 'Data as of',
    width: 120,
    sortable: true,
    value: (run) => run.dataAsOf,
    cell: (run) => date(run.dataAsOf),
  },
  {
    id: 'hash',
    header: 'Hash',
    help: 'Names population, parameters, seed and engine version',
    width: 130,
    value: (run) => run.hash,
    cell: (run) => <code>{run.hash.slice(0, 12)}</code>,
    title: (run) => run.hash,
  },
  { id: 'seed', header: 'Seed', width: 90, align: 'right', hidden: true, value: (run) => run.seed },
  { id: 'engineVersion', header: 'Engine', width: 90, hidden: true, value: (run) => run.engineVersion },
]

const NEWEST: Sort = { column: 'savedAt', descending: true }

export function RunList() {
  const runs = useCall('simulation.runs', {}, ['runs'])
  const scenario = useScenario()
  return (
    <Screen
      title="Runs and events"
      layout="fill"
      lead="Saved runs never change. Each keeps every hire, raise, promotion and departure, and can be verified."
      actions={scenario && runs.data && runs.data.runs.length > 0 ? <SaveRunButton scenarioId={scenario.id} /> : null}
    >
      <div style={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, paddingBottom: 12 }}>
        <LocalTable
          id="runs"
          label="Saved runs"
          columns={COLUMNS}
          rows={runs.data?.runs ?? null}
          error={runs.data ? null : runs.error}
          onRetry={runs.reload}
          startSort={NEWEST}
          filterLabel="Filter by name, scenario, who …"
          onOpen={(run) => navigate('runs', [run.id])}
          empty={
            <EmptyState title="No run saved yet" action={scenario && <SaveRunButton scenarioId={scenario.id} />}>
              Save a run when a scenario is worth keeping: its totals and every event behind them stay as they were,
              whatever changes later.
            </EmptyState>
          }
        />
      </div>
    </Screen>
  )
}

/** Runs are saved where their scenario is: with its name, and beside the runs it has. */
function SaveRunButton({ scenarioId }: { readonly scenarioId: string }) {
  return <Button onClick={() => navigate('scenarios', [scenarioId], { part: 'runs' })}>Save a run…</Button>
}
