/** An offer as those see it who decide: figures of its ledger, its tier and why. */
import { shownText } from '../../../src-core/offers/quote.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { levelsUpTo } from '../../../src-core/approvals/decide.ts'
import type { RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import { staleReasons } from '../offers/staleness.ts'
import { requireOffer } from '../offers/offers.ts'
import type { StoredOffer } from '../ports/offers-store.ts'
import type { Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

type Described = Omit<RequestContent, 'subject' | 'hash'>

const TRIGGERS = {
  counterOfferAboveMaximum: 'The competing offer lies above the maximum of the range: at least level 2.',
  internalEquity: 'It breaks with internal equity: at least level 2.',
} as const

export function describeOfferSubject(reader: Reader, versionId: string): Described {
  const offer = requireOffer(reader, versionId)
  const { figures, tier, currency, candidate, override } = offer
  const money = (label: string, amount: number): Described['figures'][number] => ({
    label,
    unit: 'money',
    value: String(amount),
    currency,
    delta: null,
  })
  const text = (label: string, value: string): Described['figures'][number] => ({
    ...{ label, unit: 'text', value, currency: null, delta: null },
  })
  return {
    reference: offer.candidateId,
    title: `Offer ${offer.number} for ${offer.candidateId}: ${candidate.jobTitle ?? 'no title'}, ${candidate.location ?? 'no location'}`,
    figures: [
      {
        ...money('Base', figures.base.amount),
        delta: { unit: 'percent', value: figures.aboveMidpoint.value, against: 'the midpoint' },
      },
      money('Target bonus', figures.bonus.amount),
      money('Equity', figures.equity.amount),
      money('Total', figures.total.amount),
      text('Compa-ratio', shownText({ value: figures.compaRatio.value, unit: 'ratio', currency: null })),
      text('Range penetration', shownText({ value: figures.penetration.value, unit: 'percent', currency: null })),
      ...(override === null
        ? []
        : [
            money('Base as recommended', override.original.base),
            money('Total as recommended', override.original.total),
            text('Set by hand because', override.justification),
          ]),
    ],
    levels: [...levelsUpTo(toLevel(tier.tier))],
    reasons: reasonsOf(offer),
    points: null,
    outside: [],
    createdBy: offer.createdBy,
    runHash: null,
  }
}

export function offerProblem(reader: Reader, versionId: string, system: System): CodedError | null {
  const offer = requireOffer(reader, versionId)
  if (reader.offers.latestSummary(offer.candidateId)?.id !== versionId) {
    return new CodedError('NOT_LATEST', 'There is a newer version of this offer. Submit that one.')
  }
  const changed = staleReasons(reader, offer, system).find(({ source }) => source !== 'age')
  if (!changed) return null
  return new CodedError('STALE', `${changed.sentence} Recommend again first, then submit.`)
}

export function offerStale(reader: Reader, versionId: string, system: System): string[] {
  const offer = reader.offers.get(versionId)
  return offer ? staleReasons(reader, offer, system).map(({ sentence }) => sentence) : ['It is no longer there.']
}

function reasonsOf({ tier, parity }: StoredOffer): string[] {
  const byDistance =
    tier.byDistance === 0
      ? 'The base is within what is automatic by its distance from the midpoint.'
      : `By its distance above the midpoint the base needs level ${tier.byDistance}.`
  return [
    byDistance,
    ...tier.triggers.map((trigger) => TRIGGERS[trigger]),
    ...parity.violations.map(({ sentence }) => sentence),
    ...(tier.belowMarket ? ['It lies below market: a notice, no level.'] : []),
  ]
}

function toLevel(tier: number): 0 | 1 | 2 | 3 {
  if (tier === 1 || tier === 2 || tier === 3) return tier
  return 0
}
