/** A time zone, found by typing. */
import { Select } from '@mantine/core'

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

interface ZoneSelectProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly disabled?: boolean
  readonly value: string
  readonly onChange: (zone: string) => void
}

export function ZoneSelect({ label, hideLabel = false, disabled = false, value, onChange }: ZoneSelectProps) {
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      searchable
      disabled={disabled}
      allowDeselect={false}
      limit={60}
      nothingFoundMessage="No such time zone"
      data={ZONES.includes(value) ? ZONES : [value, ...ZONES]}
      value={value}
      onChange={(zone) => {
        if (zone !== null) onChange(zone)
      }}
    />
  )
}
