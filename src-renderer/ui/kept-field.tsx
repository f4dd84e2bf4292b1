/** A text field that is kept when it is left or Enter is pressed; Escape takes back what was typed. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface KeptFieldProps {
  readonly label: string
  readonly description?: string
  /** Takes the label out of sight (tables): it is still heard. */
  readonly hideLabel?: boolean
  readonly value: string
  readonly maxLength?: number
  readonly numeric?: boolean
  readonly width?: number | string
  readonly suffix?: string
  /** A sentence answered is a refusal: it is shown, and what was typed stays. */
  readonly onKeep: (text: string) => string | null | Promise<string | null>
}

export function KeptField(props: KeptFieldProps) {
  const { label, description, hideLabel = false, value, maxLength, numeric = false, width, suffix, onKeep } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function keep(): Promise<void> {
    if (draft === null || draft.trim() === value) {
      setDraft(null)
      setRefusal(null)
      return
    }
    const answer = await onKeep(draft.trim())
    setRefusal(answer)
    if (answer === null) setDraft(null)
  }

  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      {...(description ? { description } : {})}
      {...(maxLength ? { maxLength } : {})}
      {...(suffix
        ? { rightSection: <span className="dim small">{suffix}</span>, rightSectionWidth: 12 + 7 * suffix.length }
        : {})}
      styles={{
        wrapper: width === undefined ? {} : { width },
        input: numeric ? { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } : {},
      }}
      inputMode={numeric ? 'decimal' : 'text'}
      value={draft ?? value}
      error={refusal}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep()
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation()
          setDraft(null)
          setRefusal(null)
        }
      }}
    />
  )
}
