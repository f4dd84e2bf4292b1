/** Writes a table to CSV or XLSX and hands it to the user's downloads. */
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { MethodInput, MethodOutput } from '../../../src-contract/desktop/index.ts'
import { call, download, isQuiet, toClientError } from '../../host/index.ts'
import { plural } from '../format.ts'
import { notify } from '../notice.tsx'

type Format = MethodInput<'export.table'>['format']

interface ExportMenuProps {
  readonly table: Omit<MethodInput<'export.table'>, 'format' | 'path'>
  readonly label?: string
  readonly disabled?: boolean
}

export function ExportMenu({ table, label = 'Export', disabled = false }: ExportMenuProps) {
  return <WriteMenu label={label} disabled={disabled} write={(format) => call('export.table', { ...table, format })} />
}

interface WriteMenuProps {
  readonly label: string
  /** What is heard, where several stand on one screen. */
  readonly name?: string
  readonly disabled?: boolean
  readonly write: (format: Format) => Promise<MethodOutput<'export.table'>>
}

/** The same for tables that a method of their own writes. */
export function WriteMenu({ label, name, disabled = false, write }: WriteMenuProps) {
  const [busy, setBusy] = useState(false)
  const save = async (format: Format): Promise<void> => {
    setBusy(true)
    try {
      const { file, rows } = await write(format)
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
          aria-label={name}
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('csv')}>As CSV</Menu.Item>
        <Menu.Item onClick={() => void save('xlsx')}>As an Excel workbook (XLSX)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
