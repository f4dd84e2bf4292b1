import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seedsFrom } from '../../../src-core/understand/seeds.ts'
import { percentileOf, spreadOf, spreadYear } from '../../../src-core/understand/spread.ts'
import { buildPopulation } from '../../../src-core/simulate/build-population.ts'
import { Simulator } from '../../../src-core/simulate/simulate.ts'
import { people, plainParameters } from '../../support/plain-parameters.ts'

it('percentiles lie between the two nearest values, as in a spreadsheet', () => {
  const values = Float64Array.from([1, 2, 3, 4])
  expect(percentileOf(values, 0.1)).toBeCloseTo(1.3, 12)
  expect(percentileOf(values, 0.5)).toBe(2.5)
  expect(percentileOf(values, 0.9)).toBeCloseTo(3.7, 12)
  expect(spreadOf([7])).toEqual({ p10: 7, p50: 7, p90: 7 })
})

it('percentiles rise in their order and stay within the values, whatever these are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 }), (values) => {
      const { p10, p50, p90 } = spreadOf(values)
      expect(p10).toBeLessThanOrEqual(p50)
      expect(p50).toBeLessThanOrEqual(p90)
      expect(p10).toBeGreaterThanOrEqual(Math.min(...values))
      expect(p90).toBeLessThanOrEqual(Math.max(...values))
    }),
  )
})

it('seeds are all different, begin with the own one, and a longer list begins with the shorter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
      const seeds = seedsFrom(seed, 500)
      expect(new Set(seeds).size).toBe(500)
      expect(seeds[0]).toBe(seed)
      expect(seedsFrom(seed, 50)).toEqual(seeds.slice(0, 50))
      for (const each of seeds) expect(Number.isInteger(each) && each >= 0 && each <= 0xffffffff).toBe(true)
    }),
    { numRuns: 50 },
  )
})

it('the spread of one run is that run', () => {
  const parameters = plainParameters({
    years: 2,
    growthRate: [50_000, 50_000],
    experiencedTermination: [200_000, 200_000],
  })
  const roster = people(40, (at) => ({ level: (at % 5) + 1, annualPay: 6_000_000 + at * 10_000 }))
  const population = buildPopulation(roster, { startYear: 2026, levels: 5, currency: 'USD', rates: [] })
  const { totals } = new Simulator(population).run(parameters)
  for (const [index, year] of totals.years.entries()) {
    const spread = spreadYear([totals], index)
    expect(spread.year).toBe(year.year)
    for (const [one, of] of [
      [spread, year],
      ...spread.byLevel.map((level, at) => [level, year.byLevel[at]] as const),
    ] as const) {
      for (const name of ['inYear', 'annualised', 'burdened'] as const)
        expect(one.costs[name]).toEqual(sameThrice(of?.costs[name]))
      for (const name of ['start', 'hires', 'experiencedLeavers', 'end'] as const)
        expect(one.headcount[name]).toEqual(sameThrice(of?.headcount[name]))
    }
    expect(spread.growth.meanAll).toEqual(sameThrice(year.growth.meanAll))
  }
})

function sameThrice(value: number | null | undefined) {
  return { p10: value, p50: value, p90: value }
}
