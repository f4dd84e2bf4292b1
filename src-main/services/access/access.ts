/** What the profile in use may do: asked before every method, and by services that show less to some. */
import { CodedError } from '../../../src-core/coded-error.ts'
import {
  PERMISSION_WORDS,
  roleList,
  roleMay,
  ROLES,
  rolesThatMay,
  type Permission,
} from '../../../src-core/access/roles.ts'
import type { Handlers } from '../handlers.ts'
import { METHOD_PERMISSIONS } from './method-permissions.ts'
import type { Access } from '../ports/access.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { profileInUse } from './first-profile.ts'

/** system: the machine's own, whose actor is the machine's user. */
export function createAccess(workspace: Pick<CurrentWorkspace, 'get'>, system: System): Access {
  const profile: Access['profile'] = () => {
    const reader = workspace.get()?.read
    return reader ? profileInUse(reader, system) : null
  }
  // Without a workspace each method says so itself. Nobody in particular may look, and choose a profile.
  const may = (permission: Permission): boolean => {
    if (workspace.get() === null) return true
    const acting = profile()
    return acting ? roleMay(acting.role, permission) : permission === 'view'
  }
  return {
    profile,
    may,
    require(permission) {
      if (!may(permission)) throw forbidden(profile(), permission)
    },
  }
}

/** The System that services get: its actor is the profile in use. */
export function actingSystem(access: Access, system: System): System {
  return { ...system, actor: () => access.profile()?.name ?? system.actor() }
}

/** The same handlers, each asking first whether the profile in use may. The one place where methods are refused. */
export function guarded<H extends Partial<Handlers<string>>>(handlers: H, access: Access): H {
  const wrapped = Object.entries(handlers as Record<string, (...given: unknown[]) => unknown>).map(
    ([method, handler]) => [
      method,
      (...given: unknown[]) => {
        const permission = METHOD_PERMISSIONS[method as keyof typeof METHOD_PERMISSIONS]
        if (permission !== null) access.require(permission)
        return handler(...given)
      },
    ],
  )
  return Object.fromEntries(wrapped) as H
}

function forbidden(acting: ReturnType<Access['profile']>, permission: Permission): CodedError {
  const { label, means } = PERMISSION_WORDS[permission]
  const who = roleList(rolesThatMay(permission))
  const now = acting
    ? `${acting.name} works as ${ROLES[acting.role].label}.`
    : 'Nobody has said yet who works here: choose a profile first (profile.use).'
  return new CodedError('FORBIDDEN', `${now} "${label}" (${means}) is for ${who}. Nothing was changed.`, {
    permission,
    roles: [...rolesThatMay(permission)],
  })
}
