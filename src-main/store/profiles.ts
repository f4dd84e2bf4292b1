/** Table family: profiles, every name they had, and who works as which. */
import { Profile } from '../../src-contract/desktop/profiles.ts'
import type { ProfilesReader, ProfilesWriter } from '../services/ports/profiles-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'

interface ProfileRow {
  id: string
  name: string
  role: string
  time_zone: string
  active: number
  created_at: string
  changed_at: string
}

export function profilesReader(db: ReadHandle): ProfilesReader {
  const one = (row: ProfileRow | undefined): Profile | null => (row ? toProfile(row) : null)
  return {
    list: () => db.all<ProfileRow>('SELECT * FROM profiles ORDER BY no').map(toProfile),
    get: (id) => one(db.get<ProfileRow>('SELECT * FROM profiles WHERE id = ?', id)),
    byName: (name) =>
      one(
        db.get<ProfileRow>(
          `SELECT p.* FROM profile_names n JOIN profiles p ON p.id = n.profile_id WHERE n.name = ? COLLATE NOCASE`,
          name,
        ),
      ),
    names: (id) => db.column<string>('SELECT name FROM profile_names WHERE profile_id = ?', id),
    inUse: (localUser) =>
      one(
        db.get<ProfileRow>(
          'SELECT p.* FROM profile_uses u JOIN profiles p ON p.id = u.profile_id WHERE u.local_user = ?',
          localUser,
        ),
      ),
  }
}

export function profilesWriter(db: WriteHandle): ProfilesWriter {
  const keepName = (id: string, name: string): void =>
    void db.run('INSERT OR IGNORE INTO profile_names (name, profile_id) VALUES (?, ?)', name, id)
  return {
    ...profilesReader(db),
    insert({ id, name, role, timeZone, active, createdAt, changedAt }) {
      db.run(
        'INSERT INTO profiles (id, name, role, time_zone, active, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[id, name, role, timeZone, active ? 1 : 0, createdAt, changedAt],
      )
      keepName(id, name)
    },
    update({ id, name, role, timeZone, active, changedAt }) {
      db.run(
        'UPDATE profiles SET name = ?, role = ?, time_zone = ?, active = ?, changed_at = ? WHERE id = ?',
        ...[name, role, timeZone, active ? 1 : 0, changedAt, id],
      )
      keepName(id, name)
    },
    use: (localUser, id) =>
      void db.run(
        `INSERT INTO profile_uses (local_user, profile_id) VALUES (?, ?)
         ON CONFLICT (local_user) DO UPDATE SET profile_id = excluded.profile_id`,
        localUser,
        id,
      ),
  }
}

function toProfile(row: ProfileRow): Profile {
  return Profile.parse({
    id: row.id,
    name: row.name,
    role: row.role,
    timeZone: row.time_zone,
    active: row.active === 1,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  })
}
