/** An offer's ledger, and where its rows, rules and rates can be looked at. */
import type { LedgerInput, LedgerStep } from '../../../src-contract/desktop/ledger.ts'
import type { Offer } from '../../../src-contract/desktop/offer.ts'
import { hrefOf } from '../../stores/route.ts'
import type { LedgerBook } from '../../ui/explain-store.ts'

/** more: steps of a ledger that continues the offer's own. */
export function bookOf(offer: Offer, more: readonly LedgerStep[] = []): LedgerBook {
  return { steps: [...offer.ledger, ...more], hrefOf: (input) => hrefOfInput(input, offer) }
}

function hrefOfInput({ name, source }: LedgerInput, { candidate, sources }: Offer): string | null {
  switch (source.kind) {
    case 'row': {
      if (source.file === sources.payBands.fileName) {
        const { jobTitle, location } = candidate
        return hrefOf('people', ['bands'], { find: [jobTitle, location].filter(Boolean).join(' ') })
      }
      const person = /^Pay of (.+)$/.exec(name)?.[1]
      return person === undefined ? null : hrefOf('people', ['employees'], { person })
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
