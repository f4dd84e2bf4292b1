/** How the offer stands against what another employer offers. */
import { LedgerFigure } from '../../../ui/ledger/ledger-figure.tsx'
import { Term } from '../../../ui/term.tsx'
import type { PartProps } from './headline.tsx'
import classes from './offer.module.css'

export function Counter({ offer, book }: PartProps) {
  const { counter } = offer
  if (!counter) return null
  const rows = [
    { label: 'Competing base', stepId: counter.stated.stepId },
    { label: 'All that was stated', stepId: counter.statedTotal.stepId },
    { label: 'Our base without it', stepId: counter.own.stepId },
    { label: 'Matched up to', stepId: counter.matchLimit.stepId },
    ...(counter.equityTopUp ? [{ label: 'Equity top-up', stepId: counter.equityTopUp.stepId }] : []),
    { label: 'Our total lies below by', stepId: counter.shortfall.stepId },
  ]
  return (
    <section className={classes['part']} aria-label="Competing offer">
      <h3>
        <Term id="counterOffer">Competing offer</Term>
      </h3>
      <dl className={classes['pairs']}>
        {rows.map(({ label, stepId }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <LedgerFigure book={book} stepId={stepId} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
