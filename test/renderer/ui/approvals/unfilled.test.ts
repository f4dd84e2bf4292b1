import { describe, expect, it } from 'vitest'
import type { RoleId } from '../../../../src-core/access/roles.ts'
import { unfilledBeforehand, unfilledWords } from '../../../../src-renderer/ui/approvals/unfilled.ts'

const profile = (id: string, role: RoleId, active = true) => ({ id, role, active })
const maker = profile('maker', 'compManager')
const manager = profile('manager', 'compManager')
const partner = profile('partner', 'hrbp')

const waiting = (waitingFor: RoleId[], escalated = false, leftOut = ['maker']) => ({
  state: 'waiting' as const,
  waitingFor,
  clock: { escalated },
  leftOut,
})

describe('a request that nobody here may decide', () => {
  it('says which role is missing', () => {
    expect(unfilledWords(waiting(['compManager']), [maker])).toMatch(/^Nobody works here as Comp Manager/)
    expect(unfilledWords(waiting(['compManager', 'hrbp']), [maker, manager])).toContain('here as HRBP')
    expect(unfilledWords(waiting(['compManager']), [maker, profile('gone', 'compManager', false)])).not.toBeNull()
  })

  it('is one whose only people of the role had a part in it', () => {
    const request = waiting(['compManager'], false, ['maker', 'manager'])
    expect(unfilledWords(request, [maker, manager, partner])).toContain('here as Comp Manager')
  })

  it('says nothing where there is somebody, or nothing is left to decide', () => {
    expect(unfilledWords(waiting(['compManager', 'hrbp']), [maker, manager, partner])).toBeNull()
    expect(unfilledWords({ ...waiting(['vpHr']), state: 'approved' }, [maker])).toBeNull()
  })

  it('once overdue is one where nobody stands in either', () => {
    expect(unfilledWords(waiting(['compManager', 'hrbp'], true), [maker, partner])).toBeNull()
    expect(unfilledWords(waiting(['compManager', 'hrbp'], true), [maker])).toContain('Comp Manager or HRBP')
  })

  it('is told before it is submitted', () => {
    const levels = [1 as const, 2 as const]
    expect(unfilledBeforehand({ levels }, ['maker'], [maker, manager])).toContain('here as HRBP')
    expect(unfilledBeforehand({ levels }, ['maker'], [maker, manager, partner])).toBeNull()
    expect(unfilledBeforehand({ levels }, ['maker', 'manager'], [maker, manager, partner])).toContain('Comp Manager')
    expect(unfilledBeforehand({ levels: [] }, ['maker'], [maker])).toBeNull()
  })
})
