/** Writes one table of the report to CSV or XLSX. */
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { call, download, isQuiet, toClientError } from '../../host/index.ts'
import { plural } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
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
  const [busy, setBusy] = useState(false)
  const write = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(true)
    try {
      const { file, rows } = await call('equity.export', { ...options, table, format })
      await download(file)
      notify({ text: `${plural(rows, 'row', 'rows')} written to ${file.name}.` })
    } catch (error) {
      if (!isQuiet(error)) notify({ text: toClientError(error).message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={busy}
          aria-label={`Export: ${NAMES[table]}`}
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void write('csv')}>As CSV</Menu.Item>
        <Menu.Item onClick={() => void write('xlsx')}>As an Excel workbook (XLSX)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
