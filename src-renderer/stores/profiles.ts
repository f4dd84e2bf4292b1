/** Who works here: the profiles of the open workspace, the one in use, and what its role may do. */
import { create } from 'zustand'
import type { MethodOutput } from '../../src-contract/desktop/index.ts'
import type { Profile } from '../../src-contract/desktop/profiles.ts'
import { PERMISSION_WORDS, roleList, ROLES, rolesThatMay, type Permission } from '../../src-core/access/roles.ts'
import { call, toClientError } from '../host/index.ts'
import { useTopics } from './topics.ts'
import { useWorkspace } from './workspace.ts'

/** null until read. */
export const useProfiles = create<{ readonly known: MethodOutput<'profile.list'> | null }>(() => ({ known: null }))

export function useProfileInUse(): Profile | null {
  return useProfiles(({ known }) => known?.profiles.find(({ id }) => id === known.inUse) ?? null)
}

/** Whether the role of the profile in use may; main refuses it in any case. Before it is known: true. */
export function useMay(permission: Permission): boolean {
  return useProfiles(({ known }) => known?.permissions.includes(permission) ?? true)
}

/** Why the role in use may not, as a sentence for beside what is disabled; null where it may. */
export function useMayNot(permission: Permission): string | null {
  const may = useMay(permission)
  const profile = useProfileInUse()
  if (may) return null
  const now = profile ? `You work as ${ROLES[profile.role].label}` : 'Nobody has said who works here'
  return `${now}. "${PERMISSION_WORDS[permission].label}" is for ${roleList(rolesThatMay(permission))}.`
}

/** Answers a sentence when it was refused, else null. */
export async function switchProfile(id: string): Promise<string | null> {
  try {
    await call('profile.use', { id })
    return null
  } catch (error) {
    return toClientError(error).message
  }
}

let reading = 0

async function refresh(): Promise<void> {
  const turn = ++reading
  const open = useWorkspace.getState().status?.open ?? false
  // A failure keeps what was known: each screen shows its own.
  const known = open ? await call('profile.list', {}).catch(() => useProfiles.getState().known) : null
  if (turn === reading) useProfiles.setState({ known })
}

export function followProfiles(): void {
  let seen = -1
  useTopics.subscribe(({ profiles }) => {
    if (profiles === seen) return
    seen = profiles
    void refresh()
  })
}
