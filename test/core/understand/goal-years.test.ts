import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildPopulation } from '../../../src-core/simulate/build-population.ts'
import type { PersonInput } from '../../../src-core/simulate/build-population.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { Simulator } from '../../../src-core/simulate/simulate.ts'
import { goalYears, type GoalsRequest, type RetentionAssumptions } from '../../../src-core/understand/goal-years.ts'
import { twoGroups } from '../../../src-core/understand/two-groups.ts'
import { arbitraryCompany } from '../../support/arbitrary-run.ts'
import { people, plainParameters } from '../../support/plain-parameters.ts'

const ASSUMPTIONS: RetentionAssumptions = {
  replacementCost: 0.5,
  belowMidpoint: 3,
  belowMarketRaise: 5,
  marketRaise: 0.04,
}

function goals(roster: readonly PersonInput[], parameters: RunParameters, change: Partial<GoalsRequest> = {}) {
  const { startYear, levels } = parameters
  const population = buildPopulation(roster, { startYear, levels, currency: 'USD', rates: [] })
  const years = goalYears(population, parameters, { retention: ASSUMPTIONS, groups: null, ...change })
  const { totals } = new Simulator(population).run(parameters, { onPaid: years.add })
  return { ...years.finish(), totals }
}

it('retention risk is chance x share x market pay, higher for pay below the midpoint and raises below the market', () => {
  // The midpoint of level 1 is 68,000; after a year of 4% it is 70,720. Nobody leaves: one in ten of 4 people is none.
  const roster = people(4, (at) => ({ annualPay: at === 0 ? 6_120_000 : 9_000_000, fte: at === 3 ? 5000 : 10_000 }))
  const parameters = plainParameters({
    experiencedTermination: [100_000],
    growthRate: [0],
    colaRate: [[10_000, 0, 0, 0, 0]],
  })
  const { retention } = goals(roster, parameters)
  const market = 7_072_000
  // 61,200 raised by 1% is 61,812: 12.596% below; the raise is 3 points below 4%.
  const low = 0.1 * (1 + 3 * (1 - 6_181_200 / market) + 5 * 0.03) * 0.5 * market
  const above = 0.1 * (1 + 5 * 0.03) * 0.5 * market
  expect(retention[0]?.risk).toBe(Math.round(low + above * 2.5))
  expect(retention[0]?.atMarket).toBe(Math.round(0.1 * 0.5 * market * 3.5))
  expect(retention[0]?.byLevel.map(({ risk }) => risk > 0)).toEqual([true, false, false, false, false])
})

it('paying more never raises the risk', () => {
  const roster = people(60, (at) => ({ level: (at % 5) + 1, annualPay: 5_000_000 + at * 300_000 }))
  const base = {
    years: 3,
    experiencedTermination: [150_000, 150_000, 150_000],
    growthRate: [50_000, 0, -50_000],
    promotionRate: Array.from({ length: 3 }, () => [200_000, 200_000, 200_000, 200_000, 0]),
  }
  const at = (merit: number) =>
    goals(
      roster,
      plainParameters({ ...base, meritRate: Array.from({ length: 3 }, () => [merit, merit, merit, merit, merit]) }),
    ).retention.map(({ risk }) => risk)
  for (const merit of [0, 20_000, 40_000, 60_000, 80_000])
    at(merit + 20_000).forEach((risk, year) => expect(risk).toBeLessThanOrEqual(at(merit)[year] ?? -1))
})

it('a chance never passes one, and nobody costs anything where nobody is expected to leave', () => {
  const roster = people(10, () => ({ annualPay: 100_000 }))
  const sure = goals(roster, plainParameters({ experiencedTermination: [600_000], growthRate: [-600_000] }), {
    retention: { ...ASSUMPTIONS, belowMidpoint: 50 },
  })
  const employed = sure.totals.years[0]?.headcount.end ?? 0
  expect(sure.retention[0]?.risk).toBe(employed * 0.5 * 7_072_000)
  expect(goals(roster, plainParameters()).retention[0]?.risk).toBe(0)
})

it('the gap is the difference of mean full-time pay over the first mean, of all and within each level', () => {
  const roster = people(6, (at) => ({
    level: at < 4 ? 1 : 2,
    annualPay: [6_000_000, 8_000_000, 6_300_000, 6_300_000, 10_000_000, 9_000_000][at] ?? 0,
    fte: at === 3 ? 5000 : 10_000,
  }))
  const groups = Uint8Array.from([1, 1, 2, 2, 1, 2])
  const { gap } = goals(roster, plainParameters({ years: 2 }), { groups })
  expect(gap?.map(({ year }) => year)).toEqual([2026, 2027])
  expect(gap?.[0]?.byLevel.slice(0, 3).map((level) => level.gap)).toEqual([
    expect.closeTo(0.1, 12),
    expect.closeTo(0.1, 12),
    null,
  ])
  expect(gap?.[0]?.adjusted).toBeCloseTo(0.1, 12)
  expect(gap?.[0]?.mean).toBeCloseTo(1 - 7_200_000 / 8_000_000, 12)
  expect(goals(roster, plainParameters()).gap).toBeNull()
})

it('men and women are found in the words that rosters use; else the two most frequent values; else nobody', () => {
  expect(twoGroups(['F', 'm', ' Female', null, 'X'])).toMatchObject({
    first: 'Men',
    second: 'Women',
    groups: Uint8Array.from([2, 1, 2, 0, 0]),
    leftOut: 2,
  })
  expect(twoGroups(['2', '1', '1', '9', '2', '1'])).toMatchObject({ first: '1', second: '2', leftOut: 1 })
  expect(twoGroups(['F', 'F', null])).toBeNull()
  expect(twoGroups([])).toBeNull()
})

it('whatever the company, risk lies between that at market and the cost of replacing everyone, and gaps are at most one', () => {
  fc.assert(
    fc.property(arbitraryCompany({ maxPeople: 40 }), ({ people: roster, parameters }) => {
      const groups = Uint8Array.from(roster, (_, at) => at % 3)
      let found: ReturnType<typeof goals>
      try {
        found = goals(roster, parameters, { groups })
      } catch (error) {
        // A plan that cannot be met has its own tests.
        expect(error).toMatchObject({ code: 'IMPOSSIBLE_PLAN' })
        return
      }
      expect(found.retention).toHaveLength(parameters.years)
      found.retention.forEach(({ risk, atMarket, byLevel }, index) => {
        const slack = byLevel.length
        expect(risk).toBeGreaterThanOrEqual(atMarket - slack)
        const most = parameters.bands.map(({ midpoint }, at) => {
          const employed = found.totals.years[index]?.byLevel[at]?.headcount.end ?? 0
          return midpoint * 1.04 ** (index + 1) * 0.5 * employed
        })
        expect(risk).toBeLessThanOrEqual(most.reduce((sum, each) => sum + each, slack))
      })
      // Exactly one where a few hours' pay of a tiny rate rounds to nothing.
      for (const { mean, adjusted } of found.gap ?? [])
        for (const gap of [mean, adjusted]) if (gap !== null) expect(gap).toBeLessThanOrEqual(1)
    }),
    { numRuns: 200 },
  )
})
