/** Workspaces to offer at the start: those opened lately, then those in the workspaces folder. */
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import type { RecentWorkspaces, WorkspaceFiles } from '../ports/workspace-files.ts'

type Recent = MethodOutput<'workspace.recent'>['workspaces'][number]

export async function recentList(files: WorkspaceFiles, recent: RecentWorkspaces): Promise<Recent[]> {
  const opened = await recent.list()
  const known = new Set(opened.map(({ path }) => path))
  const others = (await files.inFolder()).filter((path) => !known.has(path))
  return Promise.all([
    ...opened.map(async (entry) => ({ ...entry, ...(await files.inspect(entry.path)) })),
    ...others.map(async (path) => ({ path, name: nameOf(path), lastOpenedAt: null, ...(await files.inspect(path)) })),
  ])
}

function nameOf(path: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? path
  return file.replace(/\.meritline$/, '')
}
