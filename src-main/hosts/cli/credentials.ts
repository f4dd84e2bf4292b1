/** Secrets come by environment variable, never by option: a command line can be read by every process of the machine. */
import type { Unlock } from '../../../src-contract/desktop/workspace.ts'

export function unlockFromEnvironment(env: NodeJS.ProcessEnv): Unlock {
  const passphrase = env['MERITLINE_PASSPHRASE']
  if (passphrase) return { kind: 'passphrase', passphrase }
  const recoveryKey = env['MERITLINE_RECOVERY_KEY']
  if (recoveryKey) return { kind: 'recoveryKey', recoveryKey }
  return { kind: 'keychain' }
}

/** Fills `protection` and `unlock` of an input that name a kind of secret without the secret itself. */
export function withSecrets(input: unknown, env: NodeJS.ProcessEnv): unknown {
  if (!isRecord(input)) return input
  const filled: Record<string, unknown> = { ...input }
  for (const field of ['protection', 'unlock']) {
    const named = filled[field]
    if (!isRecord(named)) continue
    const { kind } = named
    if (kind === 'passphrase' && named['passphrase'] === undefined && env['MERITLINE_PASSPHRASE']) {
      filled[field] = { ...named, passphrase: env['MERITLINE_PASSPHRASE'] }
    }
    if (kind === 'recoveryKey' && named['recoveryKey'] === undefined && env['MERITLINE_RECOVERY_KEY']) {
      filled[field] = { ...named, recoveryKey: env['MERITLINE_RECOVERY_KEY'] }
    }
  }
  return filled
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
