/** Finding a candidate, and what a submitted or approved offer forbids. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { StoredCandidate } from '../ports/candidates-store.ts'
import type { OfferSummary } from '../../../src-contract/desktop/offer.ts'
import type { Reader } from '../ports/store.ts'

/** Throws CodedError NOT_FOUND. */
export function requireCandidate(reader: Reader, id: string): StoredCandidate {
  const candidate = reader.candidates.get(id)
  if (!candidate) throw new CodedError('NOT_FOUND', `There is no candidate "${id}" in this workspace.`)
  return candidate
}

/** Throws CodedError OFFER_LOCKED while the newest version is in the approval queue, and for good once it is approved. */
export function refuseLockedOffer(latest: Pick<OfferSummary, 'approval'> | null): void {
  if (latest?.approval === 'approved') {
    throw new CodedError(
      'OFFER_LOCKED',
      'This offer is approved and locked. Begin another candidate to make a different offer.',
    )
  }
  if (latest?.approval === 'waiting') {
    throw new CodedError('OFFER_LOCKED', 'This offer waits for approval. Withdraw it first to change anything.')
  }
}
