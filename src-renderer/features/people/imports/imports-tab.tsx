/** Every import of people and pay bands, and the rows that one of them refused. */
import { useMemo } from 'react'
import type { ImportSummary } from '../../../../src-contract/desktop/people.ts'
import { navigate, useRoute } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ImportButton } from '../../../ui/import-button.tsx'
import type { DataColumn, Sort } from '../../../ui/data-table/column.ts'
import { LocalTable } from '../../../ui/data-table/local-table.tsx'
import { count, date, instant } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { Rejections } from './rejections.tsx'

function number(
  id: 'rowsRead' | 'accepted' | 'rejected' | 'leftOut',
  header: string,
  help: string,
): DataColumn<ImportSummary> {
  return {
    id,
    header,
    help,
    width: 110,
    align: 'right',
    sortable: true,
    value: (summary) => summary[id],
    cell: (summary) => count(summary[id]),
  }
}

const COLUMNS: readonly DataColumn<ImportSummary>[] = [
  { id: 'fileName', header: 'File', width: 260, sortable: true, value: (summary) => summary.fileName },
  {
    id: 'kind',
    header: 'What',
    width: 100,
    sortable: true,
    value: (summary) => (summary.kind === 'people' ? 'People' : 'Pay bands'),
  },
  {
    id: 'current',
    header: 'In force',
    width: 90,
    sortable: true,
    value: (summary) => (summary.current ? 'yes' : 'no'),
  },
  number('rowsRead', 'Rows read', 'Accepted + rejected'),
  number('accepted', 'Accepted', 'Rows that were taken, those left out on purpose included'),
  number('rejected', 'Rejected', 'Rows refused, each with its reason'),
  number('leftOut', 'Left out', 'Accepted rows of people who are not active'),
  {
    id: 'asOf',
    header: 'Data as of',
    width: 120,
    sortable: true,
    value: (summary) => summary.asOf,
    cell: (summary) => date(summary.asOf),
  },
  {
    id: 'importedAt',
    header: 'Imported',
    width: 200,
    sortable: true,
    value: (summary) => summary.importedAt,
    cell: (summary) => instant(summary.importedAt),
  },
  { id: 'actor', header: 'By', width: 130, sortable: true, value: (summary) => summary.actor },
  { id: 'sha256', header: 'SHA-256 of the file', width: 220, hidden: true, value: (summary) => summary.sha256 },
]

const NEWEST: Sort = { column: 'importedAt', descending: true }

export function ImportsTab() {
  const imports = useCall('people.imports', {}, ['people', 'payBands'])
  const chosen = useRoute((route) => route.path[1] ?? null)
  const summary = useMemo(
    () => imports.data?.imports.find(({ importId }) => importId === chosen) ?? null,
    [imports.data, chosen],
  )
  if (summary) return <Rejections summary={summary} />
  return (
    <LocalTable
      id="imports"
      label="Imports"
      columns={COLUMNS}
      rows={imports.data?.imports ?? null}
      error={imports.data ? null : imports.error}
      onRetry={imports.reload}
      startSort={NEWEST}
      filterLabel="Filter by file, who …"
      onOpen={(row) => navigate('people', ['imports', row.importId])}
      empty={
        <EmptyState title="Nothing imported yet" action={<ImportButton of="people">Import people</ImportButton>}>
          Each import is listed here with its file, its counts and the rows it refused.
        </EmptyState>
      }
    />
  )
}
