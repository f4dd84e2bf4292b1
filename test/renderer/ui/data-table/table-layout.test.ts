import { expect, test } from 'vitest'
import { keepLayout, PLAIN_LAYOUT, readLayout } from '../../../../src-renderer/ui/data-table/table-layout.ts'

function storage(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('a layout is kept under its table and read again', () => {
  const here = storage()
  const layout = { visible: { gender: true }, widths: { jobTitle: 260 } }
  keepLayout(here, 'people', layout)
  expect(readLayout(here, 'people')).toEqual(layout)
  expect(readLayout(here, 'events')).toEqual(PLAIN_LAYOUT)
})

test.each(['not json', '[]', 'null', '{"visible":3,"widths":"x"}', '{"widths":{"a":-1,"b":"wide"}}'])(
  'a damaged layout (%s) reads as the plain one',
  (text) => {
    expect(readLayout(storage({ 'meritline.table.people': text }), 'people')).toEqual(PLAIN_LAYOUT)
  },
)

test('a storage that refuses costs the layout only', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(() => keepLayout(full, 'people', PLAIN_LAYOUT)).not.toThrow()
})
