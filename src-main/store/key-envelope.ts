/**
 * The key envelope: a workspace's random data key, wrapped by the passphrase or a secret in the operating system's
 * keychain, and always by the recovery key. See docs/adr/0001-key-envelope.md.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Protection, Unlock } from '../../src-contract/desktop/workspace.ts'
import type { Keychain } from '../services/ports/keychain.ts'
import { readKeychain, storeInKeychain } from './keychain-secret.ts'
import {
  base64,
  fromBase64,
  keyCheck,
  passphraseKey,
  ScryptCost,
  secretKey,
  STRONG_SCRYPT,
  unwrap,
  wrap,
  Wrapped,
} from './key-wrap.ts'
import { formatRecoveryKey, parseRecoveryKey, RECOVERY_BYTES } from './recovery-key.ts'

const Slot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), scrypt: ScryptCost, wrapped: Wrapped }),
  z.strictObject({ kind: z.literal('keychain'), account: z.string().min(1).max(200), wrapped: Wrapped }),
])
type Slot = z.infer<typeof Slot>

export const KeyEnvelope = z.strictObject({
  format: z.literal('meritline-keys'),
  version: z.literal(1),
  /** Of the data key: backups of one workspace share it. */
  id: z.string().min(1).max(64),
  keyCheck: z.string().regex(/^[0-9a-f]{32}$/),
  protection: Slot,
  recovery: Wrapped,
})
export type KeyEnvelope = z.infer<typeof KeyEnvelope>

export interface EnvelopeTools {
  readonly keychain: Keychain
  /** Tests take a cheaper one. */
  readonly scrypt?: ScryptCost
}

/** 256 random bits that encrypt a new workspace. */
export function newDataKey(): Uint8Array {
  return new Uint8Array(randomBytes(32))
}

/** A new envelope around a data key. Throws KEYCHAIN_UNAVAILABLE. */
export async function createEnvelope(
  dataKey: Uint8Array,
  protection: Protection,
  tools: EnvelopeTools,
): Promise<{ envelope: KeyEnvelope; recoveryKey: string }> {
  const id = randomUUID()
  const { recovery, recoveryKey } = wrapByRecoveryKey(dataKey, id)
  const slot = await makeSlot(dataKey, id, protection, tools)
  const envelope: KeyEnvelope = {
    format: 'meritline-keys',
    version: 1,
    id,
    keyCheck: keyCheck(dataKey),
    protection: slot,
    recovery,
  }
  return { envelope, recoveryKey }
}

/** The same data key under another protection (null: the same) and another recovery key. Throws KEYCHAIN_UNAVAILABLE. */
export async function rewrapEnvelope(
  envelope: KeyEnvelope,
  dataKey: Uint8Array,
  protection: Protection | null,
  newRecoveryKey: boolean,
  tools: EnvelopeTools,
): Promise<{ envelope: KeyEnvelope; recoveryKey: string | null }> {
  const slot = protection ? await makeSlot(dataKey, envelope.id, protection, tools) : envelope.protection
  const renewed = newRecoveryKey ? wrapByRecoveryKey(dataKey, envelope.id) : null
  return {
    envelope: { ...envelope, protection: slot, recovery: renewed?.recovery ?? envelope.recovery },
    recoveryKey: renewed?.recoveryKey ?? null,
  }
}

/** Throws WRONG_KEY, KEYCHAIN_UNAVAILABLE or KEYCHAIN_ENTRY_MISSING. */
export async function unlockEnvelope(envelope: KeyEnvelope, unlock: Unlock, keychain: Keychain): Promise<Uint8Array> {
  const key = await tryUnlock(envelope, unlock, keychain)
  if (!key || keyCheck(key) !== envelope.keyCheck) throw new CodedError('WRONG_KEY', WRONG_KEY[unlock.kind])
  return key
}

const WRONG_KEY = {
  passphrase:
    'This passphrase does not open the workspace. Nothing was changed. Check capital letters and keyboard layout, or use the recovery key.',
  keychain:
    'The entry in the keychain does not open this workspace: it was changed or belongs to another one. Nothing was changed. Use the recovery key.',
  recoveryKey:
    'This recovery key is written correctly but belongs to another workspace, or was replaced by a newer one. Nothing was changed.',
} as const

async function tryUnlock(envelope: KeyEnvelope, unlock: Unlock, keychain: Keychain): Promise<Uint8Array | null> {
  const { id, protection, recovery } = envelope
  if (unlock.kind === 'recoveryKey') {
    const secret = parseRecoveryKey(unlock.recoveryKey)
    return unwrap(recovery, secretKey(secret, fromBase64(recovery.salt), 'recovery'), place(id, 'recovery'))
  }
  if (unlock.kind === 'passphrase' && protection.kind === 'passphrase') {
    const key = await passphraseKey(unlock.passphrase, fromBase64(protection.wrapped.salt), protection.scrypt)
    return unwrap(protection.wrapped, key, place(id, 'passphrase'))
  }
  if (unlock.kind === 'keychain' && protection.kind === 'keychain') {
    const secret = await readKeychain(keychain, protection.account)
    const key = secretKey(secret, fromBase64(protection.wrapped.salt), 'keychain')
    return unwrap(protection.wrapped, key, place(id, 'keychain'))
  }
  throw new CodedError(
    'WRONG_KEY',
    protection.kind === 'passphrase'
      ? 'This workspace is protected by a passphrase. Open it with that or with the recovery key.'
      : "This workspace is protected by the operating system's keychain. Open it with that or with the recovery key.",
  )
}

async function makeSlot(
  dataKey: Uint8Array,
  id: string,
  protection: Protection,
  { keychain, scrypt = STRONG_SCRYPT }: EnvelopeTools,
): Promise<Slot> {
  const salt = new Uint8Array(randomBytes(32))
  if (protection.kind === 'passphrase') {
    const key = await passphraseKey(protection.passphrase, salt, scrypt)
    return { kind: 'passphrase', scrypt, wrapped: wrap(dataKey, key, salt, place(id, 'passphrase')) }
  }
  const secret = new Uint8Array(randomBytes(32))
  // An account of its own for each envelope: the entry in use stays until the new envelope is in place.
  const account = `workspace ${id} ${base64(randomBytes(6))}`
  await storeInKeychain(keychain, account, secret)
  return {
    kind: 'keychain',
    account,
    wrapped: wrap(dataKey, secretKey(secret, salt, 'keychain'), salt, place(id, 'keychain')),
  }
}

function wrapByRecoveryKey(dataKey: Uint8Array, id: string): { recovery: Wrapped; recoveryKey: string } {
  const secret = new Uint8Array(randomBytes(RECOVERY_BYTES))
  const salt = new Uint8Array(randomBytes(32))
  return {
    recovery: wrap(dataKey, secretKey(secret, salt, 'recovery'), salt, place(id, 'recovery')),
    recoveryKey: formatRecoveryKey(secret),
  }
}

function place(id: string, slot: string): string {
  return `meritline-keys 1 ${id} ${slot}`
}
