/** What changed since an offer was made, and how old the data behind it is. */
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import type { OfferNotice } from '../../../src-core/offers/notices.ts'
import type { Offer } from '../../../src-contract/desktop/offer.ts'
import { ageInDays } from '../people/data-age.ts'
import type { StoredOffer } from '../ports/offers-store.ts'
import type { Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { rulesInForce, today } from '../rules/seed.ts'

type Reason = Offer['stale'][number]

export function staleReasons(reader: Reader, offer: StoredOffer, system: System): Reason[] {
  const { sources } = offer
  const found: Reason[] = []
  const now = reader.candidates.get(offer.candidateId)
  if (now) {
    const { currentPay: _, ...fields } = now.fields
    if (canonicalJson(fields) !== canonicalJson(offer.candidate)) {
      found.push({ source: 'candidate', sentence: 'The candidate was changed since.' })
    }
  }
  if (reader.people.currentBands()?.importId !== sources.payBands.importId) {
    found.push({ source: 'payBands', sentence: 'Other pay ranges were imported since.' })
  }
  if ((reader.people.currentRoster()?.importId ?? null) !== (sources.people?.importId ?? null)) {
    found.push({ source: 'people', sentence: 'Another roster was imported since.' })
  }
  const rates = new Map(reader.people.rates().map((rate) => [rate.currency, rate.rate]))
  if (sources.rates.some(({ currency, rate }) => rates.get(currency) !== rate)) {
    found.push({ source: 'rates', sentence: 'An exchange rate was stated anew since.' })
  }
  if (rulesInForce(reader, today(system)).version !== offer.rulesVersion) {
    found.push({ source: 'rules', sentence: 'Another version of the rules is in force now.' })
  }
  return [...found, ...ages(reader, sources, system).map(({ sentence }): Reason => ({ source: 'age', sentence }))]
}

/** Notices for data that is older than the workspace allows. */
export function ageNotices(reader: Reader, sources: Offer['sources'], system: System): OfferNotice[] {
  return ages(reader, sources, system)
}

function ages(reader: Reader, { payBands, people, rates }: Offer['sources'], system: System): OfferNotice[] {
  const { staleAfterDays } = reader.settings.get()
  const isOld = (asOf: string): boolean => ageInDays(asOf, system.now()) > staleAfterDays
  return [
    ...(isOld(payBands.asOf)
      ? [{ code: 'dataStale' as const, sentence: 'The pay ranges are older than this workspace allows.' }]
      : []),
    ...(people && isOld(people.asOf)
      ? [{ code: 'dataStale' as const, sentence: 'The roster is older than this workspace allows.' }]
      : []),
    ...(rates.some(({ date }) => isOld(date))
      ? [{ code: 'rateStale' as const, sentence: 'An exchange rate used is older than this workspace allows.' }]
      : []),
  ]
}
