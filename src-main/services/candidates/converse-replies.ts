/** Replies of the conversation, made of words, names and figures that quote a ledger. */
import type { LedgerStep } from '../../../src-core/offers/ledger.ts'
import { findStep, quantityText, quote, sourceText, stepOfNumber } from '../../../src-core/offers/quote.ts'
import { TIER_NAMES, type Tier } from '../../../src-core/offers/tier.ts'
import { CANDIDATE_LABELS, type CandidateField } from '../../../src-core/offers/candidate-fields.ts'
import type { Candidate, Reply, ReplyPart } from '../../../src-contract/desktop/candidates.ts'
import type { OfferSummary } from '../../../src-contract/desktop/offer.ts'
import { fieldText } from '../offers/compare.ts'
import type { StoredOffer } from '../ports/offers-store.ts'

const text = (value: string): ReplyPart => ({ kind: 'text', text: value })
export const name = (value: string): ReplyPart => ({ kind: 'name', text: value })

export function reply(tone: Reply['tone'], ...parts: (ReplyPart | string)[]): Reply {
  return { tone, parts: parts.map((part) => (typeof part === 'string' ? text(part) : part)) }
}

/** A sentence that quotes what was typed, or a row of a file. */
export const problem = (sentence: string): Reply => reply('problem', name(sentence))

const ledgerOf = (offer: StoredOffer): readonly LedgerStep[] => offer.ledger as readonly LedgerStep[]

function stepOf(offer: StoredOffer, id: string): LedgerStep {
  const step = ledgerOf(offer).find((each) => each.id === id)
  if (!step) throw new Error(`An offer's ledger has no step ${id}.`)
  return step
}

function figure(offer: StoredOffer, id: string): ReplyPart {
  return { kind: 'figure', versionId: offer.id, ...quote(stepOf(offer, id)) }
}

/** A sentence about an offer; each number in it becomes a quote of the step it stands in. */
function cited(offer: StoredOffer, sentence: string): ReplyPart[] {
  return sentence.split(/(\d+(?:\.\d+)?)/).flatMap((piece, index): ReplyPart[] => {
    if (piece === '') return []
    if (index % 2 === 0) return [text(piece)]
    const step = stepOfNumber(piece, ledgerOf(offer))
    return [step ? { kind: 'figure', versionId: offer.id, stepId: step.id, text: piece } : name(piece)]
  })
}

export function describeOffer(offer: StoredOffer): Reply[] {
  const { figures, tier, candidate } = offer
  const main = reply(
    'answer',
    offer.kind === 'override' ? 'Overridden for ' : 'Recommended for ',
    name(offer.candidateId),
    ', ',
    name(`${candidate.jobTitle ?? ''}, ${candidate.location ?? ''}, ${candidate.level ?? ''}`),
    ': base ',
    figure(offer, figures.base.stepId),
    ', target bonus ',
    figure(offer, figures.bonus.stepId),
    ', equity ',
    figure(offer, figures.equity.stepId),
    ', total ',
    figure(offer, figures.total.stepId),
    '. Range penetration ',
    figure(offer, figures.penetration.stepId),
    ', compa-ratio ',
    figure(offer, figures.compaRatio.stepId),
    '. Approval: ',
    tier.requiredLevels.length === 0 ? 'automatic' : TIER_NAMES[tier.tier as Tier],
    '.',
  )
  return [main, ...offer.notices.map(({ sentence }) => reply('answer', ...cited(offer, sentence)))]
}

export function describeTier({ tier }: StoredOffer): Reply {
  return tier.requiredLevels.length === 0
    ? reply('answer', 'This offer needs nobody else: its approval is automatic.')
    : reply('answer', `This offer needs the approval of ${TIER_NAMES[tier.tier as Tier]}.`)
}

const MAIN_STEPS = ['base', 'bonus', 'equity', 'total', 'tier'] as const

/** Without words: how the main figures came about. */
export function explainOffer(offer: StoredOffer, words: string): Reply[] {
  if (words === '') return MAIN_STEPS.map((id) => explainStep(offer, stepOf(offer, id)))
  const step = findStep(words, ledgerOf(offer))
  if (!step) {
    const labels = [
      ...new Set(
        ledgerOf(offer)
          .filter(({ id }) => !/\d/.test(id))
          .map(({ label }) => label),
      ),
    ].slice(0, 30)
    return [
      reply(
        'question',
        'There is no such figure in this offer. It has: ',
        ...labels
          .join('; ')
          .split(/(?<=;)/)
          .map(text),
        '.',
      ),
    ]
  }
  // A figure that only passes another on is explained by that one as well.
  const passed = step.operation === 'stated' ? step.inputs[0]?.source : undefined
  const earlier = passed?.kind === 'step' ? [explainStep(offer, stepOf(offer, passed.id))] : []
  return [explainStep(offer, step), ...earlier]
}

function explainStep(offer: StoredOffer, step: LedgerStep): Reply {
  const quoted = (value: string): ReplyPart => ({ kind: 'figure', versionId: offer.id, stepId: step.id, text: value })
  const inputs = step.inputs
    .slice(0, 12)
    .flatMap((input): ReplyPart[] => [
      text('; '),
      quoted(`${input.name}: ${quantityText(input)} (${sourceText(input.source)})`),
    ])
  const more = step.inputs.length > 12 ? [text('; and more, all in the ledger')] : []
  return reply(
    'answer',
    quoted(step.label),
    ': ',
    quoted(quantityText(step.result)),
    step.operation === 'stated' ? ', ' : ', by ',
    quoted(step.formula),
    ...inputs,
    ...more,
    '.',
  )
}

export function describeCandidate({ id, fields, missing, guard }: Candidate): Reply[] {
  const said = (Object.keys(CANDIDATE_LABELS) as CandidateField[]).flatMap((field): ReplyPart[] => {
    const value = fieldText(field, fields[field])
    return value === null ? [] : [text(`; ${CANDIDATE_LABELS[field].toLowerCase()}: `), name(value)]
  })
  const needed = missing.map((field) => CANDIDATE_LABELS[field as CandidateField].toLowerCase()).join(', ')
  return [
    reply('answer', 'Candidate ', name(id), ...said, '.'),
    ...(missing.length > 0 ? [reply('question', `Still needed: ${needed}.`)] : []),
    ...(guard.mayAsk || fields.location === null ? [] : [reply('answer', name(guard.reason))]),
  ]
}

export function describeVersions(versions: readonly OfferSummary[]): Reply {
  if (versions.length === 0) return reply('answer', 'There is no offer yet. Say /recommend.')
  const lines = versions
    .slice(0, 10)
    .flatMap((version, index): ReplyPart[] => [
      text(index === 0 ? '' : '; '),
      name(`version ${version.number}`),
      text(`, ${version.kind === 'override' ? 'set by hand' : 'recommended'}, ${APPROVAL_WORDS[version.approval]}`),
    ])
  return reply('answer', ...lines, '.')
}

const APPROVAL_WORDS: Readonly<Record<OfferSummary['approval'], string>> = {
  none: 'not submitted',
  waiting: 'waiting for approval',
  approved: 'approved',
  rejected: 'rejected',
  returned: 'returned for changes',
}
