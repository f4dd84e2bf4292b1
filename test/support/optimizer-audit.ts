import type { WorkspaceStore } from '../../src-main/services/ports/store.ts'

/** Whether every check of the record holds. */
export function verifyChain({ read }: WorkspaceStore): boolean {
  return read.audit.verify().every(({ ok }) => ok)
}
