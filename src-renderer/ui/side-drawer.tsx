/** A panel from the right over the screen: details of one thing. Escape closes it and focus returns. */
import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'

interface SideDrawerProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly size?: number
  readonly children: ReactNode
}

export function SideDrawer({ opened, onClose, title, size = 440, children }: SideDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Drawer>
  )
}
