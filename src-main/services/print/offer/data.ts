/** What an offer's packet is made from, gathered once. */
import type { AuditEvent } from '../../../../src-contract/desktop/audit.ts'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import type { LedgerStep } from '../../../../src-contract/desktop/ledger.ts'
import type { OfferImpact } from '../../../../src-contract/desktop/offer-impact.ts'
import type { Offer, OfferSummary } from '../../../../src-contract/desktop/offer.ts'
import type { ImportSummary } from '../../../../src-contract/desktop/people.ts'
import type { SubjectApprovalRecord } from '../../ports/approvals.ts'

export interface OfferPacketData {
  readonly appVersion: string
  readonly workspace: string
  readonly offer: Offer
  /** The version before it, with what differs; null for a first version. */
  readonly since: {
    readonly previous: OfferSummary
    readonly differences: MethodOutput<'offers.compare'>['differences']
  } | null
  /** What it does elsewhere today, or why that cannot be said. */
  readonly impact: OfferImpact | { readonly missing: string }
  /** Steps of this packet alone: what was set by hand against what was recommended, changes, the expectation. */
  readonly ownSteps: readonly LedgerStep[]
  /** The newest request about this version; null: it was never submitted. */
  readonly request: SubjectApprovalRecord | null
  /** Of the candidate and the offer, newest first, and whether there are older ones. */
  readonly events: readonly AuditEvent[]
  readonly moreEvents: boolean
  /** The imports that the offer names. */
  readonly imports: readonly ImportSummary[]
}
