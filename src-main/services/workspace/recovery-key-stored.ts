/** Whether somebody said that the newest recovery key is stored: read from the record of decisions. */
import type { AuditReader, NewAuditEvent } from '../ports/audit-store.ts'

export const RECOVERY_KEY_STORED: NewAuditEvent = {
  kind: 'RECOVERY_KEY_STORED',
  subject: null,
  summary: 'Said that the recovery key is stored',
  data: {},
}

/** The first key is made with the workspace, before any of these events. */
export function isRecoveryKeyStored(audit: AuditReader): boolean {
  const newest = (kind: string): number => audit.list({ kind, offset: 0, limit: 1 }).events[0]?.seq ?? 0
  return newest(RECOVERY_KEY_STORED.kind) > newest('RECOVERY_KEY_MADE')
}
