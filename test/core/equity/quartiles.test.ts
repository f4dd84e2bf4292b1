/** Pay quarters beside a plain split: people in order of pay, cut into quarters. The two part at tied rates alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payQuarters, quarterSizes } from '../../../src-core/equity/quartiles.ts'

interface Someone {
  readonly pay: number
  readonly woman: boolean
}

function womenOf(people: readonly Someone[]): number[] {
  const order = Uint32Array.from(people.keys()).sort((a, b) => (people[a]?.pay ?? 0) - (people[b]?.pay ?? 0))
  const pay = Float64Array.from(people, (each) => each.pay)
  return payQuarters(order, pay, (person) => people[person]?.woman === true).map(({ women }) => women)
}

/** Women in each quarter of people as they stand. */
function cut(people: readonly Someone[]): number[] {
  let at = 0
  return quarterSizes(people.length).map((size) => people.slice(at, (at += size)).filter(({ woman }) => woman).length)
}

/** People on one rate stand in the order given by `tied`. */
const plainSplit = (people: readonly Someone[], tied: (a: Someone, b: Someone) => number = () => 0): number[] =>
  cut(people.toSorted((a, b) => a.pay - b.pay || tied(a, b)))

const womenFirst = (a: Someone, b: Someone): number => Number(b.woman) - Number(a.woman)

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((first, at) => permutations(items.toSpliced(at, 1)).map((others) => [first, ...others]))
}

const someone = (pay: fc.Arbitrary<number>) => fc.record({ pay, woman: fc.boolean() })

describe('pay quarters', () => {
  it('are the plain split where no two people have one rate', () => {
    const people = [40, 10, 70, 30, 20, 60, 50, 90, 80].map((pay, at) => ({ pay, woman: at % 3 === 0 }))
    expect(womenOf(people)).toEqual(plainSplit(people))
    fc.assert(
      fc.property(
        fc.uniqueArray(someone(fc.integer({ min: 1, max: 10_000 })), { selector: ({ pay }) => pay, maxLength: 60 }),
        (all) => {
          expect(womenOf(all)).toEqual(plainSplit(all))
        },
      ),
    )
  })

  it('are, where a boundary lies among people on one rate, what the plain split is on average over their orders', () => {
    // The two middle boundaries lie among six people on 50, three of them women.
    const tied = [true, true, true, false, false, false].map((woman) => ({ pay: 50, woman }))
    const [below, above] = [
      [10, 20].map((pay) => ({ pay, woman: true })),
      [80, 90, 95, 99].map((pay) => ({ pay, woman: false })),
    ]
    const splits = permutations(tied).map((order) => plainSplit([...below, ...order, ...above]))
    const mean = [0, 1, 2, 3].map((at) => splits.reduce((sum, split) => sum + (split[at] ?? 0), 0) / splits.length)
    expect(mean).toEqual([2.5, 1.5, 1, 0])
    const women = womenOf([...above, ...tied, ...below])
    women.forEach((count, at) => expect(Math.abs(count - (mean[at] ?? 0))).toBeLessThan(1))
    expect(women.reduce((sum, count) => sum + count, 0)).toBe(5)
  })

  it('never leave what some order of people on one rate would give', () => {
    fc.assert(
      fc.property(fc.array(someone(fc.integer({ min: 1, max: 6 })), { maxLength: 80 }), (people) => {
        const women = womenOf(people)
        // The most that the quarters up to one can hold is with women first, the least with women last.
        const upTo = (counts: readonly number[]): number[] =>
          counts.map((_, at) => counts.slice(0, at + 1).reduce((a, b) => a + b))
        const most = upTo(plainSplit(people, womenFirst))
        const least = upTo(plainSplit(people, (a, b) => womenFirst(b, a)))
        upTo(women).forEach((count, at) => {
          expect(count).toBeLessThanOrEqual(most[at] ?? 0)
          expect(count).toBeGreaterThanOrEqual(least[at] ?? 0)
        })
      }),
    )
  })
})
