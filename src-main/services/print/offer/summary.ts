/** The first page of an offer's packet: what is asked, of whom, the figures, and who signs. */
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { APPROVAL_LEVELS, rolesOfLevel } from '../../../../src-core/access/roles.ts'
import { longDate, longInstant } from '../../../../src-core/field/long-date.ts'
import { quantityText, shownText } from '../../../../src-core/offers/quote.ts'
import { FEEDBACK_NAMES } from '../../../../src-core/offers/rules.ts'
import { TIER_NAMES, TRIGGER_NAMES, type Tier } from '../../../../src-core/offers/tier.ts'
import type { OfferPacketData } from './data.ts'
import { COMPARED, handStepId } from './steps.ts'
import { signatureLines } from '../approval.ts'
import type { Block, Section } from '../../ports/paper-document.ts'

export function offerSummary(data: OfferPacketData): Section {
  const { offer } = data
  return {
    title: 'Summary',
    blocks: [
      facts(data),
      figures(offer),
      ...offer.notices.map(({ sentence }): Block => ({ kind: 'notice', text: sentence })),
      ...(offer.candidate.notes.trim() === ''
        ? []
        : [{ kind: 'text' as const, text: `Notes: ${offer.candidate.notes.trim()}` }]),
    ],
  }
}

const amount = (minor: number, currency: string): string =>
  quantityText({ value: String(minor), unit: 'money', currency })

function facts({ offer, workspace }: OfferPacketData): Block {
  const { candidate, counter } = offer
  const competing = candidate.competingOffer
  const optional = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  const elsewhere = (label: string, minor: number | null | undefined) =>
    optional(label, competing && typeof minor === 'number' ? amount(minor, competing.currency) : null)
  const hoped = candidate.expectation
  return {
    kind: 'facts',
    items: [
      { label: 'Candidate', value: offer.candidateId },
      { label: 'Job title', value: candidate.jobTitle ?? '–' },
      ...optional('Job family', candidate.jobFamily),
      { label: 'Level', value: candidate.level ?? '–' },
      { label: 'Location', value: candidate.location ?? '–' },
      { label: 'Interview feedback', value: candidate.feedback ? FEEDBACK_NAMES[candidate.feedback] : '–' },
      ...optional('Start date', candidate.startDate && longDate(candidate.startDate)),
      ...optional('Expectation', hoped && amount(hoped.amount, hoped.currency)),
      ...elsewhere('Competing offer, base', competing?.base),
      ...elsewhere('Competing offer, bonus', competing?.bonus),
      ...elsewhere('Competing offer, equity', competing?.equity),
      ...optional(
        'Below the competing offer',
        counter && counter.shortfall.amount > 0 ? amount(counter.shortfall.amount, offer.currency) : null,
      ),
      { label: 'Workspace', value: workspace },
      { label: 'Version', value: `${offer.number}, ${KIND[offer.kind]}` },
      { label: 'Made', value: `${longInstant(offer.createdAt)} by ${offer.createdBy}` },
      { label: 'Rules', value: `version ${offer.rulesVersion}` },
    ],
  }
}

const KIND = { recommendation: 'as recommended', override: 'set by hand' } as const

function figures({ figures: of, currency, counter }: Offer): Block {
  const money = (label: string, minor: number, note: string) => ({
    ...{ label, value: amount(minor, currency), exact: '', note },
  })
  const measure = (label: string, value: string, unit: 'percent' | 'ratio', note: string) => ({
    ...{ label, value: shownText({ value, unit, currency: null }), exact: '', note },
  })
  return {
    kind: 'figures',
    items: [
      money('Base', of.base.amount, 'a year'),
      money('Target bonus', of.bonus.amount, 'a year, at target'),
      money('Equity', of.equity.amount, counter?.equityTopUp ? 'the whole grant, with the top-up' : 'the whole grant'),
      money('Total', of.total.amount, 'base, bonus and equity'),
      measure('Compa-ratio', of.compaRatio.value, 'ratio', 'base to midpoint'),
      measure('Range penetration', of.penetration.value, 'percent', 'from minimum to maximum'),
    ],
  }
}

export function approvalSection({ offer, request }: OfferPacketData): Section {
  const { tier, figures: of } = offer
  const roles = [
    ...new Set(APPROVAL_LEVELS.filter((level) => tier.requiredLevels.includes(level)).flatMap(rolesOfLevel)),
  ]
  const triggers = tier.triggers.map((trigger) => TRIGGER_NAMES[trigger])
  return {
    title: 'Approval',
    together: true,
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: 'Needed from', value: TIER_NAMES[tier.tier as Tier] },
          { label: 'By distance alone', value: TIER_NAMES[tier.byDistance as Tier] },
          {
            label: 'Above the midpoint',
            value: shownText({ value: of.aboveMidpoint.value, unit: 'percent', currency: null }),
          },
          { label: 'Special triggers', value: triggers.join('; ') || 'none' },
          { label: 'Where it stands', value: STANDING[offer.approval] },
        ],
      },
      ...(roles.length === 0
        ? [{ kind: 'text' as const, text: 'The rules approve this offer by themselves: no signature is needed.' }]
        : []),
      { kind: 'signatures', lines: signatureLines(roles, request) },
    ],
  }
}

const STANDING = {
  none: 'not sent for approval',
  waiting: 'waiting for approval',
  approved: 'approved',
  rejected: 'rejected',
  returned: 'returned for changes',
} as const

/** What was set by hand beside what was recommended, and why. */
export function overrideSection({ offer, ownSteps }: OfferPacketData): Section[] {
  const { override, figures: of, currency } = offer
  if (!override) return []
  const rows = COMPARED.map(([figure, label]) => {
    const step = ownSteps.find(({ id }) => id === handStepId(figure))
    return {
      cells: [
        label,
        amount(override.original[figure], currency),
        amount(of[figure].amount, currency),
        step ? quantityText(step.result) : '–',
      ],
      strong: figure === 'total',
    }
  })
  const approval = ['Approval', TIER_NAMES[override.original.tier as Tier], TIER_NAMES[offer.tier.tier as Tier], '']
  return [
    {
      title: 'Set by hand',
      together: true,
      blocks: [
        { kind: 'text', text: `Why: ${override.justification}` },
        {
          kind: 'table',
          caption: 'The recommendation beside what was set by hand',
          columns: [
            { header: 'Figure', align: 'left' },
            { header: 'Recommended', align: 'right' },
            { header: 'Set by hand', align: 'right' },
            { header: 'Difference', align: 'right' },
          ],
          rows: [...rows, { cells: approval }],
        },
      ],
    },
  ]
}
