import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canRedo,
  canUndo,
  emptyStack,
  movedTo,
  path,
  record,
  type Entry,
  type UndoStack,
} from '../../../../src-renderer/features/tuning/model/undo-stack.ts'

/** An action that adds to a number: what it did can be read off the number. */
function entry(id: number, by: number): Entry<number> {
  return { id, label: `add ${by}`, target: 'x', at: '2026-01-01T00:00:00.000Z', forward: by, backward: -by }
}

function stackOf(...steps: number[]): UndoStack<number> {
  return steps.reduce((stack, by, id) => record(stack, entry(id, by)), emptyStack<number>())
}

describe('a history list', () => {
  it('has nothing to undo or redo at first', () => {
    expect([canUndo(emptyStack()), canRedo(emptyStack())]).toEqual([false, false])
  })

  it('undoes the newest first', () => {
    expect(path(stackOf(1, 2, 3), 1)).toEqual([-3, -2])
  })

  it('redoes in the order in which it was done', () => {
    expect(path(movedTo(stackOf(1, 2, 3), 0), 2)).toEqual([1, 2])
  })

  it('drops what could have been redone once something new is done', () => {
    const stack = record(movedTo(stackOf(1, 2, 3), 1), entry(9, 7))
    expect(stack.entries.map(({ forward }) => forward)).toEqual([1, 7])
    expect(canRedo(stack)).toBe(false)
  })

  it('keeps the newest 500', () => {
    const stack = stackOf(...Array.from({ length: 600 }, (_, at) => at))
    expect(stack.entries.length).toBe(500)
    expect(stack.position).toBe(500)
    expect(stack.entries[0]?.forward).toBe(100)
  })

  it('leads from any point to any other with what holds there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 }),
        fc.array(fc.nat(25), { maxLength: 10 }),
        (steps, jumps) => {
          let stack = stackOf(...steps)
          let state = steps.reduce((sum, by) => sum + by, 0)
          for (const target of jumps) {
            state += path(stack, target).reduce((sum, by) => sum + by, 0)
            stack = movedTo(stack, target)
            const held = steps.slice(0, stack.position).reduce((sum, by) => sum + by, 0)
            expect(state).toBe(held)
          }
        },
      ),
    )
  })
})
