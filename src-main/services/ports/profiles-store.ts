/** People who use the workspace, and which of them each user of a machine works as. */
import type { Profile } from '../../../src-contract/desktop/profiles.ts'

export interface ProfilesReader {
  /** In the order they were made. */
  list(): readonly Profile[]
  get(id: string): Profile | null
  /** Who has or had this name, whatever its case. */
  byName(name: string): Profile | null
  /** Every name that a profile had, so that what it did under another name is still its own. */
  names(id: string): readonly string[]
  /** Which profile a user of a machine works as. */
  inUse(localUser: string): Profile | null
}

export interface ProfilesWriter extends ProfilesReader {
  insert(profile: Profile): void
  update(profile: Profile): void
  use(localUser: string, id: string): void
}
