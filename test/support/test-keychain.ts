/** A keychain in memory, which can be taken away. */
import type { Keychain } from '../../src-main/services/ports/keychain.ts'

export interface TestKeychain extends Keychain {
  readonly entries: Map<string, string>
  /** Why it cannot be used from now on; null: it can again. */
  breakDown(reason: string | null): void
}

export function createTestKeychain(): TestKeychain {
  const entries = new Map<string, string>()
  let broken: string | null = null
  const guarded = <T>(work: () => T): Promise<T> =>
    broken === null ? Promise.resolve(work()) : Promise.reject(new Error(broken))
  return {
    entries,
    breakDown: (reason) => void (broken = reason),
    unavailable: () => Promise.resolve(broken),
    get: (account) => guarded(() => entries.get(account) ?? null),
    set: (account, secret) => guarded(() => void entries.set(account, secret)),
    remove: (account) => guarded(() => void entries.delete(account)),
  }
}
