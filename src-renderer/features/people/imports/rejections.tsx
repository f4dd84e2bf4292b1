/** The rows that one import refused, by row, column and reason. */
import { Anchor, Group, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { RowIssue } from '../../../../src-contract/desktop/people-file.ts'
import type { ImportSummary } from '../../../../src-contract/desktop/people.ts'
import { call } from '../../../host/index.ts'
import { hrefOf } from '../../../stores/route.ts'
import { ColumnChooser } from '../../../ui/data-table/column-chooser.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { ExportMenu } from '../../../ui/data-table/export-menu.tsx'
import { ISSUE_COLUMNS } from '../../../ui/data-table/issue-columns.ts'
import { flatSource } from '../../../ui/data-table/row-source.ts'
import { TableToolbar } from '../../../ui/data-table/table-toolbar.tsx'
import { useRowSource } from '../../../ui/data-table/use-row-source.ts'
import { useTableModel } from '../../../ui/data-table/use-table-model.ts'
import { count, date, instant } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/states.tsx'

export function Rejections({ summary }: { readonly summary: ImportSummary }) {
  const { importId } = summary
  const model = useTableModel('rejections', ISSUE_COLUMNS)
  const rows = useRowSource(
    () =>
      flatSource<RowIssue>(async (offset, limit, signal) => {
        const { total, rejections } = await call('people.rejections', { importId, offset, limit }, { signal })
        return { total, rows: rejections }
      }),
    importId,
  )
  return (
    <>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Anchor href={hrefOf('people', ['imports'])}>
            <IconArrowLeft size={13} aria-hidden style={{ verticalAlign: -2 }} /> All imports
          </Anchor>
          <Text fw={600} mt={4}>
            {summary.fileName}
          </Text>
          <Text c="dimmed" className="tnum">
            {count(summary.rowsRead)} rows read = {count(summary.accepted)} accepted + {count(summary.rejected)}{' '}
            rejected
            {summary.leftOut > 0 ? `; ${count(summary.leftOut)} of the accepted left out as not active` : ''} · data as
            of {date(summary.asOf)} · imported {instant(summary.importedAt)} by {summary.actor}
          </Text>
          <Text c="dimmed" size="xxs" style={{ overflowWrap: 'anywhere' }}>
            SHA-256 {summary.sha256}
          </Text>
        </div>
      </Group>
      <TableToolbar
        end={
          <>
            <ExportMenu table={{ table: 'rejections', importId }} disabled={summary.rejected === 0} />
            <ColumnChooser model={model} />
          </>
        }
      />
      <DataTable
        label={`Rows refused from ${summary.fileName}`}
        columns={ISSUE_COLUMNS}
        model={model}
        rows={rows}
        sort={null}
        empty={<EmptyState title="No row was refused">Every row of the file was accepted.</EmptyState>}
      />
    </>
  )
}
