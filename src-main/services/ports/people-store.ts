/** Rosters, pay bands, exchange rates, remembered mappings. Owned by the people services. */
import type { ReadBand } from '../../../src-core/people/read-band.ts'
import type { ReadPerson } from '../../../src-core/people/read-person.ts'
import type { RowIssue } from '../../../src-contract/desktop/people-file.ts'
import type { GROUPABLE, PEOPLE_SORT } from '../../../src-contract/desktop/people-view.ts'
import type { ExchangeRate, ImportSummary } from '../../../src-contract/desktop/people.ts'

/** A person of an import, with its place in the file and the notices found while it was read. */
export type ImportedPerson = ReadPerson

/** One person as stored. */
export type PersonRow = Omit<ImportedPerson, 'row' | 'notices'>

/** A person of the roster in force with its key; ids ascend with the employee id. */
export interface NumberedPerson extends ImportedPerson {
  readonly id: number
}

export type EnginePerson = Pick<
  NumberedPerson,
  | 'id'
  | 'employeeId'
  | 'level'
  | 'annualPay'
  | 'currency'
  | 'fte'
  | 'hireDay'
  | 'birthDay'
  | 'performanceRating'
  | 'department'
  | 'location'
>

/** What follows from a person, the rates, the bands and the levels: a projection, rebuilt when one of them changes. */
export interface Position {
  readonly personId: number
  /** Full-year full-time rate in the reporting currency. */
  readonly reportingPay: number
  /** The same at the person's FTE. */
  readonly paid: number
  /** The job's band; null when the level's band (or none) holds. */
  readonly bandId: number | null
  readonly midpointPaid: number | null
  readonly compaRatio: number | null
  readonly notices: number
  readonly search: string
}

export interface PositionedPerson extends NumberedPerson {
  readonly reportingPay: number
  readonly paid: number
  readonly bandId: number | null
  readonly compaRatio: number | null
}

/** What the equity report reads of a person. */
export interface EquityPerson {
  readonly id: number
  readonly reportingPay: number
  readonly compaRatio: number | null
  readonly level: number
  readonly jobTitle: string | null
  readonly jobFamily: string | null
  readonly location: string | null
  readonly department: string | null
  readonly gender: string | null
  readonly hireDay: number | null
  readonly birthDay: number | null
  readonly performanceRating: number | null
}

/** A pay band as stored, amounts in minor units of its currency. */
export interface BandRow extends ReadBand {
  readonly row: number
}

export interface NumberedBand extends BandRow {
  readonly id: number
}

export type ImportKind = ImportSummary['kind']
export type GroupField = (typeof GROUPABLE)[number]

export interface PeopleQuery {
  /** Lower-case words that must all be found. */
  readonly words: readonly string[]
  readonly where: readonly { readonly field: GroupField; readonly value: string | number | null }[]
  /** Bits of notices, one of which must be set. */
  readonly notices: number | null
}

export interface PeoplePage extends PeopleQuery {
  readonly sort: (typeof PEOPLE_SORT)[number]
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

export interface GroupRow {
  readonly key: string | number | null
  readonly headcount: number
  readonly paid: number
}

export interface PeopleTotals {
  readonly headcount: number
  readonly paid: number
  /** Pay and midpoints of those who have a band. */
  readonly bandedPaid: number
  readonly midpoints: number
}

export interface Flag {
  readonly employeeId: string
  readonly field: string
  readonly note: string
  readonly actor: string
  readonly at: string
}

export interface PeopleReader {
  /** The roster in force. */
  currentRoster(): ImportSummary | null
  /** The pay-band file in force. */
  currentBands(): ImportSummary | null
  imports(): readonly ImportSummary[]
  import(id: string): ImportSummary | null
  /** How an import's file was read, as its service wrote it. */
  choices(importId: string): string | null
  /** Every person of a roster, in employee-id order. */
  rows(importId: string): IterableIterator<PersonRow>
  /** The next people of the roster in force after a key, in employee-id order. */
  slice(afterId: number, limit: number): readonly NumberedPerson[]
  /** As slice(), with no more than the engine reads. */
  engineSlice(afterId: number, limit: number): readonly EnginePerson[]
  /** As slice(), with the employee id alone. */
  idSlice(afterId: number, limit: number): readonly Pick<EnginePerson, 'id' | 'employeeId'>[]
  rejections(importId: string, offset: number, limit: number): readonly RowIssue[]
  rejectionCodes(importId: string): readonly { readonly code: string; readonly count: number }[]
  bands(importId: string): readonly NumberedBand[]
  rates(): readonly ExchangeRate[]
  /** Choices remembered for files with these headers. */
  mapping(kind: ImportKind, signature: string): string | null
  flags(): readonly Flag[]
  /** What the positions were computed from; null when there are none. */
  positionsBasis(): string | null
  totals(query: PeopleQuery): PeopleTotals
  medianPaid(): number
  page(page: PeoplePage): readonly PositionedPerson[]
  /** The next people of the roster in force after a key, for the equity report. */
  equitySlice(query: PeopleQuery, afterId: number, limit: number): readonly EquityPerson[]
  person(employeeId: string): PositionedPerson | null
  groups(by: GroupField, query: PeopleQuery): readonly GroupRow[]
  /** How many people have each combination of notices. */
  noticeCounts(): readonly { readonly notices: number; readonly count: number }[]
  bandCounts(): readonly { readonly bandId: number; readonly count: number }[]
  /** Job title and location of people without a band of their job. */
  unmatched(): readonly { readonly jobTitle: string | null; readonly location: string | null; readonly count: number }[]
  currenciesInUse(): readonly string[]
}

export interface PeopleWriter extends PeopleReader {
  addImport(summary: Omit<ImportSummary, 'current'>, choices: string): void
  /** People in ascending order of their ids' UTF-8 bytes. */
  addPeople(importId: string, people: readonly ImportedPerson[]): void
  addRejections(importId: string, issues: readonly RowIssue[]): void
  addBands(importId: string, bands: readonly BandRow[]): void
  setRate(rate: ExchangeRate): void
  remember(kind: ImportKind, signature: string, choices: string): void
  setFlag(flag: Flag): void
  removeFlag(employeeId: string, field: string): void
  clearPositions(): void
  addPositions(positions: readonly (Position & { readonly person: NumberedPerson })[]): void
  setPositionsBasis(basis: string): void
}
