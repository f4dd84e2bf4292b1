import { describe, expect, test } from 'vitest'
import { CandidateFilter } from '../../../../src-contract/desktop/candidates.ts'
import {
  addressOf,
  filterOf,
  isNarrowed,
  queryOf,
  STATUSES,
} from '../../../../src-renderer/features/offers/list/list-filter.ts'

describe('the filter of the list of candidates', () => {
  test('goes to the address and back', () => {
    const filter = { text: 'engineer dublin', status: 'waiting', level: 'P3', location: 'Dublin' }
    expect(filterOf(addressOf(filter))).toEqual(filter)
    expect(addressOf(filterOf({}))).toEqual({})
  })

  test('an address from elsewhere does not break the question', () => {
    const query = queryOf(filterOf({ level: 'P9', status: 'nonsense', find: '' }))
    expect(query).toEqual({})
    expect(CandidateFilter.safeParse(query).success).toBe(true)
  })

  test('no offer yet and not submitted are two things', () => {
    expect(queryOf(filterOf({ status: 'open' }))).toEqual({ offer: 'none' })
    expect(queryOf(filterOf({ status: 'none' }))).toEqual({ offer: 'made', approval: 'none' })
  })

  test('every status is a question that the contract takes', () => {
    for (const status of Object.keys(STATUSES)) {
      expect(CandidateFilter.safeParse(queryOf(filterOf({ status }))).success).toBe(true)
    }
  })

  test('says whether it narrows', () => {
    expect(isNarrowed(filterOf({}))).toBe(false)
    expect(isNarrowed(filterOf({ location: 'Dublin' }))).toBe(true)
  })
})
