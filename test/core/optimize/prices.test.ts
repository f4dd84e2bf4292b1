/** Shadow prices against differences of the optimum when a limit gives way a little. */
import { describe, expect, it } from 'vitest'
import type { GuardRail, Problem } from '../../../src-core/optimize/problem.ts'
import { prepare, solveProblem, type Answer } from '../../../src-core/optimize/solve.ts'
import { companyOf, localOracle, move, parametersOf, problem, solveWithHighs, target } from '../../support/optimizer.ts'

const { population, attributes } = companyOf(3000)
const parameters = parametersOf(3)

async function solve(given: Problem): Promise<Answer> {
  const setup = prepare(given, parameters, population, { locks: [] })
  const oracle = localOracle(population, attributes, setup.wish)
  const answer = await solveProblem(given, setup, oracle, solveWithHighs, { maxIterations: 12, relax: false })
  expect(answer.status).toBe('met')
  return answer
}

async function horizonCost(): Promise<number> {
  const { start, task } = await solve(problem([], [move('merit.rate')]))
  return task.horizon.value(start.run)
}

/** Change of the optimum for one unit of a limit, from a unit's share either way. */
async function slope(of: (step: number) => Problem, step: number, value: (answer: Answer) => number): Promise<number> {
  const [up, down] = [await solve(of(step)), await solve(of(-step))]
  return (value(up) - value(down)) / (2 * step)
}

const goalOf = ({ best }: Answer): number => best.goal

describe('shadow prices', () => {
  it('of a guard-rail under least cost are what the cost falls by', async () => {
    const at = (step: number): Problem => ({
      ...problem(
        [],
        [move('merit.rate', { eachLevel: true }), move('cola.rate')],
        [
          { kind: 'raise', level: null, year: null, minimum: 5 + step },
          { kind: 'compaRatio', level: 2, year: null, minimum: 0.9 },
        ],
      ),
      goal: { kind: 'leastCost', measure: 'inYear', year: null },
    })
    const { prices } = await solve(at(0))
    const rail = prices.filter(({ kind, index }) => kind === 'guardRail' && index === 0)
    const sum = rail.reduce((all, { perUnit }) => all + perUnit, 0)
    expect(rail.every(({ basis, side }) => basis === 'cost' && side === 'lower')).toBe(true)
    const measured = await slope(at, 0.2, goalOf)
    expect(Math.abs(sum / measured - 1)).toBeLessThan(0.01)
  })

  it.each([
    ['raise', 0.05, (step: number): GuardRail => ({ kind: 'raise', level: 1, year: null, minimum: 5.5 + step }), 1],
    [
      'compa-ratio',
      0.002,
      (step: number): GuardRail => ({ kind: 'compaRatio', level: 2, year: null, minimum: 1.13 + step }),
      0.01,
    ],
  ] as const)('of the guard-rail on %s are worth so much budget', async (_, step, rail, unit) => {
    const cost = await horizonCost()
    const budget = Math.round(cost * 0.985)
    const movable = [move('merit.rate', { eachLevel: true, eachYear: unit < 1 }), move('cola.rate')]
    const at = (room: number, money: number): Problem =>
      problem([target('inYear', budget + money, { tolerance: 1e-6 })], movable, [rail(room)])
    const { prices } = await solve(at(0, 0))
    const own = prices.filter(({ kind }) => kind === 'guardRail')
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ basis }) => basis === 'budget')).toBe(true)
    const sum = own.reduce((all, { perUnit }) => all + perUnit / unit, 0)
    const byRail = await slope((room) => at(room, 0), step, goalOf)
    const byBudget = await slope((money) => at(0, money), cost * 1e-3, goalOf)
    expect(Math.abs(sum / Math.abs(byRail / byBudget) - 1)).toBeLessThan(0.01)
  })

  it('of a bound are worth so much budget', async () => {
    const cost = await horizonCost()
    const at = (room: number, money: number): Problem =>
      problem(
        [target('inYear', Math.round(cost * 0.98) + money)],
        [move('merit.rate', { eachLevel: true }), move('cola.rate', { lower: 2.2 + room })],
      )
    const { prices } = await solve(at(0, 0))
    const bound = prices.find(({ kind, index }) => kind === 'bound' && index === 1)
    const byBound = await slope((room) => at(room, 0), 0.05, goalOf)
    const byBudget = await slope((money) => at(0, money), cost * 1e-3, goalOf)
    expect(bound).toMatchObject({ side: 'lower', limit: 2.2, basis: 'budget' })
    expect(Math.abs((bound?.perUnit ?? 0) / Math.abs(byBound / byBudget) - 1)).toBeLessThan(0.01)
  })

  it('without money in the problem are what the plan then costs more or less', async () => {
    const at = (room: number): Problem =>
      problem(
        [target('meanContinuous', 0.06, { tolerance: 1e-6 })],
        [move('merit.rate', { eachLevel: true }), move('cola.rate')],
        [{ kind: 'raise', level: 1, year: null, minimum: 5.5 + room }],
      )
    const { prices } = await solve(at(0))
    const own = prices.filter(({ kind }) => kind === 'guardRail')
    // More room lets the minimum fall: the price has the opposite sign of a rising minimum's.
    const measured = -(await slope(at, 0.1, ({ best, task }) => task.horizon.value(best.run)))
    const sum = own.reduce((all, { perUnit }) => all + perUnit, 0)
    expect(own.every(({ basis }) => basis === 'plan')).toBe(true)
    expect(Math.abs(sum / measured - 1)).toBeLessThan(0.01)
  })

  it('are none where no limit binds', async () => {
    const { prices } = await solve(
      problem([], [move('merit.rate')], [{ kind: 'raise', level: null, year: null, minimum: 1 }]),
    )
    expect(prices).toEqual([])
  })
})
