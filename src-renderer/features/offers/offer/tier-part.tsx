/** Whose approval the offer needs, and why. */
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { TIER_NAMES, type Tier } from '../../../../src-core/offers/tier.ts'
import { LedgerFigure } from '../../../ui/ledger/ledger-figure.tsx'
import { SubjectApproval } from '../../../ui/approvals/subject-approval.tsx'
import { Term } from '../../../ui/term.tsx'
import { TRIGGER_WORDS } from '../words.ts'
import type { PartProps } from './headline.tsx'
import classes from './offer.module.css'

/** newest: of the candidate's versions; no other is submitted. */
export function TierPart({ offer, book, newest }: PartProps & { readonly newest: boolean }) {
  const { tier } = offer
  return (
    <section className={classes['part']} aria-label="Approval needed">
      <h3>
        <Term id="approvalTier">Approval needed</Term>
      </h3>
      <p>
        <LedgerFigure book={book} stepId={tier.stepId}>
          <b>{TIER_NAMES[tier.tier as Tier]}</b>
        </LedgerFigure>
        . {reasonOf(tier)}
      </p>
      <SubjectApproval subject={{ kind: 'offer', id: offer.id }} maySubmit={newest} />
    </section>
  )
}

function reasonOf({ tier, byDistance, triggers, belowMarket }: Offer['tier']): string {
  const distance =
    byDistance === 0
      ? 'By how far the base lies above the midpoint, nobody needs to approve it'
      : `By the distance of the base above the midpoint: ${TIER_NAMES[byDistance as Tier]}`
  const verb = tier > byDistance ? 'raised by' : 'asked for as well by'
  const raised = triggers.length > 0 ? `; ${verb} ${triggers.map((each) => TRIGGER_WORDS[each]).join(' and ')}` : ''
  return `${distance}${raised}.${belowMarket ? ' The base is below market.' : ''}`
}
