/** Who may do what: the one table of roles and permissions that the app, its documents and its tests read. */

export const PERMISSION_WORDS = {
  view: {
    label: 'View',
    means: 'see totals, scenarios, candidates, offers, rules, requests and the record of decisions',
  },
  generate: { label: 'Generate', means: 'make candidates, recommendations, runs, solutions' },
  edit: { label: 'Edit', means: 'change levers, scenarios and rule drafts, override offers, import files' },
  submit: { label: 'Submit', means: 'submit for approval and withdraw again' },
  approveL1: { label: 'Approve level 1', means: 'decide requests at level 1' },
  approveL2: { label: 'Approve level 2', means: 'decide requests at level 2' },
  approveL3: { label: 'Approve level 3', means: 'decide requests at level 3' },
  seePeers: { label: 'See people', means: 'see people by name with their pay, beside an offer and in the roster' },
  publishRules: { label: 'Publish rules', means: 'put a rule version in force' },
  administer: { label: 'Administer', means: 'change profiles, settings, protection; restore backups' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly means: string }>>

export type Permission = keyof typeof PERMISSION_WORDS
export const PERMISSIONS = Object.keys(PERMISSION_WORDS) as readonly Permission[]

interface Role {
  readonly label: string
  readonly may: readonly Permission[]
}

const ROLE_TABLE = {
  systemAdmin: { label: 'System Admin', may: ['view', 'administer'] },
  compAdmin: {
    label: 'Comp Admin',
    may: ['view', 'generate', 'edit', 'submit', 'seePeers', 'publishRules', 'administer'],
  },
  compAnalyst: { label: 'Comp Analyst', may: ['view', 'generate', 'edit', 'submit', 'seePeers'] },
  compManager: {
    label: 'Comp Manager',
    may: ['view', 'generate', 'edit', 'submit', 'approveL1', 'approveL2', 'seePeers', 'publishRules'],
  },
  srRecruiter: { label: 'Sr Recruiter', may: ['view', 'generate', 'submit'] },
  jrRecruiter: { label: 'Jr Recruiter', may: ['view', 'generate'] },
  hrbp: { label: 'HRBP', may: ['view', 'generate', 'submit', 'approveL2', 'seePeers'] },
  vpHr: { label: 'VP HR', may: ['view', 'approveL3', 'seePeers'] },
} as const satisfies Readonly<Record<string, Role>>

export type RoleId = keyof typeof ROLE_TABLE

export const ROLES: Readonly<Record<RoleId, Role>> = ROLE_TABLE
export const ROLE_IDS = Object.keys(ROLE_TABLE) as readonly RoleId[]

export function roleMay(role: RoleId, permission: Permission): boolean {
  return ROLES[role].may.includes(permission)
}

export function rolesThatMay(permission: Permission): readonly RoleId[] {
  return ROLE_IDS.filter((role) => roleMay(role, permission))
}

/** "Comp Admin, Comp Analyst or Comp Manager". */
export function roleList(roles: readonly RoleId[]): string {
  const labels = roles.map((role) => ROLES[role].label)
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`
}

export type ApprovalLevel = 1 | 2 | 3
export const APPROVAL_LEVELS: readonly ApprovalLevel[] = [1, 2, 3]

export function approvePermission(level: ApprovalLevel): Permission {
  return `approveL${level}`
}

/** The roles that must each say yes at a level: every role that holds the level's permission. */
export function rolesOfLevel(level: ApprovalLevel): readonly RoleId[] {
  return rolesThatMay(approvePermission(level))
}
