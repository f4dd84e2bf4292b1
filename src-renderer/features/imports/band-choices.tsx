/** Choices that belong to a pay-band file beside its columns. */
import { Stack } from '@mantine/core'
import type { PeopleRules } from '../../../src-contract/desktop/people-file.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { CurrencySelect } from '../../ui/currency-select.tsx'
import { DataDate } from './data-date.tsx'
import type { Draft } from './model/draft.ts'
import type { Preview } from './use-preview.ts'

interface BandChoicesProps {
  readonly draft: Draft
  readonly preview: Preview
  /** The choices of an earlier import of such a file; none before one. */
  readonly remembered: PeopleRules
  onChange(change: Partial<Draft>): void
}

export function BandChoices({ draft, preview, remembered, onChange }: BandChoicesProps) {
  const currency = useCurrency()
  const rules: PeopleRules = { ...preview.rules, ...draft.rules }
  const own = draft.rules ?? remembered
  return (
    <Stack gap="md">
      <CurrencySelect
        label="Currency of rows that name none"
        value={rules.currency ?? currency}
        onChange={(chosen) => onChange({ rules: { ...own, currency: chosen } })}
      />
      <DataDate label="The bands stand for" value={rules.asOf} rules={own} onChange={(rules) => onChange({ rules })} />
    </Stack>
  )
}
