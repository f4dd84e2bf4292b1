/** What can be wrong with a workspace on opening, in words, and which ways lead on. Pure. */

/** acceptLoss: open without what is missing; only where nothing else has to be put right first. */
export type WayOut = 'retry' | 'recoveryKey' | 'restore' | 'acceptLoss' | 'another'

interface OpenErrorText {
  readonly title: string
  readonly ways: readonly WayOut[]
}

/** Main's message says the rest; the title names the state. */
export function describeOpenError(code: string): OpenErrorText {
  return TEXTS[code] ?? { title: 'The workspace was not opened', ways: ['retry', 'another'] }
}

const TEXTS: Readonly<Record<string, OpenErrorText>> = {
  NOT_FOUND: { title: 'The file is not there', ways: ['restore', 'another'] },
  WRONG_KEY: { title: 'That does not open it', ways: ['retry', 'recoveryKey'] },
  KEYS_MISSING: { title: 'The key file beside the workspace is missing', ways: ['retry', 'restore', 'another'] },
  KEYCHAIN_UNAVAILABLE: {
    title: 'The keychain of this computer cannot be used',
    ways: ['recoveryKey', 'retry', 'another'],
  },
  KEYCHAIN_ENTRY_MISSING: {
    title: 'The keychain has no entry for this workspace',
    ways: ['recoveryKey', 'retry', 'another'],
  },
  DAMAGED: { title: 'The file is damaged', ways: ['restore', 'retry', 'another'] },
  TAIL_CUT: { title: 'The newest records are missing from the file', ways: ['restore', 'acceptLoss', 'another'] },
  NEWER_SCHEMA: { title: 'Written by a newer Meritline', ways: ['restore', 'another'] },
  IN_USE: { title: 'Open in another window or program', ways: ['retry', 'another'] },
  CONNECTION_LOST: { title: 'The connection was lost', ways: ['retry'] },
}
