/** What is submitted: an offer's version, a scenario or a rule draft, as those see it who decide. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { ApprovalSubject, RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import { describeOfferSubject, offerProblem, offerStale } from './subject-offer.ts'
import { describeRulesSubject, rulesProblem } from './subject-rule-version.ts'
import { describeScenarioSubject, scenarioInputs, scenarioProblem } from './subject-scenario.ts'
import { requireOffer } from '../offers/offers.ts'
import type { Simulator } from '../ports/simulator.ts'
import type { Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { requireVersion } from '../rules/rules.ts'

export interface SubjectDependencies {
  readonly system: System
  readonly simulator: Simulator
}

/** Throws CodedError NOT_FOUND and what a scenario's simulation throws. */
export async function describeSubject(
  reader: Reader,
  subject: ApprovalSubject,
  { simulator }: SubjectDependencies,
  signal: AbortSignal,
): Promise<RequestContent> {
  // Hashed first: what changes while it is computed shows as changed.
  const hash = subjectHash(reader, subject)
  const described =
    subject.kind === 'offer'
      ? describeOfferSubject(reader, subject.id)
      : subject.kind === 'rules'
        ? describeRulesSubject(reader, versionOf(subject))
        : await describeScenarioSubject(reader, subject.id, simulator, signal)
  return { subject, hash, ...described }
}

/** SHA-256 of what is submitted, as it is now. Throws CodedError NOT_FOUND. */
export function subjectHash(reader: Reader, subject: ApprovalSubject): string {
  switch (subject.kind) {
    case 'offer':
      return requireOffer(reader, subject.id).contentHash
    case 'rules':
      return sha256(requireVersion(reader, versionOf(subject)).rules)
    case 'scenario':
      return sha256(scenarioInputs(reader, subject.id))
  }
}

/** Why it cannot be submitted as it is; null: it can. Throws CodedError NOT_FOUND. */
export function subjectProblem(reader: Reader, subject: ApprovalSubject, system: System): CodedError | null {
  switch (subject.kind) {
    case 'offer':
      return offerProblem(reader, subject.id, system)
    case 'rules':
      return rulesProblem(reader, versionOf(subject))
    case 'scenario':
      return scenarioProblem(reader, subject.id)
  }
}

/** What changed since it was submitted, in sentences. */
export function subjectStale(reader: Reader, { subject, hash }: RequestContent, system: System): string[] {
  if (subject.kind === 'offer') return offerStale(reader, subject.id, system)
  if (!subjectExists(reader, subject)) return ['It is no longer there.']
  if (subjectHash(reader, subject) === hash) return []
  return subject.kind === 'rules'
    ? ['The draft was changed since.']
    : ['The roster, a rate, a level or the lever table was changed since: the figures would be others now.']
}

function subjectExists(reader: Reader, { kind, id }: ApprovalSubject): boolean {
  if (kind === 'rules') return reader.rules.get(Number(id)) !== null
  return (kind === 'scenario' ? reader.scenarios.get(id) : reader.offers.get(id)) !== null
}

/** Throws CodedError NOT_FOUND. */
function versionOf({ id }: ApprovalSubject): number {
  const version = /^\d{1,7}$/.test(id) ? Number(id) : 0
  if (version < 1) throw new CodedError('NOT_FOUND', `There is no version "${id}" of the rules.`)
  return version
}

function sha256(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
