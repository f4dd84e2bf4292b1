/** Base, bonus, equity and total, and where the base stands; what an override replaced stays beside it. */
import type { ReactNode } from 'react'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import type { LedgerBook } from '../../../ui/explain-store.ts'
import { LedgerFigure } from '../../../ui/ledger/ledger-figure.tsx'
import { exactMoney, percentWords } from '../../../ui/ledger/quantity.ts'
import { Term } from '../../../ui/term.tsx'
import classes from './offer.module.css'

export interface PartProps {
  readonly offer: Offer
  readonly book: LedgerBook
}

const AMOUNTS = [
  { field: 'base', label: 'Base' },
  { field: 'bonus', label: 'Target bonus' },
  { field: 'equity', label: 'Equity' },
  { field: 'total', label: 'Total' },
] as const

export function Headline({ offer, book }: PartProps) {
  const { figures, override, currency } = offer
  return (
    <>
      <dl className={classes['amounts']} aria-label="The offer">
        {AMOUNTS.map(({ field, label }) => {
          const { stepId, amount } = figures[field]
          const original = override?.original[field] ?? amount
          return (
            <div key={field} data-total={field === 'total' || undefined}>
              <dt>{label}</dt>
              <dd>
                <LedgerFigure book={book} stepId={stepId}>
                  {exactMoney(amount, currency)}
                </LedgerFigure>
                {original === amount ? null : (
                  <span className={classes['original']}>was {exactMoney(original, currency)}</span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <dl className={classes['measures']}>
        <Measure label={<Term id="compaRatio">Compa-ratio</Term>}>
          <LedgerFigure book={book} stepId={figures.compaRatio.stepId} />
        </Measure>
        <Measure label={<Term id="rangePenetration">Penetration</Term>}>
          <LedgerFigure book={book} stepId={figures.penetration.stepId} />
        </Measure>
        <Measure label="Against the midpoint">
          <LedgerFigure book={book} stepId={figures.aboveMidpoint.stepId}>
            {Number(figures.aboveMidpoint.value) > 0 ? '+' : ''}
            {percentWords(figures.aboveMidpoint.value)}
          </LedgerFigure>
        </Measure>
      </dl>
      {override ? (
        <p className={classes['justification']}>
          <b>Why it was overridden:</b> {override.justification}
        </p>
      ) : null}
    </>
  )
}

function Measure({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
