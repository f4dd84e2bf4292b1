/** Exchange rates to the reporting currency, each with its date and source. */
import { Text } from '@mantine/core'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import { RateTable } from '../../../ui/rates/rate-table.tsx'
import classes from '../people.module.css'

export function RatesTab({ rates }: { readonly rates: MethodOutput<'rates.list'> }) {
  return (
    <div className={classes['scroll']}>
      <Text c="dimmed" maw={720} mb="sm">
        Pay is kept in the currency it was entered in; these rates convert it to {rates.currency} for totals. Meritline
        never fetches rates. Saved runs keep the rates they were made with.
      </Text>
      <RateTable currency={rates.currency} rates={rates.rates} missing={rates.missing} />
    </div>
  )
}
