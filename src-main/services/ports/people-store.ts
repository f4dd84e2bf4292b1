/** Rosters, pay bands, exchange rates, remembered mappings. Owned by the people services. */
import type { ExchangeRate, ImportSummary } from '../../../src-contract/desktop/people.ts'

/** One person as stored. Days are whole days since 1970-01-01. */
export interface PersonRow {
  readonly employeeId: string
  readonly jobTitle: string | null
  readonly jobFamily: string | null
  readonly level: number
  readonly levelFrom: 'column' | 'mapping' | 'band' | 'nearestBand'
  readonly location: string | null
  readonly department: string | null
  /** Full-year full-time rate in minor units of its currency, as entered. */
  readonly annualPay: number
  readonly currency: string
  /** Ten-thousandths: 10_000 is full time. */
  readonly fte: number
  readonly hireDay: number | null
  readonly birthDay: number | null
  readonly performanceRating: number | null
  readonly managerId: string | null
  readonly gender: string | null
}

export interface PeopleReader {
  /** The roster in force. */
  currentRoster(): ImportSummary | null
  /** Every person of a roster, in employee-id order. */
  rows(importId: string): IterableIterator<PersonRow>
  rates(): readonly ExchangeRate[]
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the people services
export interface PeopleWriter extends PeopleReader {}
