/** Writes a table to CSV or XLSX and hands it to the user's downloads. */
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { call, download, isQuiet, toClientError } from '../../host/index.ts'
import { plural } from '../format.ts'
import { notify } from '../notice.tsx'

type Format = MethodInput<'export.table'>['format']

export interface ExportMenuProps {
  readonly table: Omit<MethodInput<'export.table'>, 'format' | 'path'>
  readonly label?: string
  readonly disabled?: boolean
}

export function ExportMenu({ table, label = 'Export', disabled = false }: ExportMenuProps) {
  const [busy, setBusy] = useState(false)
  const write = async (format: Format) => {
    setBusy(true)
    try {
      const { file, rows } = await call('export.table', { ...table, format })
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
          disabled={disabled}
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void write('csv')}>As CSV</Menu.Item>
        <Menu.Item onClick={() => void write('xlsx')}>As an Excel workbook (XLSX)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
