/** A currency by its code or name. */
import { Select } from '@mantine/core'

const names = new Intl.DisplayNames(undefined, { type: 'currency' })
const OPTIONS = Intl.supportedValuesOf('currency').map((code) => ({
  value: code,
  label: `${code} – ${names.of(code) ?? code}`,
}))

interface CurrencySelectProps {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly onChange: (currency: string) => void
}

export function CurrencySelect({ label, description, value, onChange }: CurrencySelectProps) {
  return (
    <Select
      label={label}
      {...(description ? { description } : {})}
      searchable
      data={OPTIONS}
      value={value}
      limit={60}
      allowDeselect={false}
      nothingFoundMessage="No such currency"
      onChange={(code) => (code ? onChange(code) : undefined)}
    />
  )
}
