/** Writes one table of the report to CSV or XLSX. */
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { call } from '../../host/index.ts'
import { WriteMenu } from '../../ui/data-table/export-menu.tsx'
import { useRequest } from './options.ts'

type Table = MethodInput<'equity.export'>['table']

const NAMES: Readonly<Record<Table, string>> = {
  summary: 'summary',
  categories: 'gap by category',
  quarters: 'pay quarters',
  model: 'adjusted gap',
  decomposition: 'decomposition',
  impact: 'four-fifths rule',
}

export function ExportTable({ table }: { readonly table: Table }) {
  const options = useRequest()
  return (
    <WriteMenu
      label="Export"
      name={`Export: ${NAMES[table]}`}
      write={(format) => call('equity.export', { ...options, table, format })}
    />
  )
}
