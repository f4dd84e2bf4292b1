/** What stands above a table: filter by typing and the table's own choices at the left, acts on the whole at the right. */
import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import classes from './data-table.module.css'

const TYPING_PAUSE_MS = 120

interface TableToolbarProps {
  readonly filter?: { readonly text: string; readonly label: string; onChange(text: string): void }
  readonly children?: ReactNode
  readonly end?: ReactNode
}

export function TableToolbar({ filter, children, end }: TableToolbarProps) {
  return (
    <div className={classes['toolbar']}>
      {filter ? <FilterField {...filter} /> : null}
      {children}
      <div className={classes['toolbarEnd']}>{end}</div>
    </div>
  )
}

interface FilterFieldProps {
  readonly text: string
  readonly label: string
  onChange(text: string): void
}

function FilterField({ text, label, onChange }: FilterFieldProps) {
  const [typed, setTyped] = useState(text)
  const change = useEffectEvent(onChange)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return undefined
    const timer = setTimeout(() => change(typed), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, text])
  return (
    <TextInput
      w={260}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return
        event.stopPropagation()
        setTyped('')
        onChange('')
      }}
      placeholder={label}
      aria-label={label}
      maxLength={200}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        typed ? (
          <CloseButton
            size="xs"
            aria-label="Clear the filter"
            onClick={() => {
              setTyped('')
              onChange('')
            }}
          />
        ) : null
      }
    />
  )
}
