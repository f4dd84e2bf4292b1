/** What holds for approvals in this workspace: its settings, its time zone, what needs a yes, what a yes locks. */
import { DEFAULT_APPROVAL_SETTINGS } from '../../../src-core/approvals/settings.ts'
import { requestOf } from '../../../src-core/approvals/request.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
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

/** Whether a scenario waits for approval, or has it: its newest request says so. */
export function scenarioApproval(reader: Reader, scenarioId: string): 'waiting' | 'approved' | null {
  const [newest] = reader.approvals.ofSubject('scenario', scenarioId)
  const state = newest ? requestOf(newest.events).state : null
  return state === 'waiting' || state === 'approved' ? state : null
}

/** Throws CodedError APPROVAL_WAITING. */
export function refuseWaitingScenario(reader: Reader, scenarioId: string): void {
  if (scenarioApproval(reader, scenarioId) !== 'waiting') return
  throw new CodedError('APPROVAL_WAITING', 'This scenario waits for approval. Withdraw it first.')
}

/** Throws CodedError APPROVAL_WAITING or APPROVED. */
export function refuseUnlock(reader: Reader, scenarioId: string): void {
  refuseWaitingScenario(reader, scenarioId)
  if (scenarioApproval(reader, scenarioId) === null) return
  throw new CodedError('APPROVED', 'This scenario is approved: it stays as it was approved. Branch it to change it.')
}
