import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../../../src-renderer/features/optimize/budget/draft.ts'
import { placeOptions, readPlace, writePlace } from '../../../../../src-renderer/features/optimize/budget/places.ts'

describe('a place of a target', () => {
  it('reads back whatever it wrote, colons and marks in names included', () => {
    const named = fc.constantFrom('department' as const, 'location' as const)
    const place: fc.Arbitrary<Place> = fc.oneof(
      fc.constant<Place>({ kind: 'all' }),
      fc.integer({ min: 1, max: 20 }).map((level): Place => ({ kind: 'level', level })),
      fc.record({ kind: named, key: fc.option(fc.string()) }),
    )
    fc.assert(
      fc.property(place, (one) => {
        expect(readPlace(writePlace(one))).toEqual(one)
      }),
    )
  })

  it('offers levels alone where growth is measured', () => {
    expect(placeOptions(['Staff', 'Manager'], null, true)).toEqual([
      { value: '', label: 'Everybody' },
      {
        group: 'Level',
        items: [
          { value: 'level:1', label: 'Staff' },
          { value: 'level:2', label: 'Manager' },
        ],
      },
    ])
  })
})
