/** Nothing of a workspace stays in memory once it is closed or another is opened. */
import { useWorkspace } from '../../../stores/workspace.ts'

function openPath(): string | null {
  const { status } = useWorkspace.getState()
  return status?.open ? status.path : null
}

export function whenWorkspaceEnds(forget: () => void): void {
  let path = openPath()
  useWorkspace.subscribe(() => {
    const now = openPath()
    if (now === path) return
    path = now
    forget()
  })
}
