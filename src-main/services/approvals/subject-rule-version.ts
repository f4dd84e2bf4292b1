/** A draft of the offer rules as those see it who decide: what differs from the version it is based on. */
import { levelsUpTo } from '../../../src-core/approvals/decide.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { diffRules } from '../../../src-core/offers/diff-rules.ts'
import { validateRules } from '../../../src-core/offers/validate-rules.ts'
import type { RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import { approvalSettings } from './settings.ts'
import type { Reader } from '../ports/store.ts'
import { requireVersion } from '../rules/rules.ts'

const SHOWN = 8

export function describeRulesSubject(reader: Reader, version: number): Omit<RequestContent, 'subject' | 'hash'> {
  const draft = requireVersion(reader, version)
  const basis = draft.basedOn === null ? null : reader.rules.get(draft.basedOn)
  const differences = basis ? diffRules(basis.rules, draft.rules) : []
  const { rulesLevel } = approvalSettings(reader)
  return {
    reference: String(version),
    title: `Offer rules, version ${version}`,
    figures: [
      ...(draft.note === ''
        ? []
        : [{ label: 'Note', unit: 'text' as const, value: draft.note, currency: null, delta: null }]),
      {
        label: 'Rules that differ',
        unit: 'count',
        value: String(differences.length),
        currency: null,
        delta: null,
      },
      ...differences.slice(0, SHOWN).map(({ label, from, to }) => ({
        label,
        unit: 'text' as const,
        value: to ?? 'none',
        currency: null,
        delta: { unit: 'text' as const, value: from ?? 'none', against: `version ${draft.basedOn}` },
      })),
    ],
    levels: [...levelsUpTo(rulesLevel)],
    reasons: [`Rule versions need level ${rulesLevel} in this workspace.`],
    points: null,
    outside: [],
    createdBy: draft.createdBy,
    runHash: null,
  }
}

export function rulesProblem(reader: Reader, version: number): CodedError | null {
  const draft = requireVersion(reader, version)
  if (draft.status === 'published') {
    return new CodedError('PUBLISHED', `Version ${version} is published already. Begin a draft from it.`)
  }
  const [first] = validateRules(draft.rules)
  return first ? new CodedError('RULES_INVALID', `The draft contradicts itself: ${first.message}`) : null
}
