/** What gives way where not all can be met: the fewest limits, each by the least. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { GuardRail, Problem } from '../../../src-core/optimize/problem.ts'
import { prepare, solveProblem, type Answer } from '../../../src-core/optimize/solve.ts'
import { companyOf, localOracle, move, parametersOf, problem, solveWithHighs, target } from '../../support/optimizer.ts'

const { population, attributes } = companyOf(2000)
const parameters = parametersOf(3)

async function solve(given: Problem, relax: boolean): Promise<Answer> {
  const setup = prepare(given, parameters, population, { locks: [] })
  const oracle = localOracle(population, attributes, setup.wish)
  return solveProblem(given, setup, oracle, solveWithHighs, { maxIterations: relax ? 5 : 20, relax })
}

const RAISE: GuardRail = { kind: 'raise', level: null, year: null, maximum: 7 }
const GAP: GuardRail = { kind: 'payGap', level: null, year: null, maximum: 0.01 }
const RATIO: GuardRail = { kind: 'compaRatio', level: null, year: null, maximum: 1.1 }

describe('the first way out', () => {
  let cost: number
  beforeAll(async () => {
    const { start, task } = await solve(problem([], [move('merit.rate')]), false)
    cost = task.horizon.value(start.run)
  })

  const over = (share: number, rails: readonly GuardRail[], eachLevel: boolean, upper?: number): Problem => {
    const more = { eachLevel, ...(upper !== undefined && { upper }) }
    return problem(
      [target('inYear', Math.round(cost * share))],
      [move('cola.rate', more), move('merit.rate', more)],
      rails,
    )
  }

  it.each([
    ['one of two guard-rails', 1.01, [RAISE, GAP], false, undefined, ['guardRail 1']],
    ['one of two guard-rails, by level', 1.01, [RAISE, GAP], true, undefined, ['guardRail 1']],
    ['one of another two', 1.01, [RAISE, RATIO], false, undefined, ['guardRail 1']],
    ['two of two where one does not do', 1.03, [RAISE, GAP], true, undefined, ['guardRail 0', 'guardRail 1']],
    ['two of four', 1.01, [RAISE, GAP], false, 4, ['guardRail 0', 'guardRail 1']],
    ['three of four', 1.03, [RAISE, GAP], true, 4, ['guardRail 0', 'guardRail 1', 'bound 0']],
  ] as const)('lets %s give way, and no target', async (_, share, rails, eachLevel, upper, expected) => {
    const { status, relaxed } = await solve(over(share, rails, eachLevel, upper), true)
    expect(status).toBe('infeasible')
    expect(relaxed[0]?.limits.map(({ kind, index }) => `${kind} ${index}`)).toEqual(expected)
  })

  it.each([
    ['a raise, for all levels together', RAISE, 1.03, false],
    ['a raise, level by level', RAISE, 1.03, true],
    ['a pay gap, level by level', GAP, 1.01, true],
    ['a compa-ratio, level by level', RATIO, 1.01, true],
  ] as const)('moves the limit of %s no further than it must', async (_, rail, share, eachLevel) => {
    const given = over(share, [rail], eachLevel)
    const [way] = (await solve(given, true)).relaxed
    const [limit] = way?.limits ?? []
    if (!way || !limit) throw new Error('there is a way out')
    expect((await solve(way.problem, false)).status).toBe('met')
    const less = { ...rail, maximum: limit.from + (limit.to - limit.from) * 0.98 }
    expect((await solve({ ...given, guardRails: [less] }, false)).status).not.toBe('met')
  })

  it('moves the target where no guard-rail and no bound could', async () => {
    const rail: GuardRail = { kind: 'raise', level: null, year: null, maximum: 20 }
    const given = problem([target('headcount', 1, { year: 2028 })], [move('cola.rate', { upper: 8 })], [rail])
    const { relaxed } = await solve(given, true)
    expect(relaxed[0]?.limits.map(({ kind }) => kind)).toEqual(['target'])
  })
})
