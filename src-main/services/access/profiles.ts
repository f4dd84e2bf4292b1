/** Profiles: who uses this workspace, in which role, and who does so now. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { roleMay, ROLES } from '../../../src-core/access/roles.ts'
import { isTimeZone } from '../../../src-core/access/time-zone.ts'
import type { Profile } from '../../../src-contract/desktop/profiles.ts'
import type { Handlers } from '../handlers.ts'
import type { Notify } from '../ports/notify.ts'
import type { CurrentWorkspace, Reader, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { insertFirstProfile, profileInUse, withFirstProfile } from './first-profile.ts'

interface ProfilesDependencies {
  readonly workspace: CurrentWorkspace
  /** The machine's own: its actor is the machine's user. */
  readonly system: System
  readonly notify: Notify
}

export function profilesService({ workspace, system, notify }: ProfilesDependencies): Handlers<'profile'> {
  const change = async (work: (writer: Writer) => Profile): Promise<{ profile: Profile }> => {
    const profile = await workspace.require().write((writer) => {
      insertFirstProfile(writer, system)
      return work(writer)
    })
    notify('data.changed', { topics: ['profiles', 'approvals', 'offers', 'audit'], scenarioId: null })
    return { profile }
  }
  return {
    async 'profile.list'() {
      const reader = await withFirstProfile(workspace.require(), system)
      const acting = profileInUse(reader, system)
      return {
        profiles: [...reader.profiles.list()],
        inUse: acting?.id ?? null,
        permissions: acting ? [...ROLES[acting.role].may] : ['view'],
        localUser: system.actor(),
      }
    },

    'profile.create': ({ name, role, timeZone = system.timeZone() }) =>
      change((writer) => {
        refuseTaken(writer, name, null)
        refuseUnknownZone(timeZone)
        const at = system.now().toISOString()
        const profile: Profile = {
          id: system.id(),
          name,
          role,
          timeZone,
          active: true,
          createdAt: at,
          changedAt: at,
        }
        writer.profiles.insert(profile)
        record(writer, 'PROFILE_CREATED', profile, `Profile "${name}" made, as ${ROLES[role].label}`, {
          name,
          role,
          timeZone,
        })
        return profile
      }),

    'profile.update': ({ id, ...given }) =>
      change((writer) => {
        const before = requireProfile(writer, id)
        const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
        const after: Profile = { ...before, ...changes, changedAt: system.now().toISOString() }
        const fields = (['name', 'role', 'timeZone', 'active'] as const).filter((key) => before[key] !== after[key])
        if (fields.length === 0) return before
        if (fields.includes('name')) refuseTaken(writer, after.name, id)
        if (fields.includes('timeZone')) refuseUnknownZone(after.timeZone)
        if (!after.active && profileInUse(writer, system)?.id === id) {
          throw new CodedError('PROFILE_IN_USE', `"${before.name}" is in use here. Use another profile first.`)
        }
        refuseNoAdmin(writer, after)
        writer.profiles.update(after)
        const kind = fields.includes('role') ? 'PROFILE_ROLE_CHANGED' : 'PROFILE_CHANGED'
        record(writer, kind, after, describe(before, after), {
          old: Object.fromEntries(fields.map((field) => [field, before[field]])),
          new: Object.fromEntries(fields.map((field) => [field, after[field]])),
        })
        return after
      }),

    'profile.use': ({ id }) =>
      change((writer) => {
        const profile = requireProfile(writer, id)
        if (!profile.active) {
          throw new CodedError('PROFILE_INACTIVE', `"${profile.name}" was put away. Bring it back first.`)
        }
        if (writer.profiles.inUse(system.actor())?.id === id) return profile
        record(writer, 'PROFILE_USED', profile, `From here on ${profile.name} works, as ${ROLES[profile.role].label}`, {
          role: profile.role,
          localUser: system.actor(),
        })
        writer.profiles.use(system.actor(), id)
        return profile
      }),
  }
}

function requireProfile(reader: Reader, id: string): Profile {
  const found = reader.profiles.get(id)
  if (!found) throw new CodedError('NOT_FOUND', 'There is no such profile in this workspace.')
  return found
}

function refuseTaken(reader: Reader, name: string, ownId: string | null): void {
  const taken = reader.profiles.byName(name)
  if (!taken || taken.id === ownId) return
  throw new CodedError(
    'NAME_TAKEN',
    `"${name}" is or was the name of another profile. Choose another, so that the record stays clear.`,
  )
}

function refuseUnknownZone(timeZone: string): void {
  if (isTimeZone(timeZone)) return
  throw new CodedError('TIME_ZONE_UNKNOWN', `There is no time zone "${timeZone}". Write it as Europe/Dublin.`)
}

/** Somebody must be able to change profiles. */
function refuseNoAdmin(reader: Reader, after: Profile): void {
  const others = reader.profiles.list().filter(({ id }) => id !== after.id)
  if ([...others, after].some(({ active, role }) => active && roleMay(role, 'administer'))) return
  throw new CodedError(
    'LAST_ADMIN',
    'This is the last profile that may change profiles. Make another Comp Admin or System Admin first.',
  )
}

function describe(before: Profile, after: Profile): string {
  const said: string[] = []
  if (before.name !== after.name) said.push(`renamed to "${after.name}"`)
  if (before.role !== after.role) said.push(`${ROLES[after.role].label} instead of ${ROLES[before.role].label}`)
  if (before.timeZone !== after.timeZone) said.push(`time zone ${after.timeZone}`)
  if (before.active !== after.active) said.push(after.active ? 'brought back' : 'put away')
  return `Profile "${before.name}": ${said.join(', ')}`
}

function record(
  writer: Writer,
  kind: string,
  profile: Profile,
  summary: string,
  data: Readonly<Record<string, unknown>>,
): void {
  writer.audit.append({ kind, subject: profile.id, summary, data })
}
