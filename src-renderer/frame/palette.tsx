/** Search and commands: type, arrows, Enter. */
import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { closePanel } from '../stores/panels.ts'
import { KeyCaps } from '../ui/key-caps.tsx'
import type { PaletteItem } from './palette-items.ts'
import classes from './palette.module.css'
import { usePaletteItems } from './use-palette-items.ts'

export function Palette() {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { items, searching } = usePaletteItems(text)
  const listId = useId()
  const active = items[Math.min(at, items.length - 1)]

  function choose(item: PaletteItem | undefined): void {
    if (!item) return
    closePanel()
    item.run()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (move !== undefined) {
      event.preventDefault()
      const next = Math.max(0, Math.min(items.length - 1, at + move))
      setAt(next)
      document.getElementById(`${listId}-${items[next]?.id}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(active)
    }
  }

  return (
    <Modal.Root opened onClose={closePanel} size={560} padding={0} yOffset="12vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Search and commands">
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={classes['input'] ?? ''}
          leftSection={<IconSearch size={16} aria-hidden />}
          placeholder="A screen, a scenario, a command, a person's id or title"
          aria-label="Search and commands"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label="Results" tabIndex={-1} className={classes['list']}>
          {items.map((item, index) => (
            <div key={item.id} role="presentation">
              {item.group === items[index - 1]?.group ? null : (
                <div className={classes['group']} role="presentation">
                  {item.group}
                </div>
              )}
              <div
                id={`${listId}-${item.id}`}
                role="option"
                aria-selected={item === active}
                className={classes['item']}
                onMouseMove={() => setAt(index)}
                onClick={() => choose(item)}
              >
                <span className={classes['label']}>{item.label}</span>
                {item.hint ? <span className={classes['hint']}>{item.hint}</span> : null}
                {item.keys ? <KeyCaps keys={item.keys} /> : null}
              </div>
            </div>
          ))}
          {items.length === 0 ? (
            <div className={classes['none']} role="option" aria-selected={false} aria-disabled>
              {searching ? 'Looking…' : 'Nothing found. Try fewer letters, or a person’s id.'}
            </div>
          ) : null}
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
