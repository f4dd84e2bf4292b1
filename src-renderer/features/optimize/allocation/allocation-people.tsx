/** Everyone in the allocation, with what they get, what binds them and why. */
import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import {
  ALLOCATION_BOUND_BY,
  ALLOCATION_SORT,
  type Allocation,
  type AllocationPerson,
} from '../../../../src-contract/desktop/allocation.ts'
import { call } from '../../../host/index.ts'
import type { DataColumn, Sort } from '../../../ui/data-table/column.ts'
import { ColumnChooser } from '../../../ui/data-table/column-chooser.tsx'
import { ExportMenu } from '../../../ui/data-table/export-menu.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { flatSource } from '../../../ui/data-table/row-source.ts'
import { TableToolbar } from '../../../ui/data-table/table-toolbar.tsx'
import { useRowSource } from '../../../ui/data-table/use-row-source.ts'
import { useTableModel } from '../../../ui/data-table/use-table-model.ts'
import { moneyExact, plural } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { compaColumn, moneyColumn, numberColumn, textColumn } from '../shared/person-columns.tsx'
import { LevelFilter } from '../shared/level-filter.tsx'
import { useLevelNames } from '../shared/use-levels.ts'
import { BOUND_WORDS, boundText, type BoundBy } from './bound-words.ts'
import classes from './allocation.module.css'

export function AllocationPeople({ allocation }: { readonly allocation: Allocation }) {
  const { allocationId, currency, given } = allocation
  const names = useLevelNames()
  const [text, setText] = useState('')
  const [level, setLevel] = useState<number | null>(null)
  const [boundBy, setBoundBy] = useState<BoundBy | null>(null)
  const [sort, setSort] = useState<Sort>({ column: 'merit', descending: true })
  const columns = useMemo(() => allocationColumns(currency, names), [currency, names])
  const model = useTableModel('allocation', columns)
  const wish = {
    allocationId,
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(level ? { level } : {}),
    ...(boundBy ? { boundBy } : {}),
    sort: ALLOCATION_SORT.find((one) => one === sort.column) ?? 'employeeId',
    descending: sort.descending,
  }
  const rows = useRowSource(
    () =>
      flatSource<AllocationPerson>(async (offset, limit, signal) => {
        const { total, people } = await call('allocation.people', { ...wish, offset, limit }, { signal })
        return { total, rows: people }
      }),
    JSON.stringify(wish),
  )
  return (
    <div className={classes.people}>
      <TableToolbar
        filter={{ text, label: 'Filter by ID, title, department …', onChange: setText }}
        end={
          <>
            <ExportMenu table={{ table: 'allocation', allocationId }} />
            <ColumnChooser model={model} />
          </>
        }
      >
        <LevelFilter level={level} onChange={setLevel} />
        <NativeSelect
          aria-label="Bound by"
          maw={150}
          value={boundBy ?? ''}
          data={[
            { value: '', label: 'Any bound' },
            ...ALLOCATION_BOUND_BY.map((one) => ({ value: one, label: `Bound by: ${BOUND_WORDS[one]}` })),
          ]}
          onChange={(event) => setBoundBy(ALLOCATION_BOUND_BY.find((one) => one === event.currentTarget.value) ?? null)}
        />
      </TableToolbar>
      <DataTable
        label="People in the allocation"
        columns={columns}
        model={model}
        rows={rows}
        sort={sort}
        onSort={setSort}
        loadingLabel="Reading the allocation"
        summary={
          rows.count === null
            ? ''
            : `${plural(rows.count, 'person', 'people')} · ${moneyExact(given.total, currency)} given in all`
        }
        empty={<EmptyState title="Nobody fits">Take a filter away to see more people.</EmptyState>}
      />
    </div>
  )
}

function allocationColumns(currency: string, levels: readonly string[]): readonly DataColumn<AllocationPerson>[] {
  return [
    textColumn('employeeId', 'Employee ID', 116, (person) => person.employeeId),
    textColumn('jobTitle', 'Job title', 170, (person) => person.jobTitle, { sortable: false, hidden: true }),
    textColumn('level', 'Level', 116, (person) => levels[person.level - 1] ?? String(person.level)),
    textColumn('department', 'Department', 130, (person) => person.department),
    numberColumn('rating', 'Rating', 76, 0, (person) => person.rating),
    compaColumn('compaRatio', 'Compa-ratio', (person) => person.compaRatio),
    moneyColumn('pay', 'Pay', currency, (person) => person.pay),
    moneyColumn('merit', 'Merit', currency, (person) => person.merit),
    numberColumn('percent', 'Merit, %', 88, 2, (person) => person.percent),
    moneyColumn('lift', 'Lift', currency, (person) => person.lift, { hidden: true }),
    moneyColumn('lumpSum', 'Lump sum', currency, (person) => person.lumpSum),
    moneyColumn('newPay', 'New pay', currency, (person) => person.newPay),
    compaColumn('newCompaRatio', 'New compa-ratio', (person) => person.newCompaRatio, { sortable: false }),
    textColumn('boundBy', 'Bound by', 180, (person) => boundText(person.boundBy), { sortable: false }),
    textColumn('reason', 'Why', 340, (person) => person.reason, { sortable: false }),
    numberColumn('worth', 'Worth', 84, 3, (person) => person.worth, { hidden: true }),
  ]
}
