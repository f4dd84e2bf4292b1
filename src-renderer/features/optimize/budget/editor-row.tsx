/** One entry of a list that is being written: its fields and what takes it away. */
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './budget.module.css'

interface EditorRowProps {
  /** What is taken away: "Target 1". */
  readonly name: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

export function EditorRow({ name, onRemove, children }: EditorRowProps) {
  return (
    <li className={classes.row} aria-label={name}>
      <div className={classes.fields}>{children}</div>
      <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${name}`} title="Remove" onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </li>
  )
}
