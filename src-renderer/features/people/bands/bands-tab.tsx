/** Pay bands in force, with how many people are on each, and pairs that people have but no band does. */
import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import type { PayBand } from '../../../../src-contract/desktop/people.ts'
import { call, toClientError } from '../../../host/index.ts'
import { navigate, useRoute } from '../../../stores/route.ts'
import { useTopicVersion } from '../../../stores/topics.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ImportButton } from '../../../ui/import-button.tsx'
import { ColumnChooser } from '../../../ui/data-table/column-chooser.tsx'
import type { DataColumn, Sort } from '../../../ui/data-table/column.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { ExportMenu } from '../../../ui/data-table/export-menu.tsx'
import { LocalTable } from '../../../ui/data-table/local-table.tsx'
import { flatSource } from '../../../ui/data-table/row-source.ts'
import { TableToolbar } from '../../../ui/data-table/table-toolbar.tsx'
import { useRowSource } from '../../../ui/data-table/use-row-source.ts'
import { useTableModel } from '../../../ui/data-table/use-table-model.ts'
import { date, plural } from '../../../ui/format.ts'
import { ErrorState, EmptyState } from '../../../ui/states.tsx'
import { bandColumns } from './band-columns.ts'

type Unmatched = MethodOutput<'payBands.list'>['unmatched'][number]

export function BandsTab() {
  const head = useCall('payBands.list', { limit: 1 }, ['payBands', 'people', 'rates'])
  const [part, setPart] = useState('bands')
  if (head.error && !head.data) return <ErrorState error={toClientError(head.error)} onRetry={head.reload} />
  if (head.data && head.data.total === 0) return <NoBands />
  const unmatched = head.data?.unmatched ?? []
  const lost = unmatched.reduce((sum, pair) => sum + pair.people, 0)
  const choice = (
    <SegmentedControl
      aria-label="What to show"
      value={part}
      onChange={setPart}
      data={[
        { value: 'bands', label: `Bands` },
        { value: 'unmatched', label: `Without a band: ${plural(lost, 'person', 'people')}` },
      ]}
    />
  )
  return part === 'bands' ? (
    <BandTable choice={choice} source={head.data?.source ?? null} />
  ) : (
    <UnmatchedTable choice={choice} pairs={head.data ? unmatched : null} />
  )
}

function NoBands() {
  return (
    <EmptyState title="No pay bands yet" action={<ImportButton of="bands">Import pay bands</ImportButton>}>
      Import minimum, midpoint and maximum by job title and location. Until then the level bands of the workspace
      (Settings) stand for everybody.
    </EmptyState>
  )
}

interface BandTableProps {
  readonly choice: React.ReactNode
  readonly source: MethodOutput<'payBands.list'>['source']
}

function BandTable({ choice, source }: BandTableProps) {
  // A link from an offer comes with the job it is about.
  const [text, setText] = useState(() => useRoute.getState().query['find'] ?? '')
  const version = useTopicVersion(['payBands', 'people', 'rates'])
  const columns = useMemo(() => bandColumns(), [])
  const model = useTableModel('pay-bands', columns)
  const rows = useRowSource(
    () =>
      flatSource<PayBand>(async (offset, limit, signal) => {
        const { total, bands } = await call('payBands.list', { ...(text ? { text } : {}), offset, limit }, { signal })
        return { total, rows: bands }
      }),
    JSON.stringify([text, version]),
  )
  return (
    <>
      <TableToolbar
        filter={{ text, label: 'Filter by title, location …', onChange: setText }}
        end={
          <>
            <ExportMenu table={{ table: 'payBands' }} />
            <ColumnChooser model={model} />
          </>
        }
      >
        {choice}
      </TableToolbar>
      <DataTable
        label="Pay bands"
        columns={columns}
        model={model}
        rows={rows}
        sort={null}
        loadingLabel="Reading pay bands"
        empty={
          <EmptyState title="No band fits">
            Every word of the filter must be found in title, family, level or location.
          </EmptyState>
        }
        summary={
          rows.count === null
            ? ''
            : `${plural(rows.count, 'band', 'bands')}${source ? ` from ${source.fileName}, as of ${date(source.asOf)}` : ''}`
        }
      />
    </>
  )
}

const UNMATCHED_COLUMNS: readonly DataColumn<Unmatched>[] = [
  { id: 'jobTitle', header: 'Job title', width: 320, sortable: true, value: (pair) => pair.jobTitle },
  { id: 'location', header: 'Location', width: 180, sortable: true, value: (pair) => pair.location },
  { id: 'people', header: 'People', width: 110, align: 'right', sortable: true, value: (pair) => pair.people },
]

const MOST_PEOPLE: Sort = { column: 'people', descending: true }

function UnmatchedTable({
  choice,
  pairs,
}: {
  readonly choice: React.ReactNode
  readonly pairs: readonly Unmatched[] | null
}) {
  return (
    <LocalTable
      id="unmatched-bands"
      label="Job titles and locations without a pay band"
      columns={UNMATCHED_COLUMNS}
      rows={pairs}
      startSort={MOST_PEOPLE}
      filterLabel="Filter by title or location …"
      choices={choice}
      onOpen={(pair) =>
        navigate('people', ['employees'], {
          ...(pair.jobTitle === null ? {} : { jobTitle: pair.jobTitle }),
          ...(pair.location === null ? {} : { location: pair.location }),
        })
      }
      empty={
        <EmptyState title="Everybody has a band">
          Each pair of job title and location that people have is in the pay bands. Lookups are exact, never
          approximated.
        </EmptyState>
      }
    />
  )
}
