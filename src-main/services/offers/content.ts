/** A recommendation as the contract and the store have it. */
import { createHash } from 'node:crypto'
import { stepIdOf, type LedgerInput } from '../../../src-core/offers/ledger.ts'
import type { Parity } from '../../../src-core/offers/parity.ts'
import type { Recommendation } from '../../../src-core/offers/recommend.ts'
import { levelsOfTier } from '../../../src-core/offers/tier.ts'
import type { Offer, OfferParity, OfferSummary } from '../../../src-contract/desktop/offer.ts'
import type { OfferData } from './data.ts'
import type { StoredOffer } from '../ports/offers-store.ts'

/** What an offer says, apart from which version of it this is. */
export type OfferContent = Omit<
  StoredOffer,
  'id' | 'candidateId' | 'number' | 'kind' | 'reason' | 'createdAt' | 'createdBy' | 'contentHash' | 'approval'
>

export function offerContent(
  recommendation: Recommendation,
  data: OfferData,
  candidate: Offer['candidate'],
  override: Offer['override'],
): OfferContent {
  const { currency, range, figures, counter, tier, vesting, notices, ledger } = recommendation
  const { context, bands, roster } = data
  const { file, row, date } = context.range.source
  return {
    rulesVersion: context.ruleVersion,
    currency,
    candidate,
    range: {
      minimum: amount(range.minimum),
      midpoint: amount(range.midpoint),
      maximum: amount(range.maximum),
      file,
      row,
      date,
    },
    figures: {
      base: amount(figures.base),
      bonus: amount(figures.bonus),
      equity: amount(figures.equity),
      total: amount(figures.total),
      penetration: measure(figures.penetration),
      compaRatio: measure(figures.compaRatio),
      aboveMidpoint: measure(figures.aboveMidpoint),
    },
    vesting: vesting.map(({ year, amount: vests }) => ({ year, ...amount(vests) })),
    counter: counter && {
      stated: amount(counter.stated),
      statedTotal: amount(counter.statedTotal),
      own: amount(counter.own),
      matchLimit: amount(counter.matchLimit),
      aboveMaximum: counter.aboveMaximum,
      equityTopUp: counter.equityTopUp && amount(counter.equityTopUp),
      shortfall: amount(counter.shortfall),
    },
    parity: parityView(recommendation.parity),
    tier: { ...tier, triggers: [...tier.triggers], requiredLevels: [...levelsOfTier(tier.tier)] },
    notices: [...notices],
    override,
    sources: {
      payBands: { importId: bands.importId, fileName: bands.fileName, asOf: bands.asOf },
      people: roster && { importId: roster.importId, fileName: roster.fileName, asOf: roster.asOf },
      rates: usedRates(recommendation, data),
      rulesVersion: context.ruleVersion,
    },
    ledger: ledger.map((step) => ({
      ...step,
      inputs: step.inputs.map((input) => ({ ...input, source: { ...input.source } })),
      result: { ...step.result },
    })),
  }
}

/** SHA-256 over what an offer says, as its JSON: this file alone makes it, so its members always come in one order. */
export function contentHash(content: Omit<StoredOffer, 'contentHash' | 'approval'> | OfferContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** Whether two versions say the same. */
export function sameContent(offer: StoredOffer, content: OfferContent): boolean {
  const names = Object.keys(content) as (keyof OfferContent)[]
  return names.every((name) => JSON.stringify(offer[name]) === JSON.stringify(content[name]))
}

export function summaryOf(offer: StoredOffer): OfferSummary {
  const { figures, tier } = offer
  return {
    id: offer.id,
    candidateId: offer.candidateId,
    number: offer.number,
    kind: offer.kind,
    reason: offer.reason,
    createdAt: offer.createdAt,
    createdBy: offer.createdBy,
    rulesVersion: offer.rulesVersion,
    currency: offer.currency,
    base: figures.base.amount,
    bonus: figures.bonus.amount,
    equity: figures.equity.amount,
    total: figures.total.amount,
    tier: tier.tier,
    approval: offer.approval,
    contentHash: offer.contentHash,
  }
}

export function amount(input: LedgerInput): { stepId: string; amount: number } {
  return { stepId: stepIdOf(input), amount: Number(input.value) }
}

export function measure(input: LedgerInput): { stepId: string; value: string } {
  return { stepId: stepIdOf(input), value: input.value }
}

const BASIS: Readonly<Record<Parity['basis'], string>> = {
  titleAndLocation: 'Same job title and location',
  familyAndLevel: 'Same job family, level and location: nobody has this title here',
  none: 'Nobody in the roster does this job at this location',
}

function parityView(parity: Parity): OfferParity {
  const { basis, count, tooFew, p25, median, p75, position, violations, peers } = parity
  return {
    basis,
    basisText: BASIS[basis],
    count: Number(count.value),
    tooFew,
    p25: p25 && amount(p25),
    median: median && amount(median),
    p75: p75 && amount(p75),
    position: position && measure(position),
    violations: violations.map((each) => ({ ...each, employeeIds: [...each.employeeIds] })),
    peers: peers.map(({ employeeId, pay, moreSenior }) => ({ employeeId, pay: Number(pay.value), moreSenior })),
  }
}

/** The rates that a step converted with. */
function usedRates({ ledger }: Recommendation, { context }: OfferData): Offer['sources']['rates'] {
  const used = new Set(
    ledger.flatMap(({ inputs }) => inputs.flatMap(({ source }) => (source.kind === 'rate' ? [source.from] : []))),
  )
  return context.rates
    .filter(({ currency }) => used.has(currency))
    .map(({ currency, rate, date, source }) => ({ currency, rate, date, source }))
}
