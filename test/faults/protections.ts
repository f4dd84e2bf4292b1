/** Two passphrases to change between, and the chores that processes are killed at. */
export const ONE = { kind: 'passphrase', passphrase: 'the one passphrase' } as const
export const OTHER = { kind: 'passphrase', passphrase: 'the other passphrase' } as const
export type Chore = 'protection' | 'backup'
