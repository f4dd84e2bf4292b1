/** Names of where an offer stands, in one place. */
import type { SubjectApproval } from '../../../src-contract/desktop/rules.ts'

export const APPROVAL_NAMES: Readonly<Record<SubjectApproval, string>> = {
  none: 'Not submitted',
  waiting: 'Waiting',
  approved: 'Approved',
  rejected: 'Rejected',
  returned: 'Returned',
}

export const TRIGGER_WORDS = {
  counterOfferAboveMaximum: 'a competing offer above the range maximum',
  internalEquity: 'a violation of internal parity',
} as const

/** While it waits, and for good once it is approved, nothing about a candidate can be changed. */
export function isLocked(approval: SubjectApproval | undefined): boolean {
  return approval === 'waiting' || approval === 'approved'
}
