/** Derivatives read from one run against differences of two runs that step a rate a little either way. */
import { describe, expect, it } from 'vitest'
import type { LeverRow } from '../../../src-core/levers/resolve.ts'
import { movesOf } from '../../../src-core/optimize/moves.ts'
import type { GuardRail, Movable, Target } from '../../../src-core/optimize/problem.ts'
import { prepare } from '../../../src-core/optimize/solve.ts'
import { evaluate } from '../../../src-core/optimize/state.ts'
import { companyOf, localOracle, move, parametersOf, problem, START_YEAR, target } from '../../support/optimizer.ts'

const company = companyOf(3000)

/** Steps in points: large against rounding to the cent, small against curvature. */
const STEP = 0.02

async function compare(
  levers: readonly LeverRow[],
  movable: readonly Movable[],
  targets: readonly Target[],
  rails: readonly GuardRail[] = [],
): Promise<{ exact: number; measured: number; label: string }[]> {
  const parameters = parametersOf(3, levers)
  const { task, wish } = prepare(problem(targets, movable, rails), parameters, company.population, { locks: [] })
  const oracle = localOracle(company.population, company.attributes, wish)
  const still = new Float64Array(task.moves.length)
  const points = task.moves.flatMap((_, at) => [still.with(at, STEP), still.with(at, -STEP)])
  const [state, ...around] = await evaluate(task, oracle, [still, ...points], true)
  return task.rows.flatMap((row, index) =>
    task.moves.map((each, at) => {
      const [up, down] = [around[2 * at], around[2 * at + 1]]
      const measured = ((up?.values[index] ?? NaN) - (down?.values[index] ?? NaN)) / (2 * STEP)
      const where = [row.label, row.level, row.year, each.definition.id, each.cells[0]?.level, each.cells[0]?.year]
      return { exact: state?.slopes[index]?.[at] ?? NaN, measured, label: where.join(' ') }
    }),
  )
}

/** share: of the largest slope of the same kind. */
function expectAlike(found: readonly { exact: number; measured: number; label: string }[], share: number): void {
  const most = Math.max(...found.map(({ measured }) => Math.abs(measured)))
  expect(most).toBeGreaterThan(0)
  for (const { exact, measured, label } of found)
    expect(Math.abs(exact - measured), `${label}: ${exact} for ${measured}`).toBeLessThanOrEqual(share * most)
}

const PAY_LEVERS: readonly Movable[] = [
  move('merit.rate', { eachLevel: true, eachYear: true }),
  move('cola.rate', { eachYear: true }),
  move('promotion.raise', { eachLevel: true }),
  move('hire.payAdjustment', { eachYear: true }),
  move('hire.percentile', { eachLevel: true }),
  move('burden.rate', { eachYear: true }),
]
const second = START_YEAR + 1

describe('derivatives of one run', () => {
  it.each([
    ['in-year cost', target('inYear', 1)],
    ['in-year cost of a year', target('inYear', 1, { year: second })],
    ['in-year cost of a level', target('inYear', 1, { level: 2 })],
    ['in-year cost of a department', target('inYear', 1, { department: 'Department 3' })],
    ['in-year cost of a location', target('inYear', 1, { location: 'Site 2', year: second })],
    ['annualised cost', target('annualised', 1)],
    ['annualised cost of a level', target('annualised', 1, { level: 3, year: second })],
    ['burdened cost', target('burdened', 1)],
    ['burdened cost of a level', target('burdened', 1, { level: 1, year: second })],
    ['growth of all', target('meanAll', 0.03, { year: second })],
    ['growth of all over the horizon', target('meanAll', 0.03)],
    ['growth of a level', target('meanAll', 0.03, { level: 2, year: second })],
    ['growth of continuous staff', target('meanContinuous', 0.03, { year: second })],
    ['growth of continuous staff of a level', target('meanContinuous', 0.03, { level: 1 })],
    ['growth in full-year equivalents', target('fullYearEquivalent', 0.03)],
  ] as const)('of %s', async (_, one) => {
    expectAlike(await compare([], PAY_LEVERS, [one]), 1e-3)
  })

  it.each([
    ['raise', { kind: 'raise', level: null, year: null, minimum: 1 }],
    ['lowest pay', { kind: 'bandMinimum', level: null, year: null, minimum: 1 }],
    ['compa-ratio', { kind: 'compaRatio', level: null, year: null, minimum: 1 }],
    ['ratio between levels', { kind: 'levelRatio', level: null, year: null, minimum: 1 }],
    ['spread', { kind: 'spread', level: null, year: null, maximum: 1 }],
    ['inversions', { kind: 'noNewInversions', year: null, maximum: 1 }],
    ['pay gap', { kind: 'payGap', level: null, year: null, maximum: 0.05 }],
  ] as const)('of the guard-rail on %s', async (_, rail) => {
    expectAlike(await compare([], PAY_LEVERS.slice(0, 5), [], [rail]), 2e-3)
  })

  it('under a cap at the band maximum', async () => {
    const capped = [{ lever: 'policy.capAtMaximum', level: null, year: null, value: 1 }] as const
    // Near the cap a step takes some people across it: differences then lie between the slopes on either side.
    expectAlike(await compare(capped, PAY_LEVERS, [target('inYear', 1), target('annualised', 1)]), 5e-3)
  })

  it('under a merit matrix, of COLA', async () => {
    const matrix = {
      lever: 'merit.matrix',
      level: null,
      year: null,
      value: Array.from({ length: 20 }, (_, at) => at / 4),
    }
    const movable = [move('cola.rate', { eachLevel: true }), move('promotion.raise')]
    const found = await compare([matrix as LeverRow], movable, [target('inYear', 1)])
    // Pay that crosses a quarter of its band changes its cell: a small jump that slopes leave out.
    expectAlike(found, 1e-2)
  })

  it('under a merit budget, of COLA', async () => {
    const budget = { lever: 'merit.budget', level: null, year: null, value: 4 } as const
    expectAlike(await compare([budget], [move('cola.rate', { eachYear: true })], [target('annualised', 1)]), 2e-3)
  })
})

describe('moves', () => {
  it('of a joint lever hold every cell within its bounds', () => {
    const parameters = parametersOf(2)
    const [joint] = movesOf([move('merit.rate', { lower: 3, upper: 5 })], parameters, { locks: [] })
    expect(joint?.cells).toHaveLength(10)
    expect(joint?.smooth).toBe(true)
  })
})
