import { describe, expect, it } from 'vitest'
import type { AllocationRail } from '../../../../../src-contract/desktop/allocation.ts'
import { addable, freeLevels, newRail } from '../../../../../src-renderer/features/optimize/allocation/new-rail.ts'

const ratio = (level: number | null): AllocationRail => ({ kind: 'levelRatio', level, minimum: 1.1 })

describe('guard-rails that may be added', () => {
  it('are all there are while none is stated', () => {
    expect(addable([], 5)).toHaveLength(9)
    expect(newRail('levelRatio', [], 5)).toEqual(ratio(null))
  })

  it('leave out what holds for everyone already', () => {
    const rails = [ratio(null), newRail('raise', [], 5)]
    expect(addable(rails, 5)).not.toContain('levelRatio')
    expect(addable(rails, 5)).not.toContain('raise')
    expect(addable(rails, 5)).toContain('spread')
  })

  it('are for the levels that have none yet, until every one has', () => {
    expect(freeLevels('levelRatio', [ratio(3)], 4)).toEqual([2, 4])
    expect(newRail('levelRatio', [ratio(2)], 4)).toEqual(ratio(3))
    expect(addable([ratio(2), ratio(3), ratio(4)], 4)).not.toContain('levelRatio')
    expect(freeLevels('payGap', [], 2)).toEqual([null, 1, 2])
  })
})
