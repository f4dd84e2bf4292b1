/** What a request about a scenario locks: one that waits refuses every change, one that is approved stays as it is. */
import { requestOf } from '../../../src-core/approvals/request.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { Reader } from '../ports/store.ts'

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
