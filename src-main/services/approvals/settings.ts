/** What holds for approvals in this workspace: its settings, its time zone, whether rules need a yes. */
import { DEFAULT_APPROVAL_SETTINGS } from '../../../src-core/approvals/settings.ts'
import type { ApprovalSettings } from '../../../src-contract/desktop/approval-settings.ts'
import type { Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

const SHIPPED = structuredClone(DEFAULT_APPROVAL_SETTINGS) as ApprovalSettings

export function approvalSettings(reader: Reader): ApprovalSettings {
  return reader.settings.get().approvals ?? SHIPPED
}

export function approvalTimeZone(reader: Reader, system: System): string {
  return approvalSettings(reader).timeZone ?? reader.profiles.list()[0]?.timeZone ?? system.timeZone()
}

/** Someone who works alone has nobody to ask. */
export function rulesNeedApproval(reader: Reader): boolean {
  const { rulesNeedApproval: need } = approvalSettings(reader)
  if (need !== 'whenSeveral') return need === 'always'
  return reader.profiles.list().filter(({ active }) => active).length > 1
}
