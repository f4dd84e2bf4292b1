import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'

/** Why nothing can be set on a scenario; null where it can. A branch can always be made. */
export function closedReason({ status }: Scenario): string | null {
  if (status === 'active') return null
  return status === 'locked'
    ? 'This scenario is locked: keep the result as a branch, or unlock it on the Scenarios screen.'
    : 'This scenario is archived: keep the result as a branch, or bring it back on the Scenarios screen.'
}
