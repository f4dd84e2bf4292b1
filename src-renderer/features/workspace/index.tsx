/** One workspace before it is open: unlock it, or bring it back from a backup. */
import type { WorkspaceEntry } from '../../stores/entry.ts'
import { RestorePage } from './restore-page.tsx'
import { UnlockPage } from './unlock-page.tsx'

export function WorkspaceScreen({ entry }: { readonly entry: WorkspaceEntry }) {
  return entry.kind === 'restore' ? <RestorePage entry={entry} /> : <UnlockPage key={entry.path} entry={entry} />
}
