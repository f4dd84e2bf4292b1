/** The sheet on "?". */
import { Modal } from '@mantine/core'
import { closePanel } from '../stores/panels.ts'
import { ShortcutTable } from '../ui/shortcut-table.tsx'

export function ShortcutSheet() {
  return (
    <Modal
      opened
      onClose={closePanel}
      title="Keyboard shortcuts"
      size={680}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <ShortcutTable />
    </Modal>
  )
}
