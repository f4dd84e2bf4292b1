/** Every candidate with the newest offer: narrowed by typing, status, level and place; opened by a click. */
import { Button, NativeSelect } from '@mantine/core'
import { IconGavel, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Candidate } from '../../../../src-contract/desktop/candidates.ts'
import { call } from '../../../host/index.ts'
import { useMay } from '../../../stores/profiles.ts'
import { navigate, useRoute } from '../../../stores/route.ts'
import { useTopicVersion } from '../../../stores/topics.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ColumnChooser } from '../../../ui/data-table/column-chooser.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { ExportMenu } from '../../../ui/data-table/export-menu.tsx'
import { flatSource } from '../../../ui/data-table/row-source.ts'
import { TableToolbar } from '../../../ui/data-table/table-toolbar.tsx'
import { useRowSource } from '../../../ui/data-table/use-row-source.ts'
import { useTableModel } from '../../../ui/data-table/use-table-model.ts'
import { plural } from '../../../ui/format.ts'
import { Screen } from '../../../ui/screen.tsx'
import { useShortcut } from '../../../ui/shortcuts.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { CANDIDATE_COLUMNS } from './candidate-columns.tsx'
import { ForAllShown } from './for-all-shown.tsx'
import { addressOf, filterOf, isNarrowed, LEVELS, queryOf, STATUSES, type ListFilter } from './list-filter.ts'
import { NewCandidate } from './new-candidate.tsx'
import { NoCandidates } from './no-candidates.tsx'

export function CandidateList() {
  const [beginning, setBeginning] = useState(false)
  const choices = useCall('candidates.choices', {}, ['payBands'])
  const all = useCall('candidates.list', { limit: 1 }, ['candidates', 'offers'])
  const may = useMay('generate')
  // The palette comes with the wish to begin one.
  const asked = useRoute(({ query }) => query['new'] === 'yes')
  const begin = (): void => setBeginning(may)
  const close = (): void => {
    setBeginning(false)
    if (asked) navigate('offers', [], {}, { replace: true })
  }
  useShortcut({ keys: 'n', label: 'New candidate', group: 'Offers' }, begin)
  return (
    <Screen
      title="Offers"
      layout="fill"
      lead="Candidates and what is recommended for them, by rule, row and formula."
      actions={
        <>
          <Button variant="default" leftSection={<IconGavel size={14} aria-hidden />} onClick={() => navigate('rules')}>
            Rules
          </Button>
          <Button disabled={!may} leftSection={<IconPlus size={14} aria-hidden />} onClick={begin}>
            New candidate
          </Button>
        </>
      }
    >
      {all.data?.total === 0 ? (
        <NoCandidates ranges={choices.data ? choices.data.jobs.length > 0 : null} onBegin={begin} />
      ) : (
        <Table locations={choices.data?.locations ?? []} />
      )}
      <NewCandidate opened={beginning || (asked && may)} onClose={close} />
    </Screen>
  )
}

function Table({ locations }: { readonly locations: readonly string[] }) {
  const address = useRoute((route) => route.query)
  const filter = useMemo(() => filterOf(address), [address])
  const narrow = (change: Partial<ListFilter>): void =>
    navigate('offers', [], addressOf({ ...filter, ...change }), { replace: true })
  const version = useTopicVersion(['candidates', 'offers', 'payBands'])
  const model = useTableModel('candidates', CANDIDATE_COLUMNS)
  const query = queryOf(filter)
  const rows = useRowSource(
    () =>
      flatSource<Candidate>(async (offset, limit, signal) => {
        const { total, candidates } = await call('candidates.list', { ...query, offset, limit }, { signal })
        return { total, rows: candidates }
      }),
    JSON.stringify([query, version]),
  )
  return (
    <>
      <TableToolbar
        filter={{ text: filter.text, label: 'Filter by ID, title, family …', onChange: (text) => narrow({ text }) }}
        end={
          <>
            <ForAllShown query={query} count={rows.count} />
            <ExportMenu table={{ table: 'candidates', candidates: query }} disabled={rows.count === 0} />
            <ColumnChooser model={model} />
          </>
        }
      >
        <NativeSelect
          aria-label="Status"
          value={filter.status}
          onChange={(event) => narrow({ status: event.currentTarget.value })}
          data={[
            { value: '', label: 'Every status' },
            ...Object.entries(STATUSES).map(([value, { label }]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          aria-label="Level"
          value={filter.level}
          onChange={(event) => narrow({ level: event.currentTarget.value })}
          data={[{ value: '', label: 'Every level' }, ...LEVELS]}
        />
        <NativeSelect
          aria-label="Location"
          value={filter.location}
          onChange={(event) => narrow({ location: event.currentTarget.value })}
          data={[{ value: '', label: 'Every place' }, ...withChosen(locations, filter.location)]}
        />
      </TableToolbar>
      <DataTable
        label="Candidates"
        columns={CANDIDATE_COLUMNS}
        model={model}
        rows={rows}
        sort={null}
        onOpen={({ id }) => navigate('offers', [id])}
        loadingLabel="Reading candidates"
        summary={
          rows.count === null
            ? ''
            : `${plural(rows.count, 'candidate', 'candidates')}${isNarrowed(filter) ? ' found' : ''}, newest change first`
        }
        empty={
          <EmptyState
            title="No candidate fits"
            action={
              <Button variant="default" onClick={() => navigate('offers', [], {}, { replace: true })}>
                Show all
              </Button>
            }
          >
            Every word of the filter must be found in reference, title, family, place or level.
          </EmptyState>
        }
      />
    </>
  )
}

/** A place from an old address stays selectable when the ranges no longer have it. */
function withChosen(locations: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || locations.includes(chosen) ? locations : [chosen, ...locations]
}
