/** An offer's ledger, and where its rows, rules and rates can be looked at. */
import type { LedgerInput, LedgerStep, Offer } from '../../../src-contract/desktop/offers.ts'
import { hrefOf } from '../../stores/route.ts'
import type { LedgerBook } from '../../ui/explain-store.ts'

/** more: steps of a ledger that continues the offer's own. */
export function bookOf(offer: Offer, more: readonly LedgerStep[] = []): LedgerBook {
  return { steps: [...offer.ledger, ...more], hrefOf: (input) => hrefOfInput(input, offer) }
}

function hrefOfInput({ name, source }: LedgerInput, { candidate, sources }: Offer): string | null {
  switch (source.kind) {
    case 'row': {
      const job = { jobTitle: candidate.jobTitle ?? '', location: candidate.location ?? '' }
      if (source.file === sources.payBands.fileName) {
        return hrefOf('people', ['bands'], { find: `${job.jobTitle} ${job.location}`.trim() })
      }
      const person = /^Pay of (.+)$/.exec(name)?.[1]
      return hrefOf('people', ['employees'], person ? { person } : job)
    }
    case 'rule':
      return hrefOf('rules', [String(source.version)])
    case 'rate':
      return hrefOf('people', ['rates'])
    case 'lever':
      return hrefOf('tuning')
    default:
      return null
  }
}
