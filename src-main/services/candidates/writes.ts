/** Creating, changing and clearing candidates within a transaction; every change is kept with its old and new value. */
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import {
  BLANK_CANDIDATE,
  CANDIDATE_FIELDS,
  CANDIDATE_LABELS,
  type CandidateField,
  type CandidateFields,
} from '../../../src-core/offers/candidate-fields.ts'
import { payHistoryGuard, type PayHistoryGuard } from '../../../src-core/offers/pay-history-guard.ts'
import type { CandidateChanges, CandidateFields as ContractFields } from '../../../src-contract/desktop/candidates.ts'
import { applyCandidateChanges } from './changes.ts'
import { refuseLockedOffer, requireCandidate } from './lock.ts'
import type { StoredCandidate } from '../ports/candidates-store.ts'
import type { Reader, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { today } from '../rules/seed.ts'

export function guardOf(reader: Reader, location: string | null, system: System): PayHistoryGuard {
  return payHistoryGuard(location, reader.candidates.placed(), today(system))
}

/** Throws CodedError ID_TAKEN, FIELDS_INVALID or PAY_HISTORY_FORBIDDEN. Answers the id. */
export function createCandidate(
  writer: Writer,
  id: string | undefined,
  changes: CandidateChanges,
  system: System,
): string {
  const given = id ?? `C-${String(writer.candidates.nextNumber()).padStart(4, '0')}`
  if (writer.candidates.get(given)) {
    throw new CodedError('ID_TAKEN', `There is a candidate "${given}" already. Choose another reference.`)
  }
  const fields = changed(writer, BLANK_CANDIDATE, changes, system)
  const at = system.now().toISOString()
  const actor = system.actor()
  writer.candidates.insert({ id: given, fields: stored(fields), createdAt: at, createdBy: actor, changedAt: at })
  writer.candidates.addEvent(given, { at, actor, kind: 'created', field: null, oldValue: null, newValue: null })
  const named = addChanges(writer, given, 'changed', BLANK_CANDIDATE, fields, system)
  record(writer, 'CANDIDATE_CREATED', given, `Candidate ${given} created`, named)
  return given
}

/** Throws CodedError NOT_FOUND, OFFER_LOCKED, FIELDS_INVALID or PAY_HISTORY_FORBIDDEN. Answers the id as stored. */
export function updateCandidate(writer: Writer, id: string, changes: CandidateChanges, system: System): string {
  const candidate = requireCandidate(writer, id)
  refuseLockedOffer(writer.offers.latestSummary(candidate.id))
  const fields = changed(writer, candidate.fields, changes, system)
  const named = store(writer, candidate, fields, 'changed', system)
  if (named.length > 0) {
    const what = named.map((field) => CANDIDATE_LABELS[field].toLowerCase()).join(', ')
    record(writer, 'CANDIDATE_CHANGED', candidate.id, `Candidate ${candidate.id}: ${what} changed`, named)
  }
  return candidate.id
}

/** Throws CodedError NOT_FOUND or OFFER_LOCKED. Answers the id as stored. */
export function resetCandidate(writer: Writer, id: string, system: System): string {
  const candidate = requireCandidate(writer, id)
  refuseLockedOffer(writer.offers.latestSummary(candidate.id))
  const named = store(writer, candidate, BLANK_CANDIDATE, 'reset', system)
  record(writer, 'CANDIDATE_RESET', candidate.id, `Candidate ${candidate.id} begun anew`, named)
  return candidate.id
}

/** Current pay only where it may be asked: refused when it is given elsewhere, dropped when the location changes. */
function changed(reader: Reader, fields: CandidateFields, changes: CandidateChanges, system: System): CandidateFields {
  const location = changes.location === undefined ? fields.location : changes.location
  const { mayAsk, reason } = guardOf(reader, location, system)
  if (changes.currentPay && !mayAsk) {
    throw new CodedError('PAY_HISTORY_FORBIDDEN', `${reason} Nothing was changed.`, {
      fields: [{ field: 'currentPay', code: 'PAY_HISTORY_FORBIDDEN', message: reason }],
    })
  }
  const next = applyCandidateChanges(fields, changes, reader)
  return mayAsk ? next : { ...next, currentPay: null }
}

function store(
  writer: Writer,
  candidate: StoredCandidate,
  fields: CandidateFields,
  kind: 'changed' | 'reset',
  system: System,
): readonly CandidateField[] {
  const named = addChanges(writer, candidate.id, kind, candidate.fields, fields, system)
  if (named.length > 0) {
    writer.candidates.update({ ...candidate, fields: stored(fields), changedAt: system.now().toISOString() })
  }
  return named
}

function addChanges(
  writer: Writer,
  id: string,
  kind: 'changed' | 'reset',
  before: CandidateFields,
  after: CandidateFields,
  system: System,
): readonly CandidateField[] {
  const named = CANDIDATE_FIELDS.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
  for (const field of named) {
    const [oldValue, newValue] = [before[field], after[field]]
    const at = system.now().toISOString()
    writer.candidates.addEvent(id, { at, actor: system.actor(), kind, field, oldValue, newValue })
  }
  return named
}

/** The names of fields only: their values may be pay. */
function record(writer: Writer, kind: string, id: string, summary: string, fields: readonly CandidateField[]): void {
  writer.audit.append({ kind, subject: id, summary, data: { fields: [...fields] } })
}

function stored(fields: CandidateFields): ContractFields {
  return structuredClone(fields)
}
