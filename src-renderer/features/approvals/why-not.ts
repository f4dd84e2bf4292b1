/** Why the profile in use has no say, in a sentence; null where it has, or where nothing is left to decide. */
import type { Request } from '../../../src-contract/desktop/approval-request.ts'
import type { Profile } from '../../../src-contract/desktop/profiles.ts'
import { roleList } from '../../../src-core/access/roles.ts'

export function whyNot(
  { state, mayDecide, level, history, submittedBy, own, waitingFor, delegatedTo }: Request,
  profile: Profile | null,
): string | null {
  if (state !== 'waiting' || mayDecide || level === null) return null
  if (!profile) return 'Choose a profile in the top line to decide or comment.'
  if (profile.id === submittedBy.id) return 'You submitted it: somebody else decides.'
  if (own) return 'You made it or changed it: somebody else decides.'
  if (history.some(({ kind, by }) => kind === 'approved' && by === profile.id)) {
    return 'You have said yes already: somebody else decides the rest.'
  }
  return delegatedTo === null
    ? `Level ${level} waits for ${roleList(waitingFor)}.`
    : `Level ${level} was delegated to ${delegatedTo}.`
}
