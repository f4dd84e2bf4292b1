/** The append-only record of decisions, newest first, and the check that nothing in it was changed. */
import { Button, NativeSelect } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { AuditEvent } from '../../../src-contract/desktop/audit.ts'
import { call } from '../../host/index.ts'
import { useRoute } from '../../stores/route.ts'
import { useTopicVersion } from '../../stores/topics.ts'
import { useCall } from '../../stores/use-call.ts'
import { ColumnChooser } from '../../ui/data-table/column-chooser.tsx'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { cursorAt, FIRST_CELL, type Cursor } from '../../ui/data-table/cursor.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { ExportMenu } from '../../ui/data-table/export-menu.tsx'
import { flatSource } from '../../ui/data-table/row-source.ts'
import { TableToolbar } from '../../ui/data-table/table-toolbar.tsx'
import { useRowSource } from '../../ui/data-table/use-row-source.ts'
import { useTableModel } from '../../ui/data-table/use-table-model.ts'
import { count, instant, plural } from '../../ui/format.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/states.tsx'
import classes from './audit.module.css'
import { ChainCheck, useChainCheck } from './chain-check.tsx'
import { EventPanel } from './event-panel.tsx'
import { kindLabel } from './event-words.ts'

const COLUMNS: readonly DataColumn<AuditEvent>[] = [
  { id: 'at', header: 'When', width: 200, value: (event) => event.at, cell: (event) => instant(event.at) },
  { id: 'actor', header: 'Who', width: 120, value: (event) => event.actor },
  { id: 'kind', header: 'What', width: 170, value: (event) => event.kind, cell: (event) => kindLabel(event.kind) },
  { id: 'summary', header: 'Summary', width: 380, value: (event) => event.summary, title: (event) => event.summary },
  {
    id: 'seq',
    header: 'Number',
    width: 90,
    align: 'right',
    value: (event) => event.seq,
    cell: (event) => count(event.seq),
  },
  {
    id: 'hash',
    header: 'Hash',
    width: 120,
    value: (event) => event.hash,
    cell: (event) => <code>{event.hash.slice(0, 12)}</code>,
    title: (event) => event.hash,
  },
  { id: 'subject', header: 'Subject', width: 180, hidden: true, value: (event) => event.subject },
]

export function AuditScreen() {
  const [kind, setKind] = useState<string | null>(null)
  const [subject, setSubject] = useState(useRoute.getState().query['subject'] ?? '')
  const [cursor, setCursor] = useState<Cursor>(FIRST_CELL)
  const [open, setOpen] = useState(false)
  const version = useTopicVersion(['audit'])
  const head = useCall('audit.list', { limit: 1 }, ['audit'])
  const model = useTableModel('audit', COLUMNS)
  const check = useChainCheck()
  const filter = { ...(kind ? { kind } : {}), ...(subject.trim() ? { subject: subject.trim() } : {}) }
  const rows = useRowSource(
    () =>
      flatSource<AuditEvent>(async (offset, limit, signal) => {
        const { total, events } = await call('audit.list', { ...filter, offset, limit }, { signal })
        return { total, rows: events }
      }),
    JSON.stringify([filter, version]),
  )
  const line = rows.at(cursor.row)
  const event = open && line.kind === 'row' ? line.row : null
  const choose = (change: () => void) => {
    change()
    setCursor(FIRST_CELL)
  }
  return (
    <Screen
      title="Audit"
      layout="fill"
      lead="Every change with who and when. Entries are added, never changed: each holds the hash of the one before."
      actions={
        <>
          <Button
            leftSection={<IconShieldCheck size={14} aria-hidden />}
            loading={check.running}
            onClick={() => void check.start()}
          >
            Verify the chain
          </Button>
          <ExportMenu table={{ table: 'audit', auditFilter: filter }} disabled={rows.count === 0} />
        </>
      }
    >
      <ChainCheck check={check} />
      <div className={classes['split']}>
        <div className={classes['main']}>
          <TableToolbar
            filter={{
              text: subject,
              label: 'Subject: a scenario, run …',
              onChange: (text) => choose(() => setSubject(text)),
            }}
            end={<ColumnChooser model={model} />}
          >
            <NativeSelect
              aria-label="Kind of entry"
              value={kind ?? ''}
              onChange={(change) => {
                const { value } = change.currentTarget
                choose(() => setKind(value || null))
              }}
              data={[
                { value: '', label: 'Every kind' },
                ...(head.data?.kinds ?? []).map((each) => ({ value: each, label: kindLabel(each) })),
              ]}
            />
          </TableToolbar>
          <DataTable
            label="Audit record"
            columns={COLUMNS}
            model={model}
            rows={rows}
            sort={null}
            cursor={[cursor, setCursor]}
            openIndex={event ? cursor.row : null}
            onOpen={(_, index) => {
              setCursor(cursorAt(index, cursor.column))
              setOpen(true)
            }}
            onClose={() => setOpen(false)}
            loadingLabel="Reading the record"
            summary={rows.count === null ? '' : plural(rows.count, 'entry', 'entries')}
            empty={<EmptyState title="No entry fits">Choose another kind, or clear the subject.</EmptyState>}
          />
        </div>
        {event ? (
          <EventPanel event={event} onSubject={(id) => choose(() => setSubject(id))} onClose={() => setOpen(false)} />
        ) : null}
      </div>
    </Screen>
  )
}
