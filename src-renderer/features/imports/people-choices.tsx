/** Choices that belong to a people file beside its columns. */
import { Checkbox, Radio, Stack } from '@mantine/core'
import type { PeoplePreview, PeopleRules } from '../../../src-contract/desktop/people-file.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { CurrencySelect } from '../../ui/currency-select.tsx'
import { DataDate } from './data-date.tsx'
import { LevelChoices } from './level-choices.tsx'
import { LocationCurrencies } from './location-currencies.tsx'
import type { Draft } from './model/draft.ts'
import { columnOf, payMeaning, withPayMeaning, type Mapping } from './model/mapping.ts'

interface PeopleChoicesProps {
  readonly draft: Draft
  readonly preview: PeoplePreview
  readonly mapping: Mapping
  /** The choices of an earlier import of such a file; none before one. */
  readonly remembered: PeopleRules
  onChange(change: Partial<Draft>): void
}

export function PeopleChoices({ draft, preview, mapping, remembered, onChange }: PeopleChoicesProps) {
  const currency = useCurrency()
  const rules = { ...preview.rules, ...draft.rules }
  const own = draft.rules ?? remembered
  const setRules = (change: Partial<PeopleRules>) => onChange({ rules: { ...own, ...change } })
  const meaning = payMeaning(mapping)
  const payColumn = meaning === null ? null : preview.columns[columnOf(mapping, meaning) ?? -1]
  return (
    <Stack gap="md">
      {payColumn ? (
        <Radio.Group
          label={`The amounts in “${payColumn.header}” are`}
          value={meaning}
          onChange={(value) =>
            onChange({ mapping: withPayMeaning(mapping, value === 'paidToDate' ? 'paidToDate' : 'annualPay') })
          }
        >
          <Stack gap={6} mt={4}>
            <Radio
              value="annualPay"
              label="full-year rates of pay"
              description="Taken as they are, whenever the person was hired."
            />
            <Radio
              value="paidToDate"
              label="amounts paid so far this year"
              description="Made into full-year rates: amount × days of the year / days employed in it up to the date of the data. Choose this only when the file says so, as a payroll extract may: for a rate it would overstate the pay of everyone hired this year."
            />
          </Stack>
        </Radio.Group>
      ) : null}
      <CurrencySelect
        label="Currency of rows that name none"
        description="Neither a currency column nor an unambiguous symbol, nor the location settles it."
        value={rules.currency ?? currency}
        onChange={(currency) => setRules({ currency })}
      />
      <LocationCurrencies
        values={preview.locationValues ?? []}
        chosen={own.currencyByLocation ?? {}}
        onChange={(currencyByLocation) => setRules({ currencyByLocation })}
      />
      <LevelChoices rules={rules} mapping={mapping} values={preview.levelValues ?? []} onChange={setRules} />
      <DataDate
        label="The data stands for"
        more=" Data older than the workspace allows is marked stale everywhere."
        value={rules.asOf}
        rules={own}
        onChange={(rules) => onChange({ rules })}
      />
      <Checkbox
        label="Import people who are not active too"
        description="Otherwise rows whose status says so, or whose termination date is past, are left out and counted."
        checked={rules.includeInactive ?? false}
        onChange={(event) => setRules({ includeInactive: event.currentTarget.checked })}
      />
    </Stack>
  )
}
