/** Versions of offers: written once; only where they stand in the approval queue changes. */
import type { Offer, OfferSummary } from '../../../src-contract/desktop/offer.ts'
import type { SubjectApproval } from '../../../src-contract/desktop/rules.ts'
import type { NumberedPerson, BandRow } from './people-store.ts'

export type StoredOffer = Omit<Offer, 'stale' | 'allowedPart'>

export interface OffersReader {
  get(versionId: string): StoredOffer | null
  /** The newest version of a candidate. */
  latest(candidateId: string): StoredOffer | null
  latestSummary(candidateId: string): OfferSummary | null
  /** Newest first. */
  versions(candidateId: string): readonly OfferSummary[]
  /** Pay bands of an import for exactly this title and location. */
  ranges(importId: string, jobTitle: string, location: string): readonly BandRow[]
  /** Titles and locations that an import's bands are for. */
  rangeKeys(
    importId: string,
  ): readonly { readonly jobTitle: string; readonly jobFamily: string | null; readonly location: string }[]
  /** People of a roster with exactly this title and location. */
  peersByTitle(importId: string, jobTitle: string, location: string): readonly NumberedPerson[]
  /** People of a roster with exactly this title, anywhere. */
  peopleOfTitle(importId: string, jobTitle: string): readonly NumberedPerson[]
  /** People of a roster with exactly this family and location, at any level. */
  peersByFamily(importId: string, jobFamily: string, location: string): readonly NumberedPerson[]
  /** The family that a roster's people of this title have, where all of them have the same. */
  familyOf(importId: string, jobTitle: string): string | null
}

export interface OffersWriter extends OffersReader {
  insert(offer: StoredOffer): void
  /**
   * Where a version stands: waiting and approved lock the candidate and every version of the offer; rejected, returned
   * and none open them again.
   */
  setApproval(versionId: string, approval: SubjectApproval): void
}
