/** Secrets in the operating system's keychain, each failure as a named state with a way out. */
import { CodedError } from '../../src-core/coded-error.ts'
import type { Keychain } from '../services/ports/keychain.ts'
import { base64, fromBase64 } from './key-wrap.ts'

/** Throws KEYCHAIN_UNAVAILABLE or KEYCHAIN_ENTRY_MISSING. */
export async function readKeychain(keychain: Keychain, account: string): Promise<Uint8Array> {
  await assertAvailable(keychain)
  const secret = await keychain.get(account).catch((error: unknown) => {
    throw unavailable(reasonOf(error))
  })
  if (secret === null) {
    throw new CodedError(
      'KEYCHAIN_ENTRY_MISSING',
      'The keychain no longer holds the key of this workspace: it was removed, or this is another computer or user. Nothing was changed. Open it with the recovery key, then protect it anew.',
    )
  }
  return fromBase64(secret)
}

/** Stores a secret and reads it back: some keychains accept and forget. Throws KEYCHAIN_UNAVAILABLE. */
export async function storeInKeychain(keychain: Keychain, account: string, secret: Uint8Array): Promise<void> {
  await assertAvailable(keychain)
  const text = base64(secret)
  let kept: string | null
  try {
    await keychain.set(account, text)
    kept = await keychain.get(account)
  } catch (error) {
    throw unavailable(reasonOf(error))
  }
  if (kept !== text) throw unavailable('It did not keep what was stored.')
}

async function assertAvailable(keychain: Keychain): Promise<void> {
  const reason = await keychain.unavailable()
  if (reason !== null) throw unavailable(reason)
}

function unavailable(reason: string): CodedError {
  return new CodedError(
    'KEYCHAIN_UNAVAILABLE',
    `The operating system's keychain cannot be used: ${reason} Nothing was changed. Unlock it and try again, or use a passphrase or the recovery key.`,
  )
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message.trim() : ''
  return text === '' ? 'It refused.' : /[.!?]$/.test(text) ? text : `${text}.`
}
