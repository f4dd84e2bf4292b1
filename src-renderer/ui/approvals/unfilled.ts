/** Whether there is anybody here to say yes. */
import type { RequestContent, RequestSummary } from '../../../src-contract/desktop/approval-request.ts'
import type { Profile } from '../../../src-contract/desktop/profiles.ts'
import { roleList, rolesOfLevel, type RoleId } from '../../../src-core/access/roles.ts'

type Somebody = Pick<Profile, 'id' | 'role' | 'active'>

type Waiting = Pick<RequestSummary, 'state' | 'waitingFor' | 'leftOut'> & {
  readonly clock: Pick<NonNullable<RequestSummary['clock']>, 'escalated'> | null
}

/** Of a request that waits; null: somebody may decide it. */
export function unfilledWords(
  { state, waitingFor, clock, leftOut }: Waiting,
  profiles: readonly Somebody[],
): string | null {
  if (state !== 'waiting') return null
  const missing = unfilled(waitingFor, profiles, leftOut)
  // Once a level is overdue the roles above it stand in: one of them is enough.
  const stuck = clock?.escalated === true ? missing.length === waitingFor.length : missing.length > 0
  return stuck ? sentence(missing) : null
}

/** Of what would be submitted, which those left out could not decide. */
export function unfilledBeforehand(
  { levels }: Pick<RequestContent, 'levels'>,
  leftOut: readonly string[],
  profiles: readonly Somebody[],
): string | null {
  const roles = [...new Set(levels.flatMap((level) => rolesOfLevel(level)))]
  const missing = unfilled(roles, profiles, leftOut)
  return missing.length > 0 ? sentence(missing) : null
}

function unfilled(
  roles: readonly RoleId[],
  profiles: readonly Somebody[],
  leftOut: readonly string[],
): readonly RoleId[] {
  const others = profiles.filter(({ id, active }) => active && !leftOut.includes(id))
  return roles.filter((wanted) => !others.some(({ role }) => role === wanted))
}

const sentence = (missing: readonly RoleId[]): string =>
  `Nobody works here as ${roleList(missing)} who had no part in it, so it could not be decided in time: an administrator adds a profile under Settings, Profiles.`
