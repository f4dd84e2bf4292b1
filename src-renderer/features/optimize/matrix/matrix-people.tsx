/** The matrix on the workforce: who gets what, who reaches the band maximum, and why. */
import { Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { MATRIX_SORT, type MatrixCost, type MatrixPerson } from '../../../../src-contract/desktop/matrix.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { call } from '../../../host/index.ts'
import { useTopicVersion } from '../../../stores/topics.ts'
import { useCurrency } from '../../../stores/workspace.ts'
import type { Sort } from '../../../ui/data-table/column.ts'
import { ColumnChooser } from '../../../ui/data-table/column-chooser.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { flatSource } from '../../../ui/data-table/row-source.ts'
import { TableToolbar } from '../../../ui/data-table/table-toolbar.tsx'
import { useRowSource } from '../../../ui/data-table/use-row-source.ts'
import { useTableModel } from '../../../ui/data-table/use-table-model.ts'
import { plural } from '../../../ui/format.ts'
import { cellName } from '../../../ui/merit-matrix.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { LevelFilter } from '../shared/level-filter.tsx'
import { useLevelNames } from '../shared/use-levels.ts'
import { matrixColumns } from './matrix-columns.tsx'
import classes from './matrix.module.css'

interface MatrixPeopleProps {
  readonly scenario: Scenario
  readonly matrix: readonly number[]
  readonly cell: MatrixCost['cells'][number] | null
  readonly onCell: (cell: null) => void
}

export function MatrixPeople({ scenario, matrix, cell, onCell }: MatrixPeopleProps) {
  const names = useLevelNames()
  const currency = useCurrency()
  const [text, setText] = useState('')
  const [level, setLevel] = useState<number | null>(null)
  const [capped, setCapped] = useState(false)
  const [sort, setSort] = useState<Sort>({ column: 'award', descending: true })
  const version = useTopicVersion(['people', 'payBands', 'rates', 'levers', 'scenarios'])
  const columns = useMemo(() => matrixColumns(currency, names), [currency, names])
  const model = useTableModel('matrix', columns)
  const wish = {
    scenarioId: scenario.id,
    matrix: [...matrix],
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(level ? { level } : {}),
    ...(capped ? { capped } : {}),
    ...(cell ? { rating: cell.rating, quartile: cell.quartile } : {}),
    sort: MATRIX_SORT.find((one) => one === sort.column) ?? 'employeeId',
    descending: sort.descending,
  }
  const rows = useRowSource(
    () =>
      flatSource<MatrixPerson>(async (offset, limit, signal) => {
        const { total, people } = await call('matrix.test', { ...wish, offset, limit }, { signal })
        return { total, rows: people }
      }),
    JSON.stringify([wish, version]),
  )
  return (
    <div className={classes.people}>
      <TableToolbar
        filter={{ text, label: 'Filter by ID, title, department …', onChange: setText }}
        end={<ColumnChooser model={model} />}
      >
        <LevelFilter level={level} onChange={setLevel} />
        <Checkbox
          size="xs"
          label="Only at the band maximum"
          checked={capped}
          onChange={(event) => setCapped(event.currentTarget.checked)}
        />
        {cell && (
          <Button variant="light" size="compact-xs" onClick={() => onCell(null)}>
            Only {cellName(cell.rating, cell.quartile)} ×
          </Button>
        )}
      </TableToolbar>
      <DataTable
        label="People under the matrix"
        columns={columns}
        model={model}
        rows={rows}
        sort={sort}
        onSort={setSort}
        loadingLabel="Trying the matrix on everyone"
        summary={rows.count === null ? '' : plural(rows.count, 'person', 'people')}
        empty={<EmptyState title="Nobody fits">Take a filter away to see more people.</EmptyState>}
      />
    </div>
  )
}
