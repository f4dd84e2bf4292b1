import { expect, it } from 'vitest'
import { Permission, Role } from '../../../src-contract/desktop/profiles.ts'
import {
  APPROVAL_LEVELS,
  PERMISSIONS,
  ROLE_IDS,
  roleList,
  roleMay,
  ROLES,
  rolesOfLevel,
  rolesThatMay,
} from '../../../src-core/access/roles.ts'

it('has the same roles and permissions in the contract', () => {
  expect(Role.options).toEqual(ROLE_IDS)
  expect(Permission.options).toEqual(PERMISSIONS)
})

it('has the eight roles under the names of the field', () => {
  expect(ROLE_IDS.map((role) => ROLES[role].label)).toEqual([
    'System Admin',
    'Comp Admin',
    'Comp Analyst',
    'Comp Manager',
    'Sr Recruiter',
    'Jr Recruiter',
    'HRBP',
    'VP HR',
  ])
})

it('gives level 1 to the Comp Manager, level 2 to Comp Manager and HRBP, level 3 to the VP HR', () => {
  expect(APPROVAL_LEVELS.map(rolesOfLevel)).toEqual([['compManager'], ['compManager', 'hrbp'], ['vpHr']])
})

it('lets everyone look, and leaves no permission without a role', () => {
  expect(ROLE_IDS.every((role) => roleMay(role, 'view'))).toBe(true)
  for (const permission of PERMISSIONS) expect(rolesThatMay(permission), permission).not.toEqual([])
})

it('hides people from recruiters and from the administrator of the system', () => {
  expect(ROLE_IDS.filter((role) => !roleMay(role, 'seePeers'))).toEqual(['systemAdmin', 'srRecruiter', 'jrRecruiter'])
})

it('names roles in a sentence', () => {
  expect(roleList(['hrbp'])).toBe('HRBP')
  expect(roleList(['compManager', 'hrbp', 'vpHr'])).toBe('Comp Manager, HRBP or VP HR')
})
