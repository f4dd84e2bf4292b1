/** One version of an offer; every figure opens the step of the ledger that made it. */
import { Button } from '@mantine/core'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { hrefOf } from '../../../stores/route.ts'
import { date, instant } from '../../../ui/format.ts'
import { bookOf } from '../offer-book.ts'
import type { Workspace } from '../use-workspace.ts'
import { APPROVAL_NAMES, isLocked } from '../words.ts'
import { Counter } from './counter.tsx'
import { Headline } from './headline.tsx'
import { Notices } from './notices.tsx'
import classes from './offer.module.css'
import { OverrideDialog } from './override-dialog.tsx'
import { RangeChart } from './range-chart.tsx'
import { TierPart } from './tier-part.tsx'
import { Vesting } from './vesting.tsx'

interface OfferViewProps {
  readonly offer: Offer
  readonly workspace: Workspace
}

export function OfferView({ offer, workspace }: OfferViewProps) {
  const book = bookOf(offer)
  const newest = workspace.versions?.[0]
  const isNewest = newest?.id === offer.id
  return (
    <div className={classes['view']}>
      {newest && !isNewest ? (
        <div className={classes['banner']} role="status">
          <span>An earlier version. The newest is version {newest.number}.</span>
          <Button variant="default" onClick={() => workspace.show(null)}>
            Show the newest
          </Button>
        </div>
      ) : offer.stale.length > 0 ? (
        <div className={classes['banner']} data-tone="warn" role="status">
          <span>
            <b>Stale.</b> {offer.stale.map(({ sentence }) => sentence).join(' ')}
          </span>
          <Button
            variant="default"
            loading={workspace.recommending.busy}
            disabled={isLocked(offer.approval)}
            onClick={() => void workspace.recommend()}
          >
            Recommend again
          </Button>
        </div>
      ) : null}
      <div className={classes['top']}>
        <p className={classes['about']}>
          <b>
            Version {offer.number}, {offer.kind === 'override' ? 'overridden by hand' : 'recommended'}
          </b>{' '}
          · {APPROVAL_NAMES[offer.approval]} ·{' '}
          <a href={hrefOf('rules', [String(offer.rulesVersion)])}>rules version {offer.rulesVersion}</a> ·{' '}
          {offer.currency}
          <span className="dim"> · {instant(offer.createdAt)}</span>
        </p>
        {isNewest && !isLocked(offer.approval) ? (
          <OverrideDialog offer={offer} onDone={() => workspace.show(null)} />
        ) : null}
      </div>
      <Headline offer={offer} book={book} />
      <RangeChart offer={offer} book={book} />
      <TierPart offer={offer} book={book} newest={newest?.id === offer.id} />
      <Notices offer={offer} />
      <Counter offer={offer} book={book} />
      <Vesting offer={offer} book={book} />
      <Sources offer={offer} />
    </div>
  )
}

function Sources({ offer }: { readonly offer: Offer }) {
  const { payBands, people, rates } = offer.sources
  return (
    <p className={`${classes['sources']} dim small`}>
      From {payBands.fileName} as of {date(payBands.asOf)}, row {offer.range.row}
      {people ? `; ${people.fileName} as of ${date(people.asOf)}` : '; no roster'}
      {rates.length > 0
        ? `; rates ${rates.map((each) => `${each.currency} ${each.rate} of ${date(each.date)}`).join(', ')}`
        : ''}
      . Content hash <span className={classes['hash']}>{offer.contentHash}</span>
    </p>
  )
}
