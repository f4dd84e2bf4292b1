/** Asks for exchange rates that the file needs, in place. */
import { Text } from '@mantine/core'
import { useCurrency } from '../../stores/workspace.ts'
import { RateTable } from '../../ui/rates/rate-table.tsx'
import classes from './imports.module.css'
import type { ImportKind } from './model/draft.ts'

export function MissingRates({
  kind,
  currencies,
}: {
  readonly kind: ImportKind
  readonly currencies: readonly string[]
}) {
  const currency = useCurrency()
  if (currencies.length === 0) return null
  return (
    <div className={classes['note']}>
      <Text fw={600}>Exchange rates are missing</Text>
      <Text mb={6}>
        {kind === 'people' ? 'Pay' : 'Bands'} in {currencies.join(', ')} cannot be added up in {currency} without a
        rate. State each with its date and source; you can change it later under People, Exchange rates.
      </Text>
      <RateTable currency={currency} rates={[]} missing={currencies} />
    </div>
  )
}
