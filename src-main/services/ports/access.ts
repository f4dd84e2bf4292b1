/** May the profile in use do this? The one question that services ask about roles. */
import type { Permission, RoleId } from '../../../src-core/access/roles.ts'

export interface ActingProfile {
  readonly id: string
  readonly name: string
  readonly role: RoleId
  readonly timeZone: string
}

export interface Access {
  /** The profile in use; null where nobody has chosen one, or no workspace is open. */
  profile(): ActingProfile | null
  /** As may('seePeers'): whether people may be shown by name. */
  may(permission: Permission): boolean
  /** Throws CodedError FORBIDDEN, which says which roles may. */
  require(permission: Permission): void
}
