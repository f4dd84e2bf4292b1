/** Choices that belong to a pay-band file beside its columns. */
import { Stack, TextInput } from '@mantine/core'
import type { PeopleRules } from '../../../src-contract/desktop/people.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { CurrencySelect } from '../../ui/currency-select.tsx'
import type { Draft } from './model/draft.ts'
import type { Preview } from './use-preview.ts'

export interface BandChoicesProps {
  readonly draft: Draft
  readonly preview: Preview
  onChange(change: Partial<Draft>): void
}

export function BandChoices({ draft, preview, onChange }: BandChoicesProps) {
  const own = useCurrency()
  const rules: PeopleRules = draft.rules ?? preview.rules
  return (
    <Stack gap="md">
      <CurrencySelect
        label="Currency of rows that name none"
        value={rules.currency ?? own}
        onChange={(currency) => onChange({ rules: { ...rules, currency } })}
      />
      <TextInput
        type="date"
        label="The bands stand for"
        description="By default the file’s own date, else today."
        w={240}
        value={rules.asOf ?? ''}
        onChange={(event) => {
          const { asOf: _before, ...others } = rules
          const value = event.currentTarget.value
          onChange({ rules: value ? { ...others, asOf: value } : others })
        }}
      />
    </Stack>
  )
}
