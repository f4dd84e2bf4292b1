/** The operating system's keychain, which may be missing, locked or refused. */
export interface Keychain {
  /** Null when it can be used, else why not, in words. */
  unavailable(): Promise<string | null>
  get(account: string): Promise<string | null>
  set(account: string, secret: string): Promise<void>
  remove(account: string): Promise<void>
}
