/** Whether there is anybody here to say yes. */
import type { RequestContent, RequestSummary } from '../../../src-contract/desktop/approval-request.ts'
import type { Profile } from '../../../src-contract/desktop/profiles.ts'
import { roleList, rolesOfLevel, type RoleId } from '../../../src-core/access/roles.ts'

type Somebody = Pick<Profile, 'id' | 'name' | 'role' | 'active'>

/** Of a request that waits; null: somebody may decide it. */
export function unfilledWords(
  { state, waitingFor, clock, submittedBy, createdBy }: RequestSummary,
  profiles: readonly Somebody[],
): string | null {
  if (state !== 'waiting') return null
  const missing = unfilled(waitingFor, profiles, submittedBy.id, createdBy)
  // Once a level is overdue the roles above it stand in: one of them is enough.
  const stuck = clock?.escalated === true ? missing.length === waitingFor.length : missing.length > 0
  return stuck ? sentence(missing) : null
}

/** Of what would be submitted by this profile. */
export function unfilledBeforehand(
  { levels, createdBy }: Pick<RequestContent, 'levels' | 'createdBy'>,
  profiles: readonly Somebody[],
  submitter: string | null,
): string | null {
  const roles = [...new Set(levels.flatMap((level) => rolesOfLevel(level)))]
  const missing = unfilled(roles, profiles, submitter, createdBy)
  return missing.length > 0 ? sentence(missing) : null
}

/** Nobody decides what they made or submitted. */
function unfilled(
  roles: readonly RoleId[],
  profiles: readonly Somebody[],
  submitter: string | null,
  maker: string,
): readonly RoleId[] {
  const others = profiles.filter(({ id, name, active }) => active && id !== submitter && name !== maker)
  return roles.filter((wanted) => !others.some(({ role }) => role === wanted))
}

const sentence = (missing: readonly RoleId[]): string =>
  `Nobody else here works as ${roleList(missing)}, so it would wait for ever: an administrator adds a profile under Settings, Profiles.`
