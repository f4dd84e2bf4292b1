/** Before a workspace is open: which of the entry screens is shown. */
import { create } from 'zustand'

export type Protected = 'keychain' | 'passphrase' | null

export type Entry =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'create'; readonly sample: boolean }
  | { readonly kind: 'unlock'; readonly path: string; readonly name: string; readonly protection: Protected }
  | { readonly kind: 'restore'; readonly path: string; readonly name: string; readonly protection: Protected }

/** One workspace before it is open. */
export type WorkspaceEntry = Extract<Entry, { kind: 'unlock' | 'restore' }>

const WELCOME: Entry = { kind: 'welcome' }

export const useEntry = create<{ readonly entry: Entry }>(() => ({ entry: WELCOME }))

export function enter(entry: Entry): void {
  useEntry.setState({ entry })
}

export function backToWelcome(): void {
  enter(WELCOME)
}

/** A file's name without folder and ending, for workspaces opened by their path. */
export function nameOfPath(path: string): string {
  const file = path.split(/[\\/]/).at(-1) ?? path
  return file.replace(/\.[^.]+$/, '') || path
}
