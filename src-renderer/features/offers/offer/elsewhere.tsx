/** What an offer does elsewhere before it is sent: peers, the category's gap, next year's merit pool, payroll; the posting. */
import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OfferImpact } from '../../../../src-contract/desktop/offer-impact.ts'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { hrefOf } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { plural } from '../../../ui/format.ts'
import type { LedgerBook } from '../../../ui/explain-store.ts'
import { LedgerFigure } from '../../../ui/ledger/ledger-figure.tsx'
import { exactMoney, percentWords } from '../../../ui/ledger/quantity.ts'
import { ReadingView } from '../../../ui/reading-view.tsx'
import { Term } from '../../../ui/term.tsx'
import type { TermId } from '../../../ui/glossary.ts'
import { bookOf } from '../offer-book.ts'
import classes from './offer.module.css'
import { PostingRange } from './posting-range.tsx'

export function Elsewhere({ offer }: { readonly offer: Offer }) {
  const reading = useCall('offers.impact', { versionId: offer.id }, ['offers', 'people', 'levers', 'rates', 'payBands'])
  return (
    <div className={classes['view']}>
      <ReadingView reading={reading} label="Looking elsewhere">
        {({ impact }) => <Parts impact={impact} book={bookOf(offer, impact.ledger)} />}
      </ReadingView>
      <PostingRange offer={offer} />
    </div>
  )
}

interface PartsProps {
  readonly impact: OfferImpact
  readonly book: LedgerBook
}

function Parts({ impact, book }: PartsProps) {
  const { categoryGap, meritPool, payroll } = impact
  return (
    <>
      <Compression impact={impact} book={book} />
      <Part title="Pay gap of the category" term="payGap" note={`${categoryGap.basisText}. ${categoryGap.note}`}>
        <Pair label="Without this offer">
          {categoryGap.before ? (
            <LedgerFigure book={book} stepId={categoryGap.before.stepId}>
              {percentWords(categoryGap.before.value)}
            </LedgerFigure>
          ) : (
            'not shown'
          )}
        </Pair>
        {categoryGap.after ? (
          <Pair label="With it">
            <LedgerFigure book={book} stepId={categoryGap.after.stepId}>
              {percentWords(categoryGap.after.value)}
            </LedgerFigure>
          </Pair>
        ) : null}
        {categoryGap.men !== null && categoryGap.women !== null ? (
          <Pair label="Compared">
            <LedgerFigure book={book} stepId="impact-men" /> men, <LedgerFigure book={book} stepId="impact-women" />{' '}
            women
          </Pair>
        ) : null}
      </Part>
      <Part title="Payroll" note={`${payroll.note} ${meritPool.note}`}>
        <Pair label="A full year of this offer">
          <LedgerFigure book={book} stepId={payroll.annual.stepId} />
        </Pair>
        <Pair label={`Adds to the merit pool of ${meritPool.year}, at ${percentWords(meritPool.rate)}`}>
          <LedgerFigure book={book} stepId={meritPool.amount.stepId} />
        </Pair>
      </Part>
    </>
  )
}

const MOST_NAMED = 20

function Compression({ impact, book }: { readonly impact: OfferImpact; readonly book: LedgerBook }) {
  const { compression, currency } = impact
  const named = compression.employees.filter(({ employeeId }) => employeeId !== null)
  return (
    <Part title="Peers" term="compression" note={compression.note}>
      <Pair label="More senior, paid less than the offer">
        <LedgerFigure book={book} stepId="impact-inverted" />
      </Pair>
      <Pair label={`More senior, at most ${percentWords(compression.percent)} above it`}>
        <LedgerFigure book={book} stepId="impact-compressed" />
      </Pair>
      <Pair label="Of any standing, paid less">
        <LedgerFigure book={book} stepId="impact-paid-less" />
      </Pair>
      {compression.remedy ? (
        <Pair label="Lifting the inverted to the offer, a year">
          <LedgerFigure book={book} stepId={compression.remedy.stepId} />
        </Pair>
      ) : null}
      {named.length > 0 ? (
        <details className={classes['named']}>
          <summary>{plural(named.length, 'peer', 'peers')} concerned</summary>
          <ul>
            {named.slice(0, MOST_NAMED).map(({ employeeId, kind, pay }) => (
              <li key={employeeId}>
                <Anchor href={hrefOf('people', ['employees'], { person: employeeId ?? '' })} size="sm">
                  {employeeId}
                </Anchor>{' '}
                {exactMoney(pay, currency)}, {kind}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Part>
  )
}

interface PartProps {
  readonly title: string
  readonly term?: TermId
  readonly note: string
  readonly children: ReactNode
}

function Part({ title, term, note, children }: PartProps) {
  return (
    <section className={classes['part']} aria-label={title}>
      <h3>{term ? <Term id={term}>{title}</Term> : title}</h3>
      <dl className={classes['pairs']}>{children}</dl>
      <p className="dim small">{note}</p>
    </section>
  )
}

function Pair({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
