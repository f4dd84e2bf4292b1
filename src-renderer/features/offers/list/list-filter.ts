/** What the list of candidates is narrowed to, kept in the address. */
import type { CandidateFilter } from '../../../../src-contract/desktop/candidates.ts'
import { APPROVAL_NAMES } from '../words.ts'

export interface ListFilter {
  readonly text: string
  readonly status: string
  readonly level: string
  readonly location: string
}

export const LEVELS = ['P1', 'P2', 'P3', 'P4', 'P5'] as const

interface Status {
  readonly label: string
  readonly query: CandidateFilter
}

export const STATUSES: Readonly<Record<string, Status>> = {
  open: { label: 'No offer yet', query: { offer: 'none' } },
  none: { label: APPROVAL_NAMES.none, query: { offer: 'made', approval: 'none' } },
  waiting: { label: APPROVAL_NAMES.waiting, query: { approval: 'waiting' } },
  approved: { label: APPROVAL_NAMES.approved, query: { approval: 'approved' } },
  rejected: { label: APPROVAL_NAMES.rejected, query: { approval: 'rejected' } },
  returned: { label: APPROVAL_NAMES.returned, query: { approval: 'returned' } },
}

export function filterOf(query: Readonly<Record<string, string>>): ListFilter {
  const { find = '', status = '', level = '', location = '' } = query
  return { text: find, status, level, location }
}

/** Empty parts stay out of the address. */
export function addressOf({ text, ...rest }: ListFilter): Record<string, string> {
  return Object.fromEntries(Object.entries({ find: text, ...rest }).filter(([, value]) => value !== ''))
}

export function queryOf({ text, status, level, location }: ListFilter): CandidateFilter {
  const known = LEVELS.find((each) => each === level)
  return {
    ...(text ? { text } : {}),
    ...(known ? { level: known } : {}),
    ...(location ? { location } : {}),
    ...(STATUSES[status]?.query ?? {}),
  }
}

export function isNarrowed(filter: ListFilter): boolean {
  return Object.values(filter).some((value) => value !== '')
}
