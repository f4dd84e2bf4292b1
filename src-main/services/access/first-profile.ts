/** The first profile: made from the machine's user, so that someone who works alone is never locked out. */
import type { Profile } from '../../../src-contract/desktop/profiles.ts'
import type { Reader, WorkspaceStore, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

/** Who works here; null where there are profiles and this user of the machine has chosen none, or one put away. */
export function profileInUse(reader: Reader, system: System): Profile | null {
  const chosen = reader.profiles.inUse(system.actor())
  if (chosen) return chosen.active ? chosen : null
  return reader.profiles.list().length === 0 ? firstProfile(system, 'first') : null
}

export async function withFirstProfile(store: WorkspaceStore, system: System): Promise<Reader> {
  if (store.read.profiles.list().length === 0) await store.write((writer) => insertFirstProfile(writer, system))
  return store.read
}

/** Within a transaction. */
export function insertFirstProfile(writer: Writer, system: System): void {
  if (writer.profiles.list().length > 0) return
  const profile = firstProfile(system, system.id())
  writer.profiles.insert(profile)
  writer.profiles.use(system.actor(), profile.id)
  writer.audit.append({
    kind: 'PROFILE_CREATED',
    subject: profile.id,
    summary: `Profile "${profile.name}" made from this machine's user, as Comp Admin`,
    data: { name: profile.name, role: profile.role, timeZone: profile.timeZone },
  })
}

function firstProfile(system: System, id: string): Profile {
  const at = system.now().toISOString()
  const name = system.actor().slice(0, 80)
  return { id, name, role: 'compAdmin', timeZone: system.timeZone(), active: true, createdAt: at, changedAt: at }
}
