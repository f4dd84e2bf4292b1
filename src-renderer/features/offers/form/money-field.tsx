/** An amount as people write it, kept on leaving or Enter; Escape takes back what was typed. Empty clears. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface MoneyFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly disabled?: boolean
  /** null: nothing is stated. */
  readonly value: string | null
  readonly problem: string | null
  /** Answers whether it was kept; what was not kept stays typed. */
  readonly onKeep: (text: string | null) => Promise<boolean>
}

export function MoneyField({ label, placeholder, disabled = false, value, problem, onKeep }: MoneyFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    if (draft === null) return
    const text = draft.trim()
    // As it was: nothing to keep, unless a refusal is to be taken back.
    if (text === (value ?? '') && problem === null) return setDraft(null)
    if (await onKeep(text === '' ? null : text)) setDraft(null)
  }
  return (
    <TextInput
      label={label}
      placeholder={placeholder ?? '130k, $147,155, 87.000,50 EUR'}
      disabled={disabled}
      maxLength={60}
      spellCheck={false}
      autoComplete="off"
      value={draft ?? value ?? ''}
      error={problem}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep()
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation()
          setDraft(null)
        }
      }}
    />
  )
}
