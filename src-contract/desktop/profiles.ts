/** Profiles: the people who use this workspace, and which of them does so now. Attribution, not authentication. */
import { z } from 'zod'
import { Id, Instant, NoInput } from './common.ts'
import { method } from './method.ts'

export const Role = z.enum([
  'systemAdmin',
  'compAdmin',
  'compAnalyst',
  'compManager',
  'srRecruiter',
  'jrRecruiter',
  'hrbp',
  'vpHr',
])
export type Role = z.infer<typeof Role>

export const Permission = z.enum([
  'view',
  'generate',
  'edit',
  'submit',
  'approveL1',
  'approveL2',
  'approveL3',
  'seePeers',
  'publishRules',
  'administer',
])

/** Unique within the workspace, also among names that profiles had before. */
export const ProfileName = z.string().trim().min(1).max(80)

/** An IANA time zone, as "Europe/Dublin". */
export const TimeZone = z.string().trim().min(1).max(60)

export const Profile = z.strictObject({
  id: Id,
  name: ProfileName,
  role: Role,
  timeZone: TimeZone,
  /** An inactive profile is kept for what it did, and is no longer used. */
  active: z.boolean(),
  createdAt: Instant,
  changedAt: Instant,
})
export type Profile = z.infer<typeof Profile>

const One = z.strictObject({ profile: Profile })

export const profileMethods = {
  'profile.list': method(
    'The profiles of this workspace, the one in use on this machine, and what its role may do.',
    NoInput,
    z.strictObject({
      profiles: z.array(Profile),
      /** Null: nobody has said yet who uses it here; only reading is allowed then. */
      inUse: Id.nullable(),
      permissions: z.array(Permission),
      /** The user of this machine, to whom the choice belongs. */
      localUser: z.string(),
    }),
    ['NO_WORKSPACE'],
  ),
  'profile.create': method(
    'Add a profile: name, role and time zone.',
    z.strictObject({ name: ProfileName, role: Role, timeZone: TimeZone.optional() }),
    One,
    ['NO_WORKSPACE', 'NAME_TAKEN', 'TIME_ZONE_UNKNOWN'],
  ),
  'profile.update': method(
    'Change a profile. Its role decides what it may do; the change is recorded.',
    z.strictObject({
      id: Id,
      name: ProfileName.optional(),
      role: Role.optional(),
      timeZone: TimeZone.optional(),
      active: z.boolean().optional(),
    }),
    One,
    ['NO_WORKSPACE', 'NOT_FOUND', 'NAME_TAKEN', 'TIME_ZONE_UNKNOWN', 'LAST_ADMIN', 'PROFILE_IN_USE'],
  ),
  'profile.use': method(
    'Say who works here: the profile is the actor of everything done from now on by this user of this machine.',
    z.strictObject({ id: Id }),
    One,
    ['NO_WORKSPACE', 'NOT_FOUND', 'PROFILE_INACTIVE'],
  ),
}
