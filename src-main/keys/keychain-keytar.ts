/**
 * The operating system's keychain through keytar, an optional dependency: on Linux it needs libsecret and a running
 * secret service. Where it cannot be used the app says why and takes a passphrase instead.
 */
import type { Keychain } from '../services/ports/keychain.ts'

/** The part of keytar that is used. */
interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

const SERVICE = 'Meritline'

/** @param load imports keytar; another in tests */
export function createKeychain(load: () => Promise<unknown> = importKeytar): Keychain {
  let loading: Promise<Keytar | string> | undefined
  const keytar = (): Promise<Keytar | string> => (loading ??= attempt(load))
  const required = async (): Promise<Keytar> => {
    const loaded = await keytar()
    if (typeof loaded === 'string') throw new Error(loaded)
    return loaded
  }
  return {
    async unavailable() {
      const loaded = await keytar()
      if (typeof loaded === 'string') return loaded
      try {
        // Loading proves little: without a secret service the first question fails.
        await loaded.getPassword(SERVICE, 'availability')
        return null
      } catch (error) {
        return `It does not answer (${text(error)}).`
      }
    },
    get: async (account) => (await required()).getPassword(SERVICE, account),
    set: async (account, secret) => (await required()).setPassword(SERVICE, account, secret),
    remove: async (account) => void (await (await required()).deletePassword(SERVICE, account)),
  }
}

async function attempt(load: () => Promise<unknown>): Promise<Keytar | string> {
  try {
    const module = await load()
    const keytar = isRecord(module) && isKeytar(module['default']) ? module['default'] : module
    return isKeytar(keytar) ? keytar : 'The keychain library (keytar) is not as expected.'
  } catch (error) {
    const code = isRecord(error) ? error['code'] : undefined
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') {
      return 'The keychain library (keytar, optional) is not installed.'
    }
    return `The keychain library (keytar) could not be loaded: on Linux it needs libsecret (${text(error)}).`
  }
}

function importKeytar(): Promise<unknown> {
  // Through a variable: the package is optional, neither compiler nor bundler may insist on it.
  const name = 'keytar'
  return import(/* @vite-ignore */ name) as Promise<unknown>
}

function isKeytar(value: unknown): value is Keytar {
  return isRecord(value) && typeof value['getPassword'] === 'function' && typeof value['setPassword'] === 'function'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'unknown reason'
}
