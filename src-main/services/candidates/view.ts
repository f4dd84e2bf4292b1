/** A candidate as screens see it: with the guard over pay history, what is missing, and the newest offer. */
import { CANDIDATE_LABELS, missingFields } from '../../../src-core/offers/candidate-fields.ts'
import type { Candidate, CandidateEvent, OfferHead } from '../../../src-contract/desktop/candidates.ts'
import { guardOf } from './writes.ts'
import type { StoredCandidate } from '../ports/candidates-store.ts'
import type { Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

export function candidateView(reader: Reader, candidate: StoredCandidate, system: System): Candidate {
  const guard = guardOf(reader, candidate.fields.location, system)
  const { id, fields, createdAt, createdBy, changedAt } = candidate
  return {
    id,
    // A statement about the location can forbid what was allowed when it was entered.
    fields: guard.mayAsk ? fields : { ...fields, currentPay: null },
    guard,
    missing: [...missingFields(fields)],
    latest: offerHead(reader, id),
    createdAt,
    createdBy,
    changedAt,
  }
}

export function candidateEvents(reader: Reader, candidate: StoredCandidate, system: System): CandidateEvent[] {
  const { mayAsk } = guardOf(reader, candidate.fields.location, system)
  return reader.candidates.events(candidate.id).map((event) => {
    const hidden = event.field === 'currentPay' && !mayAsk
    return {
      ...event,
      label: event.field === null ? 'Candidate' : CANDIDATE_LABELS[event.field],
      oldValue: hidden ? null : event.oldValue,
      newValue: hidden ? null : event.newValue,
      hidden,
    }
  })
}

function offerHead(reader: Reader, candidateId: string): OfferHead | null {
  const latest = reader.offers.latestSummary(candidateId)
  if (!latest) return null
  const { id, number, kind, createdAt, currency, base, total, tier, approval } = latest
  return { versionId: id, number, kind, createdAt, currency, base, total, tier, approval }
}
