/** Internal parity: where the offer stands among the people who do the same job at the same place. */
import { exact } from '../field/exact.ts'
import { COUNT, inMoney, PERCENT, type LedgerBook, type LedgerInput } from './ledger.ts'
import {
  moneyInput,
  ruleInput,
  type OfferContext,
  type Peer,
  type PeerGroup,
  type ToOfferCurrency,
} from './offer-context.ts'
import type { OfferLevel } from './rules.ts'
import { isMoreSenior } from './seniority.ts'

export interface ParityViolation {
  readonly kind: 'belowBand' | 'aboveBand' | 'inversion'
  readonly sentence: string
  readonly employeeIds: readonly string[]
}

/** A peer with pay in the offer's currency. */
export interface PaidPeer {
  readonly employeeId: string
  readonly pay: LedgerInput
  readonly moreSenior: boolean | null
}

export interface Parity {
  /** How the peers were found. */
  readonly basis: PeerGroup['basis']
  readonly count: LedgerInput
  readonly tooFew: boolean
  readonly p25: LedgerInput | null
  readonly median: LedgerInput | null
  readonly p75: LedgerInput | null
  /** Share of peers paid less, in percent. */
  readonly position: LedgerInput | null
  readonly violations: readonly ParityViolation[]
  /** Ascending by pay. */
  readonly peers: readonly PaidPeer[]
}

interface ParityInput {
  readonly book: LedgerBook
  readonly base: LedgerInput
  readonly level: OfferLevel
  readonly context: OfferContext
  readonly convert: ToOfferCurrency
}

export function internalParity(input: ParityInput): Parity {
  const { book, base, context } = input
  const { basis } = context.group
  const peers = paidPeers(input)
  const pays = peers.map(({ pay }) => pay)
  const count = book.add('peers-count', 'Number of peers', 'count', pays, COUNT)
  const tooFew = peers.length < context.rules.parity.minimumPeers
  if (peers.length === 0) {
    return { basis, count, tooFew, p25: null, median: null, p75: null, position: null, violations: [], peers }
  }
  const quantile = (id: string, label: string, percentile: string): LedgerInput => {
    const source = { kind: 'constant', note: 'quartiles of the peers' } as const
    const at: LedgerInput = { name: 'Percentile', value: percentile, ...PERCENT, source }
    return book.add(id, label, 'quantile', [at, ...pays], inMoney(context.range.currency))
  }
  const p25 = quantile('peers-p25', 'Peers, lower quartile', '25')
  const median = quantile('peers-median', 'Peers, median', '50')
  const p75 = quantile('peers-p75', 'Peers, upper quartile', '75')
  const position = book.add('peers-position', 'Peers paid less', 'shareBelow', [base, ...pays], PERCENT)
  const violations = [...(tooFew ? [] : bandViolations(book, base, median, context)), ...inversions(book, base, peers)]
  return { basis, count, tooFew, p25, median, p75, position, violations, peers }
}

/** Everyone's pay in the offer's currency: a row's amount, or the step that converted it; never in the file's order. */
export function paidPeers({ context, convert, level }: Omit<ParityInput, 'book' | 'base'>): readonly PaidPeer[] {
  const paid = context.group.peers.toSorted(byPay).map((peer: Peer): PaidPeer => {
    const label = `Pay of ${peer.employeeId}`
    const pay = convert(`peer-${peer.employeeId}`, label, moneyInput(label, peer.pay, peer.currency, peer.source))
    return { employeeId: peer.employeeId, pay, moreSenior: isMoreSenior(peer, level, context.rules.parity) }
  })
  return paid.toSorted((a, b) => exact(a.pay.value).comparedTo(b.pay.value))
}

/** An order that says nothing of where someone stands in the roster. */
export function byPay(a: Pick<Peer, 'pay'>, b: Pick<Peer, 'pay'>): number {
  return a.pay - b.pay
}

function bandViolations(
  book: LedgerBook,
  base: LedgerInput,
  median: LedgerInput,
  context: OfferContext,
): ParityViolation[] {
  const { below, above } = context.rules.parity
  const rule = ruleInput(context)
  const money = inMoney(context.range.currency)
  const down = rule('May lie below the median', exact(below).neg().toFixed(), 'percent', 'parity.below')
  const up = rule('May lie above the median', above, 'percent', 'parity.above')
  const low = book.add('parity-low', 'Lower end of the parity band', 'adjust', [median, down], money)
  const high = book.add('parity-high', 'Upper end of the parity band', 'adjust', [median, up], money)
  book.add('above-peers', "Distance above the peers' median", 'percentAbove', [base, median], PERCENT)
  if (exact(base.value).gt(high.value)) {
    return [
      { kind: 'aboveBand', sentence: `The offer lies more than ${above}% above the peers' median.`, employeeIds: [] },
    ]
  }
  if (exact(base.value).lt(low.value)) {
    return [
      { kind: 'belowBand', sentence: `The offer lies more than ${below}% below the peers' median.`, employeeIds: [] },
    ]
  }
  return []
}

function inversions(book: LedgerBook, base: LedgerInput, peers: readonly PaidPeer[]): ParityViolation[] {
  const senior = peers.filter(({ moreSenior }) => moreSenior === true)
  if (senior.length === 0) return []
  const inputs = [base, ...senior.map(({ pay }) => pay)]
  const count = book.add('inverted-peers', 'More senior peers paid less than the offer', 'countBelow', inputs, COUNT)
  if (count.value === '0') return []
  const inverted = senior.filter(({ pay }) => exact(pay.value).lt(base.value))
  const sentence =
    count.value === '1'
      ? 'The offer would be above the pay of a more senior peer.'
      : `The offer would be above the pay of ${count.value} more senior peers.`
  return [{ kind: 'inversion', sentence, employeeIds: inverted.map(({ employeeId }) => employeeId) }]
}
