/** Year and level of an entry. */
import { NativeSelect } from '@mantine/core'

interface YearSelectProps {
  readonly label: string
  readonly value: number | null
  readonly years: readonly number[]
  /** What no year means here. */
  readonly all: string
  readonly onChange: (year: number | null) => void
}

export function YearSelect({ label, value, years, all, onChange }: YearSelectProps) {
  return (
    <NativeSelect
      aria-label={label}
      value={value === null ? '' : String(value)}
      data={[{ value: '', label: all }, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
    />
  )
}

interface LevelSelectProps {
  readonly label: string
  readonly value: number | null
  readonly names: readonly string[]
  readonly onChange: (level: number | null) => void
}

export function LevelSelect({ label, value, names, onChange }: LevelSelectProps) {
  return (
    <NativeSelect
      aria-label={label}
      value={value === null ? '' : String(value)}
      data={[{ value: '', label: 'All levels' }, ...names.map((name, at) => ({ value: String(at + 1), label: name }))]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
    />
  )
}
