/** Days on which the clocks of approvals stand still; a day that there is not is told at the field and not kept. */
import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { isDay } from '../../../src-core/field/days.ts'

interface HolidaysFieldProps {
  readonly value: readonly string[]
  readonly disabled: boolean
  readonly onChange: (dates: string[]) => void
}

export function HolidaysField({ value, disabled, onChange }: HolidaysFieldProps) {
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <TagsInput
      label="Holidays"
      description="Days that do not count, as 2026-12-25; Enter adds one."
      placeholder={disabled ? undefined : '2026-12-25'}
      value={[...value]}
      disabled={disabled}
      splitChars={[',', ';', ' ']}
      error={refused === null ? null : `"${refused}" is no day. Write it as 2026-12-25.`}
      // The field around it shows the focus.
      styles={{ inputField: { outline: 'none' } }}
      onChange={(dates) => {
        const wrong = dates.find((date) => !isDay(date)) ?? null
        setRefused(wrong)
        const kept = dates.filter(isDay)
        if (kept.join() !== value.join()) onChange(kept)
      }}
    />
  )
}
