/** Figures that only a packet shows, as steps of a ledger like every other: changes, and what the candidate hopes for. */
import type { LedgerStep } from '../../../../src-contract/desktop/ledger.ts'
import type { Offer, OfferSummary } from '../../../../src-contract/desktop/offer.ts'
import { createLedger, inMoney, type LedgerInput } from '../../../../src-core/offers/ledger.ts'

/** The figures that versions are compared by, with the labels they have everywhere. */
export const COMPARED = [
  ['base', 'Base'],
  ['bonus', 'Target bonus'],
  ['equity', 'Equity'],
  ['total', 'Total'],
] as const

export const handStepId = (figure: string): string => `by-hand-${figure}`
export const changeStepId = (figure: string): string => `change-${figure}`

export function packetSteps(offer: Offer, previous: OfferSummary | null): LedgerStep[] {
  const { candidate, currency, figures, override } = offer
  const book = createLedger()
  const of = (name: string, amount: number, id: string): LedgerInput => ({
    ...{ name, value: String(amount), unit: 'money', currency, source: { kind: 'step', id } },
  })
  if (candidate.expectation) {
    const { amount, currency: stated } = candidate.expectation
    const source = { kind: 'candidate', field: 'expectation' } as const
    const input: LedgerInput = { name: 'Expectation', value: String(amount), unit: 'money', currency: stated, source }
    book.add('expectation', 'Expectation of the candidate', 'stated', [input], inMoney(stated))
  }
  const change = (id: string, label: string, now: LedgerInput, before: LedgerInput): void =>
    void book.add(id, label, 'change', [now, before], inMoney(currency))
  for (const [figure, label] of COMPARED) {
    const now = of(label, figures[figure].amount, figure)
    if (override) {
      const before = of(`${label} as recommended`, override.original[figure], figure)
      change(handStepId(figure), `${label} against the recommendation`, now, before)
    }
    if (previous?.currency === currency && previous[figure] !== figures[figure].amount) {
      const before = of(`${label} of version ${previous.number}`, previous[figure], figure)
      change(changeStepId(figure), `${label} against version ${previous.number}`, now, before)
    }
  }
  return book.steps.map((step) => ({
    ...step,
    inputs: step.inputs.map((input) => ({ ...input, source: { ...input.source } })),
  }))
}
