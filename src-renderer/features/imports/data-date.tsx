/** The day that the data of a file stands for; left empty, it is the file's own date, else today. */
import { TextInput } from '@mantine/core'
import type { PeopleRules } from '../../../src-contract/desktop/people-file.ts'

interface DataDateProps {
  readonly label: string
  readonly more?: string
  readonly value: string | undefined
  readonly rules: PeopleRules
  readonly onChange: (rules: PeopleRules) => void
}

export function DataDate({ label, more = '', value, rules, onChange }: DataDateProps) {
  return (
    <TextInput
      type="date"
      label={label}
      description={`By default the file’s own date, else today.${more}`}
      w={240}
      value={value ?? ''}
      onChange={(event) => {
        const { asOf: _before, ...others } = rules
        const day = event.currentTarget.value
        onChange(day ? { ...others, asOf: day } : others)
      }}
    />
  )
}
