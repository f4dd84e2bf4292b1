/** The roster as a table; a click opens the person, arrows move on. */
import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { GROUPABLE, PERSON_COLUMNS, type PersonColumn } from '../../../../src-contract/desktop/people-view.ts'
import { navigate, useRoute } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { useCurrency } from '../../../stores/workspace.ts'
import { ColumnChooser } from '../../../ui/data-table/column-chooser.tsx'
import type { Sort } from '../../../ui/data-table/column.ts'
import { cursorAt, FIRST_CELL, type Cursor } from '../../../ui/data-table/cursor.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { ExportMenu } from '../../../ui/data-table/export-menu.tsx'
import { TableToolbar } from '../../../ui/data-table/table-toolbar.tsx'
import { shownColumns, useTableModel } from '../../../ui/data-table/use-table-model.ts'
import { fieldLabel } from '../../../ui/field-labels.ts'
import { plural } from '../../../ui/format.ts'
import { Money } from '../../../ui/money.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { useLevelName } from '../level-name.ts'
import classes from '../people.module.css'
import { employeeColumns } from './employee-columns.tsx'
import { filterOf, isFiltered, queryOf, viewOf, WHOLE_ROSTER, type EmployeeView } from './employee-filter.ts'
import { FilterChips } from './filter-chips.tsx'
import { PersonPanel } from './person-panel.tsx'
import { peopleOrder, useEmployeeRows } from './use-employee-rows.ts'

export function EmployeesTab() {
  const query = useRoute((route) => route.query)
  const view = useMemo(() => viewOf(query), [query])
  const setView = (next: EmployeeView) => navigate('people', ['employees'], queryOf(next), { replace: true })
  const [sort, setSort] = useState<Sort>({ column: 'employeeId', descending: false })
  const [cursor, setCursor] = useState<Cursor>(FIRST_CELL)

  const currency = useCurrency()
  const levelName = useLevelName()
  const rates = useCall('rates.list', {}, ['rates', 'people'])
  const otherCurrencies = (rates.data?.rates.length ?? 0) + (rates.data?.missing.length ?? 0) > 0
  const columns = useMemo(
    () => employeeColumns({ currency, levelName, otherCurrencies }),
    [currency, levelName, otherCurrencies],
  )
  const model = useTableModel('people', columns)
  const rows = useEmployeeRows(view, sort)
  const found = useCall('people.list', { filter: filterOf(view), limit: 1 }, ['people', 'rates'])

  // The panel follows the cursor, but only once the user has moved it: a link may open someone far down the table.
  const moved = useRef(false)
  const move = (next: Cursor) => {
    moved.current = next.row !== cursor.row || moved.current
    setCursor(next)
  }
  const line = rows.at(cursor.row)
  const under = line.kind === 'row' ? line.row.employeeId : null
  const follow = useEffectEvent(() => {
    if (!moved.current || under === null) return
    moved.current = false
    if (view.person !== null && view.person !== under) setView({ ...view, person: under })
  })
  useEffect(() => follow(), [under, cursor.row])

  const shownKey = JSON.stringify([sort, filterOf(view), view.groupBy])
  useEffect(() => setCursor(FIRST_CELL), [shownKey])

  const close = () => setView({ ...view, person: null })
  return (
    <>
      <TableToolbar
        filter={{
          text: view.text,
          label: 'Filter by ID, title, department …',
          onChange: (text) => setView({ ...view, text }),
        }}
        end={
          <>
            <ExportMenu
              table={{
                table: 'people',
                filter: filterOf(view),
                sort: peopleOrder(sort),
                descending: sort.descending,
                columns: shownColumns(model, columns).flatMap(({ column }) => personColumn(column.id)),
                ...(view.groupBy ? { groupBy: view.groupBy } : {}),
              }}
              disabled={rows.count === 0}
            />
            <ColumnChooser model={model} />
          </>
        }
      >
        <NativeSelect
          aria-label="Group by"
          value={view.groupBy ?? ''}
          onChange={(event) =>
            setView({ ...view, groupBy: GROUPABLE.find((field) => field === event.currentTarget.value) ?? null })
          }
          data={[
            { value: '', label: 'No groups' },
            ...GROUPABLE.map((field) => ({ value: field, label: `By ${fieldLabel(field).toLowerCase()}` })),
          ]}
        />
        <FilterChips view={view} onChange={setView} />
      </TableToolbar>
      <div className={classes['split']}>
        <div className={classes['main']}>
          <DataTable
            label="Employees"
            columns={columns}
            model={model}
            rows={rows}
            sort={sort}
            onSort={setSort}
            cursor={[cursor, move]}
            openIndex={view.person !== null && under === view.person ? cursor.row : null}
            onOpen={(person, index) => {
              setCursor(cursorAt(index, cursor.column))
              setView({ ...view, person: person.employeeId })
            }}
            onClose={close}
            loadingLabel="Reading people"
            summary={
              found.data ? (
                <>
                  {plural(found.data.total, 'person', 'people')}
                  {isFiltered(view) ? ' found' : ''} · <Money minor={found.data.pay} /> a year
                </>
              ) : null
            }
            empty={
              <EmptyState
                title="Nobody fits"
                action={
                  <Button variant="default" onClick={() => setView({ ...WHOLE_ROSTER, groupBy: view.groupBy })}>
                    Show everybody
                  </Button>
                }
              >
                Every word of the filter must be found in ID, title, family, department, location or level.
              </EmptyState>
            }
          />
        </div>
        {view.person !== null ? (
          <PersonPanel
            employeeId={view.person}
            onClose={close}
            onMove={(step) =>
              move(cursorAt(Math.max(0, Math.min((rows.count ?? 1) - 1, cursor.row + step)), cursor.column))
            }
          />
        ) : null}
      </div>
    </>
  )
}

function personColumn(id: string): PersonColumn[] {
  return PERSON_COLUMNS.filter((column) => column === id)
}
