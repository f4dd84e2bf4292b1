import { expect, test } from 'vitest'
import {
  changeMatrixDraft,
  keepMatrixDraft,
  undone,
  withMatrix,
  type MatrixDraft,
} from '../../../../../src-renderer/features/optimize/matrix/draft.ts'

const draft: MatrixDraft = { matrix: [1, 2], budget: { percent: 4 }, past: [] }

test('a matrix that says the same is no change', () => {
  expect(withMatrix(draft, [1, 2])).toBe(draft)
  expect(undone(withMatrix(draft, [1, 3]))).toEqual(draft)
})

test('an answer that comes late changes the newest draft, not the one it was asked for', () => {
  keepMatrixDraft('a', draft)
  changeMatrixDraft('a', (newest) => withMatrix(newest, [5, 6]))
  changeMatrixDraft('a', (newest) => ({ ...newest, budget: { percent: 3 } }))
  let seen: MatrixDraft | null = null
  changeMatrixDraft('a', (newest) => (seen = newest))
  expect(seen).toEqual({ matrix: [5, 6], budget: { percent: 3 }, past: [[1, 2]] })
})

test('a draft that is gone is not made again', () => {
  let asked = false
  changeMatrixDraft('none', (newest) => ((asked = true), newest))
  expect(asked).toBe(false)
})
