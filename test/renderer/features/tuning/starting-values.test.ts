import { describe, expect, it } from 'vitest'
import { meanOf, mixOf } from '../../../../src-renderer/features/tuning/model/starting-values.ts'
import { meritMatrixAround } from '../../../../src-renderer/ui/merit-matrix.ts'

describe('a lever that is turned on', () => {
  it('begins with the mean of the merit rates', () => {
    expect(meanOf([3.5, 4, 4.5, 5, 5.5])).toBe(4.5)
    expect(meanOf([])).toBe(0)
  })

  it('gives the best rated low in range the most and the lowest rated nothing', () => {
    const matrix = meritMatrixAround(4)
    expect(matrix.length).toBe(20)
    expect(matrix.slice(0, 4)).toEqual([0, 0, 0, 0])
    expect(Math.max(...matrix)).toBe(matrix[16])
  })

  it('hires in the mix of the people now, in percents that sum to 100', () => {
    expect(mixOf([600, 300, 99, 1])).toEqual([60, 30, 10, 0])
  })
})
