/** Every event of a saved run, filtered by kind, year and employee; a click opens the person's years. */
import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { EventKind, type Run, type SimulationEvent } from '../../../src-contract/desktop/simulation.ts'
import { call } from '../../host/index.ts'
import { useCall } from '../../stores/use-call.ts'
import { useCurrency, useOpenWorkspace } from '../../stores/workspace.ts'
import { ColumnChooser } from '../../ui/data-table/column-chooser.tsx'
import { cursorAt, FIRST_CELL } from '../../ui/data-table/cursor.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { ExportMenu } from '../../ui/data-table/export-menu.tsx'
import { flatSource } from '../../ui/data-table/row-source.ts'
import { TableToolbar } from '../../ui/data-table/table-toolbar.tsx'
import { useRowSource } from '../../ui/data-table/use-row-source.ts'
import { useTableModel } from '../../ui/data-table/use-table-model.ts'
import { plural } from '../../ui/format.ts'
import { eventLabel, PayTimeline } from '../../ui/pay-timeline/pay-timeline.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { eventColumns } from './event-columns.tsx'
import classes from './runs.module.css'

export function RunEvents({ run }: { readonly run: Run }) {
  const [kind, setKind] = useState<SimulationEvent['kind'] | null>(null)
  const [year, setYear] = useState<number | null>(null)
  const [employeeId, setEmployeeId] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const [cursor, setCursor] = useState(FIRST_CELL)
  const totals = useCall('simulation.totals', { runId: run.id })
  const own = useCurrency()
  const currency = totals.data?.totals.currency ?? own
  const levelName = useLevelName()
  const columns = useMemo(() => eventColumns(currency, levelName), [currency, levelName])
  const model = useTableModel('events', columns)
  const filter = {
    ...(kind ? { kind } : {}),
    ...(year ? { year } : {}),
    ...(employeeId.trim() ? { employeeId: employeeId.trim() } : {}),
  }
  const rows = useRowSource(
    () =>
      flatSource<SimulationEvent>(async (offset, limit, signal) => {
        const { total, events } = await call(
          'simulation.events',
          { runId: run.id, ...filter, offset, limit },
          { signal },
        )
        return { total, rows: events }
      }),
    JSON.stringify([run.id, filter]),
  )
  useEffect(() => setCursor(FIRST_CELL), [kind, year, employeeId])

  // The open person follows the cursor.
  const line = rows.at(cursor.row)
  const under = line.kind === 'row' ? line.row.employeeId : null
  const [moved, setMoved] = useState(false)
  useEffect(() => {
    if (!moved || under === null) return
    setMoved(false)
    setOpen((now) => (now === null ? null : under))
  }, [moved, under])

  const years = Array.from({ length: run.years }, (_, index) => run.startYear + index)
  return (
    <>
      <div className={classes['main']}>
        <TableToolbar
          filter={{ text: employeeId, label: 'Employee ID', onChange: setEmployeeId }}
          end={
            <>
              <ExportMenu
                label="Export events"
                table={{ table: 'events', runId: run.id, eventFilter: filter }}
                disabled={rows.count === 0}
              />
              <ColumnChooser model={model} />
            </>
          }
        >
          <NativeSelect
            aria-label="Kind of event"
            value={kind ?? ''}
            onChange={(event) => setKind(EventKind.options.find((each) => each === event.currentTarget.value) ?? null)}
            data={[
              { value: '', label: 'Every kind' },
              ...EventKind.options.map((each) => ({ value: each, label: eventLabel(each) })),
            ]}
          />
          <NativeSelect
            aria-label="Year"
            value={year ?? ''}
            onChange={(event) => setYear(Number(event.currentTarget.value) || null)}
            data={[
              { value: '', label: 'Every year' },
              ...years.map((each) => ({ value: String(each), label: String(each) })),
            ]}
          />
        </TableToolbar>
        <DataTable
          label={`Events of ${run.name}`}
          columns={columns}
          model={model}
          rows={rows}
          sort={null}
          cursor={[
            cursor,
            (next) => {
              if (next.row !== cursor.row) setMoved(true)
              setCursor(next)
            },
          ]}
          openIndex={open !== null && under === open ? cursor.row : null}
          onOpen={(event, index) => {
            setCursor(cursorAt(index, cursor.column))
            setOpen(event.employeeId)
          }}
          onClose={() => setOpen(null)}
          loadingLabel="Reading events"
          summary={rows.count === null ? '' : plural(rows.count, 'event', 'events')}
          empty={
            <EmptyState title="No event fits">
              {employeeId
                ? 'An employee ID is matched as a whole: type it as the roster has it.'
                : 'Choose another kind or year.'}
            </EmptyState>
          }
        />
      </div>
      {open === null ? null : (
        <PersonAside run={run} employeeId={open} currency={currency} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

interface PersonAsideProps {
  readonly run: Run
  readonly employeeId: string
  readonly currency: string
  onClose(): void
}

function PersonAside({ run, employeeId, currency, onClose }: PersonAsideProps) {
  const timeline = useCall('simulation.timeline', { runId: run.id, employeeId })
  const levelName = useLevelName()
  return (
    <aside
      className={classes['aside']}
      aria-label={`Employee ${employeeId} in this run`}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={classes['asideHead']}>
        <h2 style={{ margin: 0 }}>{employeeId}</h2>
        <ActionIcon aria-label="Close" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <ReadingView reading={timeline} label="Reading the timeline">
        {(data) => (
          <>
            <p className="dim" style={{ marginTop: 0 }}>
              {data.start === null ? 'Hired within this run.' : 'In the roster this run was made from.'}
            </p>
            <PayTimeline
              timeline={data}
              startYear={run.startYear}
              years={run.years}
              currency={currency}
              levelName={levelName}
            />
          </>
        )}
      </ReadingView>
    </aside>
  )
}

function useLevelName(): (level: number) => string {
  const { levels } = useOpenWorkspace().settings
  return useCallback(
    (level: number) => {
      const name = levels.find((band) => band.level === level)?.name
      return name ? `${level} ${name}` : String(level)
    },
    [levels],
  )
}
