import { ROLE_IDS, ROLES } from '../../../src-core/access/roles.ts'

export const ROLE_CHOICES = ROLE_IDS.map((value) => ({ value, label: ROLES[value].label }))
