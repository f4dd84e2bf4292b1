import { expect, it } from 'vitest'
import { defaultLevels } from '../../../src-core/default-levels.ts'
import { createResolve } from '../../../src-core/levers/resolve.ts'
import { toRunParameters } from '../../../src-core/levers/to-run-parameters.ts'
import { leverDefinition } from '../../../src-core/levers/catalogue.ts'
import { leverRows, leverRuns } from '../../../src-core/understand/lever-moves.ts'
import { leverValues, mapLever } from '../../../src-core/understand/move-lever.ts'
import { difference, elasticity, measuresOf } from '../../../src-core/understand/measures.ts'
import { buildPopulation } from '../../../src-core/simulate/build-population.ts'
import { Simulator } from '../../../src-core/simulate/simulate.ts'
import { people } from '../../support/plain-parameters.ts'

const shipped = toRunParameters(createResolve([], []), {
  ...{ startYear: 2026, years: 2, seed: 3, bands: defaultLevels(100) },
})

it('every lever that is on and can move alone has a row for all levels and, where it has levels, for each', () => {
  const rows = leverRows(shipped)
  expect(rows.filter(({ lever }) => lever === 'merit.rate').map(({ level }) => level)).toEqual([null, 1, 2, 3, 4, 5])
  expect(rows.filter(({ lever }) => lever === 'growth.rate').map(({ level }) => level)).toEqual([null])
  const off = ['merit.matrix', 'merit.budget', 'hire.mix', 'raise.monthWeights']
  expect(rows.filter(({ lever }) => off.includes(lever))).toEqual([])
  const withBudget = { ...shipped, meritBudget: [40_000, 40_000] }
  expect(leverRows(withBudget).filter(({ lever }) => lever === 'merit.budget')).toEqual([
    { lever: 'merit.budget', level: null, value: 4 },
  ])
})

it('moves stay within the bounds, and a step that does not fit is left out', () => {
  for (const row of leverRows(shipped))
    for (const run of leverRuns(shipped, row)) {
      const { bounds } = leverDefinition(row.lever)
      for (const value of leverValues(run.parameters, row.lever, row.level)) {
        expect(value).toBeGreaterThanOrEqual(bounds[0])
        expect(value).toBeLessThanOrEqual(bounds[1])
      }
    }
  const vp = leverRuns(shipped, { lever: 'promotion.rate', level: 5, value: 0 })
  expect(vp.map(({ move }) => move)).toEqual(['up', 'low', 'high'])
})

it('levers of pay leave the movements as they are, levers of headcount do not', () => {
  const moved = leverRows(shipped).flatMap((row) => leverRuns(shipped, row).filter(({ value }) => value !== row.value))
  const kinds = new Map(moved.map(({ lever, payOnly }) => [lever, payOnly]))
  expect(moved.every(({ lever, payOnly }) => kinds.get(lever) === payOnly)).toBe(true)
  expect([...kinds].filter(([, payOnly]) => !payOnly).map(([lever]) => lever)).toEqual([
    ...['promotion.rate', 'growth.rate', 'termination.experienced', 'termination.newHire'],
    ...['policy.meritMinService', 'policy.colaMinService'],
  ])
})

it('a level is moved alone, and moving there and back changes nothing', () => {
  const up = mapLever(shipped, 'merit.rate', 2, (value) => value + 0.5)
  expect(up.meritRate.map((year) => year.map((rate, at) => rate - (shipped.meritRate[0]?.[at] ?? 0)))).toEqual([
    [0, 5000, 0, 0, 0],
    [0, 5000, 0, 0, 0],
  ])
  expect(mapLever(up, 'merit.rate', 2, (value) => value - 0.5)).toEqual(shipped)
  expect(mapLever(shipped, 'policy.capAtMaximum', null, () => 1).capAtMaximum).toEqual([true, true])
})

it('burdened cost is in proportion to one plus the burden rate: its elasticity is known', () => {
  const population = buildPopulation(people(200), { startYear: 2026, levels: 5, currency: 'USD', rates: [] })
  const simulator = new Simulator(population)
  const run = (parameters: typeof shipped) => measuresOf(simulator.run(parameters).totals, null)
  const at = (burden: number) => run({ ...shipped, burdenRate: [burden, burden] })
  const base = at(250_000)
  const found = elasticity(at(275_000), at(225_000), base, 0.2)
  expect(found.burdened).toBeCloseTo(0.25 / 1.25, 6)
  expect(found.inYear).toBe(0)
  expect(difference(base, base).headcount).toBe(0)
})
