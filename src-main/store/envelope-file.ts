/** The key envelope beside a workspace or backup. */
import { readFile } from 'node:fs/promises'
import { CodedError } from '../../src-core/coded-error.ts'
import { writeFileAtomically } from './atomic-file.ts'
import { KeyEnvelope } from './key-envelope.ts'

/** Throws KEYS_MISSING when it is gone or cannot be read. */
export async function readEnvelope(path: string): Promise<KeyEnvelope> {
  const envelope = await tryReadEnvelope(path)
  if (envelope) return envelope
  throw new CodedError(
    'KEYS_MISSING',
    'The key file beside this workspace (its name ends in .keys) is missing or damaged. The workspace itself is kept as it is, but cannot be opened without it, not even with the passphrase. Put the key file back; each backup holds a copy, and restoring a backup brings it along.',
  )
}

export async function tryReadEnvelope(path: string): Promise<KeyEnvelope | null> {
  try {
    const parsed = KeyEnvelope.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export async function writeEnvelope(path: string, envelope: KeyEnvelope): Promise<void> {
  await writeFileAtomically(path, `${JSON.stringify(envelope, null, 2)}\n`)
}
