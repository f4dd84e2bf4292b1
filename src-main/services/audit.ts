/** The record of decisions: read it, and prove that nothing in it was changed or cut off. */
import type { Handlers } from './handlers.ts'
import type { CurrentWorkspace } from './ports/store.ts'
import type { WorkspaceCheck } from './ports/workspace-files.ts'

interface AuditDependencies {
  readonly workspace: CurrentWorkspace
  readonly checkFiles: () => Promise<readonly WorkspaceCheck[]>
}

export function auditService({ workspace, checkFiles }: AuditDependencies): Handlers<'audit'> {
  return {
    'audit.list': ({ kind, subject, offset, limit }) => {
      const { audit } = workspace.require().read
      const { total, events } = audit.list({ kind, subject, offset, limit })
      return { total, events: [...events], kinds: [...audit.kinds()] }
    },

    'audit.verify': async () => {
      const { audit } = workspace.require().read
      const checks = [...audit.verify(), ...(await checkFiles())]
      const head = audit.head()
      return { ok: checks.every((check) => check.ok), events: head?.seq ?? 0, head: head?.hash ?? null, checks }
    },
  }
}
