/** The keychain of a host that has none: always unavailable, in words. */
import type { Keychain } from '../services/ports/keychain.ts'

export function noKeychain(reason: string): Keychain {
  const refuse = (): Promise<never> => Promise.reject(new Error(reason))
  return { unavailable: () => Promise.resolve(reason), get: refuse, set: refuse, remove: refuse }
}
