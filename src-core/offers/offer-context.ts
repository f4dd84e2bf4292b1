/** What a recommendation is computed from: the candidate, the rows it rests on, the rules in force. */
import type { LedgerInput, Source } from './ledger.ts'
import type { Feedback, OfferLevel, OfferRules } from './rules.ts'

/** What the candidate was offered elsewhere, in whole minor units. */
export interface CounterOffer {
  readonly base: number
  readonly bonus: number | null
  readonly equity: number | null
  readonly currency: string
}

export interface OfferCandidate {
  readonly jobTitle: string
  readonly jobFamily: string | null
  readonly level: OfferLevel
  readonly location: string
  readonly feedback: Feedback
  readonly counterOffer: CounterOffer | null
}

/** The market range of the job at the location, one row of a file, in whole minor units of its currency. */
export interface OfferRange {
  readonly currency: string
  readonly minimum: number
  readonly maximum: number
  /** Null: the mean of minimum and maximum. */
  readonly midpoint: number | null
  readonly source: Extract<Source, { kind: 'row' }>
}

/** A stated exchange rate: units of the hub currency for one unit of `currency`, as a decimal in text. */
export interface OfferRate {
  readonly currency: string
  readonly rate: string
  readonly date: string
  readonly source: string
}

/** A person of the roster; pay in whole minor units of its currency, full-year full-time. */
export interface Peer {
  readonly employeeId: string
  readonly jobFamily: string | null
  /** Level 1..n as the roster states it; null where it was derived from pay, which would be circular. */
  readonly level: number | null
  /** Standing within the title as the roster writes it. */
  readonly standing: string | null
  readonly pay: number
  readonly currency: string
  readonly source: Extract<Source, { kind: 'row' }>
}

/** Who does the same job, and how they were found. */
export interface PeerGroup {
  readonly basis: 'titleAndLocation' | 'familyAndLevel' | 'none'
  readonly peers: readonly Peer[]
}

/** Figures set by hand, in whole minor units of the offer's currency; null: as recommended. */
export interface OverrideInput {
  readonly base: number | null
  readonly bonus: number | null
  readonly equity: number | null
  readonly by: string
  readonly at: string
}

export interface OfferContext {
  readonly range: OfferRange
  readonly group: PeerGroup
  /** The currency that rates are stated against. */
  readonly hubCurrency: string
  readonly rates: readonly OfferRate[]
  readonly rules: OfferRules
  readonly ruleVersion: number
}

/** Money in the offer's currency, as a ledger step where it is in another; throws CodedError RATE_MISSING. */
export type ToOfferCurrency = (id: string, label: string, amount: LedgerInput) => LedgerInput

/** Makes an input that names its rule. */
export function ruleInput({ ruleVersion }: Pick<OfferContext, 'ruleVersion'>) {
  return (
    name: string,
    value: string,
    unit: LedgerInput['unit'],
    path: string,
    currency: string | null = null,
  ): LedgerInput => ({ name, value, unit, currency, source: { kind: 'rule', version: ruleVersion, path } })
}

export function moneyInput(name: string, amount: number, currency: string, source: Source): LedgerInput {
  return { name, value: String(amount), unit: 'money', currency, source }
}
