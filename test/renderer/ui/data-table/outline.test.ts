import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOutline } from '../../../../src-renderer/ui/data-table/outline.ts'

const groups = fc.array(fc.record({ count: fc.integer({ min: 0, max: 30 }), open: fc.boolean() }), { maxLength: 12 })

test('every line is a heading or a row of an open group, in order and none left out', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const outline = createOutline(list)
      const told = Array.from({ length: outline.lines }, (_, line) => outline.at(line))
      const expected = list.flatMap((group, index) => [
        { kind: 'group', group: index },
        ...(group.open
          ? Array.from({ length: group.count }, (_, offset) => ({ kind: 'row', group: index, offset }))
          : []),
      ])
      expect(told).toEqual(expected)
    }),
  )
})

test('a heading is found at the line told for it', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const outline = createOutline(list)
      list.forEach((_, index) => expect(outline.at(outline.headingOf(index))).toEqual({ kind: 'group', group: index }))
    }),
  )
})

test('lines outside the table are none', () => {
  const outline = createOutline([{ count: 2, open: true }])
  expect([outline.at(-1), outline.at(3)]).toEqual([undefined, undefined])
})
