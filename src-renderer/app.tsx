/** What the window shows: the frame when a workspace is open, else the way to one. */
import { Suspense, useEffect } from 'react'
import { Frame } from './frame/frame.tsx'
import { ScreenBoundary } from './frame/screen-boundary.tsx'
import { Starting } from './frame/starting.tsx'
import { useEntry } from './stores/entry.ts'
import { useWorkspace } from './stores/workspace.ts'
import { loadAhead, loadLater } from './ui/load-later.ts'
import { NoticeLine } from './ui/notice.tsx'

const Welcome = loadLater(async () => (await import('./features/welcome/index.tsx')).WelcomeScreen)
const Workspace = loadLater(async () => (await import('./features/workspace/index.tsx')).WorkspaceScreen)
const RecoveryKey = loadLater(
  async () => (await import('./features/workspace/recovery-key-screen.tsx')).RecoveryKeyScreen,
)

export function App() {
  useEffect(loadAhead, [])
  return (
    <ScreenBoundary resetKey="app">
      <Suspense fallback={<Starting />}>
        <Stage />
      </Suspense>
      <NoticeLine />
    </ScreenBoundary>
  )
}

function Stage() {
  const status = useWorkspace((state) => state.status)
  const recoveryKey = useWorkspace((state) => state.recoveryKey)
  const making = useWorkspace((state) => state.making)
  const entry = useEntry((state) => state.entry)
  if (recoveryKey) return <RecoveryKey />
  if (!status) return <Starting />
  if (status.open && !making) return <Frame />
  return entry.kind === 'unlock' || entry.kind === 'restore' ? <Workspace entry={entry} /> : <Welcome entry={entry} />
}
