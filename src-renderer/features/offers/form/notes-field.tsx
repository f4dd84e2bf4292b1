/** Notes on a candidate, kept on leaving. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'

interface NotesFieldProps {
  readonly value: string
  readonly onKeep: (text: string) => Promise<boolean>
}

export function NotesField({ value, onKeep }: NotesFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    if (draft === null || draft === value || (await onKeep(draft))) setDraft(null)
  }
  return (
    <Textarea
      label="Notes"
      autosize
      minRows={2}
      maxRows={8}
      maxLength={4000}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void keep()}
    />
  )
}
