/** A workspace: one encrypted file with everything in it. */
import { z } from 'zod'
import { KeptApprovalSettings } from './approval-settings.ts'
import { Currency, Instant, Level, Minor, NoInput, Sha256 } from './common.ts'
import { method } from './method.ts'
import { Retention } from './retention.ts'

export const Passphrase = z.string().min(8).max(1024)

export const Protection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: Passphrase }),
  z.strictObject({ kind: z.literal('keychain') }),
])
export type Protection = z.infer<typeof Protection>

export const Unlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(1024) }),
  z.strictObject({ kind: z.literal('keychain') }),
  z.strictObject({ kind: z.literal('recoveryKey'), recoveryKey: z.string().max(256) }),
])
export type Unlock = z.infer<typeof Unlock>

/** One level of the workspace with its band in minor units of the workspace currency, a full-year full-time rate. */
export const LevelBand = z.strictObject({
  level: Level,
  name: z.string().min(1).max(60),
  minimum: Minor.min(0),
  midpoint: Minor.min(0),
  maximum: Minor.min(0),
})
export type LevelBand = z.infer<typeof LevelBand>

export const Settings = z.strictObject({
  name: z.string().min(1).max(120),
  /** The reporting currency: pay entered in another is converted at the stated rate. */
  currency: Currency,
  /** Levels 1..n in order, n at most 20. */
  levels: z.array(LevelBand).min(1).max(20),
  /** Data older than this many days is marked stale on every screen and document. */
  staleAfterDays: z.number().int().min(1).max(3650),
  /** Hours in a full-time year, for hourly pay. */
  annualHours: z.number().int().min(1).max(8784),
  /** How many automatic backups are kept. */
  backupsKept: z.number().int().min(1).max(365),
  /** Assumptions of the retention measure; left out: those shipped. */
  retention: Retention.optional(),
  /** How requests for approval are run; left out: as shipped. */
  approvals: KeptApprovalSettings.optional(),
})
export type Settings = z.infer<typeof Settings>

export const WorkspaceStatus = z.discriminatedUnion('open', [
  z.strictObject({ open: z.literal(false) }),
  z.strictObject({
    open: z.literal(true),
    path: z.string(),
    settings: Settings,
    protection: z.enum(['keychain', 'passphrase']),
    schemaVersion: z.number().int(),
    sqliteVersion: z.string(),
    bytes: z.number().int(),
    people: z.number().int(),
    scenarios: z.number().int(),
    runs: z.number().int(),
    events: z.number().int(),
    /** Hash of the newest event of the chain. */
    head: Sha256.nullable(),
    /** When the newest roster's file was written or imported, and whether that is too long ago. */
    dataAsOf: z.string().nullable(),
    dataAgeDays: z.number().int().nullable(),
    stale: z.boolean(),
    lastBackupAt: Instant.nullable(),
    /** Whether somebody said that the recovery key in force is stored. */
    recoveryKeyStored: z.boolean(),
  }),
])
export type WorkspaceStatus = z.infer<typeof WorkspaceStatus>

export const Backup = z.strictObject({ path: z.string(), bytes: z.number().int(), at: Instant })
export type Backup = z.infer<typeof Backup>

/** What can be wrong with a workspace on opening: each is a named state with a way out, said in the message. */
export const OPEN_ERRORS = [
  'NOT_FOUND',
  'WRONG_KEY', // passphrase, recovery key or keychain entry does not open it
  'KEYS_MISSING', // the key file beside the workspace is gone or unreadable
  'KEYCHAIN_UNAVAILABLE',
  'KEYCHAIN_ENTRY_MISSING',
  'DAMAGED', // the key is right, the file is not: restore a backup
  'NEWER_SCHEMA', // written by a newer version of the app
  'IN_USE', // another process has it open
  'TAIL_CUT', // events that were acknowledged are missing from the file
] as const

export const workspaceMethods = {
  'workspace.create': method(
    'Create an encrypted workspace; optionally fill it with the generated sample company. Answers the recovery key, shown this once.',
    z.strictObject({
      name: z.string().trim().min(1).max(120),
      /** Default: a file named for the workspace in the workspaces folder. */
      path: z.string().min(1).max(4096).optional(),
      protection: Protection,
      currency: Currency.default('USD'),
      sample: z.boolean().default(false),
    }),
    z.strictObject({ status: WorkspaceStatus, recoveryKey: z.string() }),
    ['ALREADY_EXISTS', 'PATH_REFUSED', 'KEYCHAIN_UNAVAILABLE', 'IN_USE', 'DISK_FULL', 'IO_ERROR'],
  ),
  'workspace.open': method(
    'Open a workspace with its passphrase, the keychain or the recovery key.',
    z.strictObject({
      path: z.string().min(1).max(4096),
      unlock: Unlock,
      /** After TAIL_CUT: open without the missing events. The loss is recorded in the audit. */
      acceptLoss: z.boolean().default(false),
    }),
    z.strictObject({ status: WorkspaceStatus }),
    [...OPEN_ERRORS, 'PATH_REFUSED'],
  ),
  'workspace.close': method('Close the open workspace.', NoInput, z.strictObject({}), []),
  'workspace.status': method('The open workspace: counts, data age, chain head.', NoInput, WorkspaceStatus, []),
  'workspace.recent': method(
    'Workspaces opened lately, and those in the workspaces folder.',
    NoInput,
    z.strictObject({
      workspaces: z.array(
        z.strictObject({
          path: z.string(),
          name: z.string(),
          protection: z.enum(['keychain', 'passphrase']).nullable(),
          lastOpenedAt: Instant.nullable(),
          exists: z.boolean(),
        }),
      ),
    }),
    [],
  ),
  'workspace.backup': method(
    'Write a verified, encrypted copy of the workspace.',
    z.strictObject({ path: z.string().min(1).max(4096).optional() }),
    Backup,
    ['NO_WORKSPACE', 'PATH_REFUSED', 'ALREADY_EXISTS', 'DISK_FULL', 'IO_ERROR'],
  ),
  'workspace.backups': method(
    'Backups kept for a workspace, newest first. Without a path: of the open one.',
    z.strictObject({ path: z.string().min(1).max(4096).optional() }),
    z.strictObject({ backups: z.array(Backup) }),
    ['NO_WORKSPACE', 'PATH_REFUSED'],
  ),
  'workspace.restore': method(
    'Restore a backup to a path. An existing workspace there is kept beside it, renamed.',
    z.strictObject({
      backupPath: z.string().min(1).max(4096),
      targetPath: z.string().min(1).max(4096),
      unlock: Unlock,
    }),
    z.strictObject({ status: WorkspaceStatus, keptAs: z.string().nullable() }),
    [...OPEN_ERRORS, 'PATH_REFUSED', 'DISK_FULL', 'IO_ERROR'],
  ),
  'workspace.changeProtection': method(
    'Protect the workspace by another passphrase or by the keychain; left out, it stays. The data key stays. A new recovery key is answered on request, shown this once; the one before then opens nothing.',
    z.strictObject({ protection: Protection.optional(), newRecoveryKey: z.boolean().default(false) }),
    z.strictObject({ recoveryKey: z.string().nullable() }),
    ['NO_WORKSPACE', 'KEYCHAIN_UNAVAILABLE', 'IO_ERROR'],
  ),
  'workspace.confirmRecoveryKey': method(
    'Say that the recovery key is stored. Until then the window offers to make a new one.',
    NoInput,
    z.strictObject({}),
    ['NO_WORKSPACE'],
  ),
  'workspace.updateSettings': method(
    'Change settings: levels and their bands, currency, data age, hours in a year.',
    Settings.partial(),
    z.strictObject({ settings: Settings }),
    ['NO_WORKSPACE', 'INVALID_BANDS', 'CURRENCY_IN_USE'],
  ),
}
