/** A name chosen from a list or typed: kept as it is written, and told when the list does not have it. */
import { Autocomplete, Button } from '@mantine/core'
import { useState } from 'react'

interface NameFieldProps {
  readonly label: string
  readonly value: string | null
  readonly groups: readonly { readonly group: string; readonly items: readonly string[] }[]
  /** What counts as being there; default: everything listed. */
  readonly known?: readonly string[]
  /** Said while the value is not there; names that differ only in case or spaces are offered. */
  readonly notThere?: string
  readonly onKeep: (text: string | null) => Promise<boolean>
}

export function NameField({ label, value, groups, known, notThere, onKeep }: NameFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const listed = known ?? groups.flatMap(({ items }) => items)
  const keep = (text: string): void => {
    const next = text.trim() === '' ? null : text.trim()
    setDraft(null)
    if (next !== value) void onKeep(next)
  }
  const missing = notThere !== undefined && value !== null && listed.length > 0 && !listed.includes(value)
  const near = missing ? listed.find((name) => plain(name) === plain(value)) : undefined
  return (
    <div>
      <Autocomplete
        label={label}
        size="xs"
        limit={200}
        maxLength={200}
        maxDropdownHeight={320}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        data={groups.filter(({ items }) => items.length > 0).map(({ group, items }) => ({ group, items: [...items] }))}
        value={draft ?? value ?? ''}
        error={missing ? notThere : null}
        onChange={setDraft}
        onOptionSubmit={keep}
        onBlur={() => (draft === null ? undefined : keep(draft))}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation()
            setDraft(null)
          }
        }}
      />
      {near === undefined ? null : (
        <Button size="compact-xs" variant="default" mt={4} onClick={() => keep(near)}>
          Take “{near}”
        </Button>
      )}
    </div>
  )
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
