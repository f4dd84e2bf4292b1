/** The packet of an offer for approval, and the list before a batch of them: pure functions of what was gathered. */
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { isolate } from '../../../../src-core/isolate.ts'
import { quantityText } from '../../../../src-core/offers/quote.ts'
import { TIER_NAMES, type Tier } from '../../../../src-core/offers/tier.ts'
import { ledgerTables } from './ledger.ts'
import type { OfferPacketData } from './data.ts'
import { effectsSection, gapSection, vestingSection } from './effects.ts'
import { positionSection } from './position.ts'
import { auditSection, changesSection, offerSources } from './record.ts'
import { approvalSection, offerSummary, overrideSection } from './summary.ts'
import type { PaperDocument, Section } from '../../ports/paper-document.ts'

export function buildOfferPacket(data: OfferPacketData): PaperDocument {
  const { offer } = data
  return {
    title: offerTitle(offer),
    subtitle: `Offer packet for approval, version ${offer.number}`,
    sections: [
      offerSummary(data),
      approvalSection(data),
      ...overrideSection(data),
      positionSection(data),
      changesSection(data),
      effectsSection(data),
      ...gapSection(data),
      vestingSection(offer),
      offerSources(data),
      auditSection(data),
      ledgerSection(data),
    ],
  }
}

const offerTitle = ({ candidateId, candidate }: Offer): string =>
  `${isolate(candidateId)}: ${isolate(candidate.jobTitle ?? '')}, ${isolate(candidate.location ?? '')}`

function ledgerSection({ offer, impact, ownSteps }: OfferPacketData): Section {
  const ledgers = [
    { caption: 'Steps of the offer, in the order they were computed', steps: offer.ledger },
    { caption: 'Steps of what the offer does elsewhere', steps: 'missing' in impact ? [] : impact.ledger },
    { caption: 'Steps of this packet alone', steps: ownSteps },
  ]
  return {
    title: 'Ledger: where each figure comes from',
    blocks: ledgerTables(ledgers.filter(({ steps }) => steps.length > 0)),
  }
}

/** Why an offer may no longer hold, for the head of each of its pages. */
export function staleMark({ stale }: Offer): string | null {
  return stale.length === 0 ? null : `STALE: ${stale.map(({ sentence }) => sentence).join(' ')}`
}

export function batchCover(offers: readonly Offer[]): PaperDocument {
  const money = (minor: number, currency: string): string =>
    quantityText({ value: String(minor), unit: 'money', currency })
  const left = (header: string, width: number) => ({ header, width, align: 'left' as const })
  const right = (header: string, width: number) => ({ header, width, align: 'right' as const })
  return {
    title: 'Offers for approval',
    subtitle: 'List of the packets that follow',
    sections: [
      {
        title: 'Offers, in the order of their packets',
        blocks: [
          {
            kind: 'table',
            caption: 'Each packet begins on a page of its own',
            columns: [
              left('Candidate', 14),
              left('Job, level, location', 26),
              right('Base', 15),
              right('Total', 15),
              left('Approval needed', 18),
              left('Sources', 12),
            ],
            rows: offers.map((offer) => ({
              cells: [
                `${isolate(offer.candidateId)}, version ${offer.number}`,
                [offer.candidate.jobTitle, offer.candidate.level, offer.candidate.location]
                  .flatMap((text) => (text === null ? [] : [isolate(text)]))
                  .join(', '),
                money(offer.figures.base.amount, offer.currency),
                money(offer.figures.total.amount, offer.currency),
                TIER_NAMES[offer.tier.tier as Tier],
                offer.stale.length === 0 ? 'unchanged' : 'CHANGED SINCE',
              ],
            })),
          },
        ],
      },
    ],
  }
}
