/** The first screen: open the sample company, make a workspace, or open one. */
import type { Entry } from '../../stores/entry.ts'
import { CreateWorkspace } from './create-workspace.tsx'
import { StartPage } from './start-page.tsx'

export function WelcomeScreen({ entry }: { readonly entry: Extract<Entry, { kind: 'welcome' | 'create' }> }) {
  return entry.kind === 'create' ? <CreateWorkspace sample={entry.sample} /> : <StartPage />
}
