/** What of the equity vests in each year after the start. */
import { LedgerFigure } from '../../../ui/ledger/ledger-figure.tsx'
import { Term } from '../../../ui/term.tsx'
import type { PartProps } from './headline.tsx'
import classes from './offer.module.css'

export function Vesting({ offer, book }: PartProps) {
  if (offer.vesting.length === 0) return null
  return (
    <section className={classes['part']} aria-label="Vesting">
      <h3>
        <Term id="vesting">Equity vests</Term>
      </h3>
      <dl className={classes['pairs']}>
        {offer.vesting.map(({ year, stepId }) => (
          <div key={year}>
            <dt>Year {year}</dt>
            <dd>
              <LedgerFigure book={book} stepId={stepId} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
