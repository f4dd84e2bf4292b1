import { describe, expect, it } from 'vitest'
import type { RequestSummary } from '../../../../src-contract/desktop/approval-request.ts'
import type { RoleId } from '../../../../src-core/access/roles.ts'
import { unfilledBeforehand, unfilledWords } from '../../../../src-renderer/ui/approvals/unfilled.ts'

const profile = (id: string, role: RoleId, active = true) => ({ id, name: `${id} desk`, role, active })
const maker = profile('maker', 'compManager')
const manager = profile('manager', 'compManager')
const partner = profile('partner', 'hrbp')

/** Of a request, what this looks at. */
const waiting = (waitingFor: readonly RoleId[], escalated = false) =>
  ({
    ...{ state: 'waiting', waitingFor, clock: { escalated }, createdBy: 'maker desk' },
    submittedBy: { id: 'maker', name: 'maker desk', role: 'compManager' },
  }) as unknown as RequestSummary

describe('a request that nobody here may decide', () => {
  it('says which role is missing', () => {
    expect(unfilledWords(waiting(['compManager']), [maker])).toMatch(/^Nobody else here works as Comp Manager/)
    expect(unfilledWords(waiting(['compManager', 'hrbp']), [maker, manager])).toContain('works as HRBP')
    expect(unfilledWords(waiting(['compManager']), [maker, profile('gone', 'compManager', false)])).not.toBeNull()
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
    const content = { levels: [1 as const, 2 as const], createdBy: 'maker desk' }
    expect(unfilledBeforehand(content, [maker, manager], 'maker')).toContain('works as HRBP')
    expect(unfilledBeforehand(content, [maker, manager, partner], 'maker')).toBeNull()
    expect(unfilledBeforehand({ ...content, levels: [] }, [maker], 'maker')).toBeNull()
  })
})
