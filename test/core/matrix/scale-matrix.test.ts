import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaches, cellAt, inOrder, NEIGHBOURS } from '../../../src-core/matrix/order.ts'
import { scaleMatrix } from '../../../src-core/matrix/scale-matrix.ts'
import { share } from '../../../src-core/simulate/pay-math.ts'

const flat = (rate: number): number[] => Array.from({ length: 20 }, () => rate)

function costOf(rates: readonly number[], pays: readonly (readonly number[])[]): number {
  return pays.reduce((sum, cell, at) => sum + cell.reduce((all, pay) => all + share(pay, rates[at] ?? 0), 0), 0)
}

test('a matrix is out of order where a lower rating or a higher position gets more', () => {
  const rates = flat(30_000)
  expect(breaches(rates)).toEqual([])
  rates[cellAt(2, 3)] = 30_001
  // More than rating 3 in the same quartile, and than quartile 2 at the same rating.
  expect(breaches(rates)).toEqual([
    { kind: 'position', lower: cellAt(2, 3), upper: cellAt(2, 2) },
    { kind: 'rating', lower: cellAt(2, 3), upper: cellAt(3, 3) },
  ])
})

test('putting in order raises as little as can be', () => {
  const rates = flat(0)
  rates[cellAt(2, 3)] = 10
  const ordered = inOrder(rates)
  expect(breaches(ordered)).toEqual([])
  // Everyone rated 2 or higher at quartile 3 or lower: twelve cells.
  expect(ordered.filter((rate) => rate === 10)).toHaveLength(12)
  expect(ordered.filter((rate) => rate === 0)).toHaveLength(8)
})

const pays = fc.array(fc.array(fc.integer({ min: 1_000_00, max: 400_000_00 }), { maxLength: 6 }), {
  minLength: 20,
  maxLength: 20,
})
const rates = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 20, maxLength: 20 })

test('scaled rates are in order and in bounds, and no other last digits come nearer to the budget', () => {
  fc.assert(
    fc.property(pays, rates, fc.integer({ min: 1, max: 60_000 }), (cells, given, percent) => {
      const payroll = cells.flat().reduce((sum, pay) => sum + pay, 0)
      const budget = share(payroll, percent)
      const scaled = scaleMatrix({ rates: given, pays: cells, budget, minimum: 0, maximum: 80_000 })
      if (!scaled.ok) {
        expect(budget < scaled.lowest || budget > scaled.highest).toBe(true)
        return
      }
      expect(breaches(scaled.rates)).toEqual([])
      expect(scaled.rates.every((rate) => rate >= 0 && rate <= 80_000)).toBe(true)
      const gap = budget - costOf(scaled.rates, cells)
      expect(gap).toBeGreaterThanOrEqual(0)
      // One digit more in a cell where order and bounds allow it would pass the budget, or gain a few cents at most.
      for (const [at, rate] of scaled.rates.entries()) {
        const up = scaled.rates.with(at, rate + 1)
        const zero = inOrder(given)[at] === 0 && inOrder(given).some((one) => one > 0)
        if (zero || rate + 1 > 80_000 || NEIGHBOURS.some((pair) => (up[pair.lower] ?? 0) > (up[pair.upper] ?? 0)))
          continue
        const step = costOf(up, cells) - costOf(scaled.rates, cells)
        if (step > 0) expect(gap).toBeLessThanOrEqual(Math.max(step, 20))
      }
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('a large payroll meets its budget to the cent', () => {
  const cells = Array.from({ length: 20 }, (_, cell) =>
    Array.from({ length: 250 }, (_, at) => 40_000_00 + cell * 7_919_13 + at * 311_07),
  )
  const given = Array.from({ length: 20 }, (_, cell) => 10_000 * (1 + Math.floor(cell / 4)) - 1_000 * (cell % 4))
  const budget = share(
    cells.flat().reduce((sum, pay) => sum + pay, 0),
    35_000,
  )
  const scaled = scaleMatrix({ rates: given, pays: cells, budget, minimum: 0, maximum: 500_000 })
  expect(scaled.ok).toBe(true)
  if (!scaled.ok) return
  const gap = budget - costOf(scaled.rates, cells)
  expect(gap).toBeGreaterThanOrEqual(0)
  expect(gap).toBeLessThanOrEqual(5)
})

test('a budget is never passed, be it by a cent: many cells of one rate leave few last digits to choose from', () => {
  const cells = Array.from({ length: 20 }, (_, cell) =>
    Array.from({ length: 50 }, (_, at) => 40_000_00 + cell * 7_919_13 + at * 311_07),
  )
  const payroll = cells.flat().reduce((sum, pay) => sum + pay, 0)
  for (let percent = 30_000; percent < 30_040; percent++) {
    const budget = share(payroll, percent)
    const given = flat(10_000).with(cellAt(3, 2), 200_000)
    const scaled = scaleMatrix({ rates: given, pays: cells, budget, minimum: 0, maximum: 500_000 })
    expect(scaled.ok).toBe(true)
    if (scaled.ok) expect(costOf(scaled.rates, cells)).toBeLessThanOrEqual(budget)
  }
})

test('a matrix of zeros becomes flat', () => {
  const cells = flat(0).map(() => [100_000_00])
  const scaled = scaleMatrix({ rates: flat(0), pays: cells, budget: 60_000_00, minimum: 0, maximum: 500_000 })
  expect(scaled).toMatchObject({ ok: true, rates: flat(30_000) })
})

test('a budget that the bounds cannot reach says what they can', () => {
  const cells = flat(0).map(() => [100_000_00])
  const scaled = scaleMatrix({ rates: flat(10_000), pays: cells, budget: 90_000_00, minimum: 0, maximum: 40_000 })
  expect(scaled).toEqual({ ok: false, lowest: 0, highest: 80_000_00 })
})
