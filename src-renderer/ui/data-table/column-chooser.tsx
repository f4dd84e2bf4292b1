/** Which columns are shown: kept on this machine for this table. */
import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { TableModel } from './use-table-model.ts'

export function ColumnChooser<R extends object>({ model }: { readonly model: TableModel<R> }) {
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={14} aria-hidden />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns shown">
        <Stack gap={8} mah="60vh" style={{ overflowY: 'auto' }}>
          {model.getAllLeafColumns().map((column) => (
            <Checkbox
              key={column.id}
              label={String(column.columnDef.header)}
              checked={column.getIsVisible()}
              disabled={!column.getCanHide()}
              onChange={(event) => column.toggleVisibility(event.currentTarget.checked)}
            />
          ))}
          <Button
            variant="subtle"
            onClick={() => {
              model.setColumnSizing({})
              for (const column of model.getAllLeafColumns()) column.resetSize()
            }}
          >
            Default widths
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
