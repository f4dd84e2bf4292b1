/**
 * The open workspace as services see it. Reading and writing are different types: a service that only reads cannot
 * change anything, and a change is one transaction that holds its audit event.
 */
import type { ApprovalsReader, ApprovalsWriter } from './approvals-store.ts'
import type { AuditReader, AuditWriter } from './audit-store.ts'
import type { CandidatesReader, CandidatesWriter } from './candidates-store.ts'
import type { LeversReader, LeversWriter } from './levers-store.ts'
import type { OffersReader, OffersWriter } from './offers-store.ts'
import type { PeopleReader, PeopleWriter } from './people-store.ts'
import type { ProfilesReader, ProfilesWriter } from './profiles-store.ts'
import type { RulesReader, RulesWriter } from './rules-store.ts'
import type { RunsReader, RunsWriter } from './runs-store.ts'
import type { ScenariosReader, ScenariosWriter } from './scenarios-store.ts'
import type { SettingsReader, SettingsWriter } from './settings-store.ts'

export interface Reader {
  readonly settings: SettingsReader
  readonly audit: AuditReader
  readonly people: PeopleReader
  readonly scenarios: ScenariosReader
  readonly levers: LeversReader
  readonly runs: RunsReader
  readonly rules: RulesReader
  readonly candidates: CandidatesReader
  readonly offers: OffersReader
  readonly profiles: ProfilesReader
  readonly approvals: ApprovalsReader
}

export interface Writer extends Reader {
  readonly settings: SettingsWriter
  readonly audit: AuditWriter
  readonly people: PeopleWriter
  readonly scenarios: ScenariosWriter
  readonly levers: LeversWriter
  readonly runs: RunsWriter
  readonly rules: RulesWriter
  readonly candidates: CandidatesWriter
  readonly offers: OffersWriter
  readonly profiles: ProfilesWriter
  readonly approvals: ApprovalsWriter
}

export interface WorkspaceStore {
  readonly path: string
  /** Reads the last committed state. */
  readonly read: Reader
  /** One transaction: all or nothing. Waits for its turn behind other writes. */
  write<T>(work: (writer: Writer) => T): Promise<T>
  /**
   * One transaction of long work that lets others breathe: await pause() between slices of at most some 20 ms.
   * A thrown error (also the caller's cancel) rolls everything back.
   */
  writeLong<T>(work: (writer: Writer, pause: () => Promise<void>) => Promise<T>): Promise<T>
}

/** The workspace that is open now. */
export interface CurrentWorkspace {
  /** Throws CodedError NO_WORKSPACE when none is. */
  require(): WorkspaceStore
  get(): WorkspaceStore | null
}
