import { beforeAll, describe, expect, it } from 'vitest'
import { movedCells } from '../../../src-core/optimize/changes.ts'
import { prepare, solveProblem, type Answer } from '../../../src-core/optimize/solve.ts'
import { isMet } from '../../../src-core/optimize/state.ts'
import { generatedProblems, PROBLEMS, type GeneratedProblem } from '../../support/optimizer-scenarios.ts'
import { companyOf, localOracle, solveWithHighs } from '../../support/optimizer.ts'

const { population, attributes } = companyOf(2000)
const options = { maxIterations: 5, relax: true }

function solve(problem: GeneratedProblem['problem'], { parameters }: GeneratedProblem): Promise<Answer> {
  const setup = prepare(problem, parameters, population, { locks: [] })
  return solveProblem(problem, setup, localOracle(population, attributes, setup.wish), solveWithHighs, options)
}

describe('fifty generated problems', () => {
  let problems: GeneratedProblem[]
  let answers: Answer[]
  beforeAll(async () => {
    problems = await generatedProblems(population, attributes)
    answers = []
    for (const problem of problems) answers.push(await solve(problem.problem, problem))
  }, 180_000)

  it('are of every kind', () => {
    expect(problems).toHaveLength(PROBLEMS)
    expect(problems.filter(({ feasible }) => feasible).length).toBeGreaterThanOrEqual(35)
    expect(problems.filter(({ feasible }) => !feasible).length).toBeGreaterThanOrEqual(8)
  })

  it('are met within 0.01% in at most five iterations wherever they can be', () => {
    problems.forEach(({ name, feasible }, at) => {
      const answer = answers[at]
      if (!feasible || !answer) return
      expect(answer.status, name).toBe('met')
      expect(answer.iterations, name).toBeLessThanOrEqual(5)
      answer.task.rows.forEach((row, index) => expect(isMet(row, answer.best.values[index] ?? NaN), name).toBe(true))
    })
  })

  it('are named infeasible where they cannot be met, with relaxations that the solver then meets', async () => {
    for (const [at, generated] of problems.entries()) {
      const answer = answers[at]
      if (generated.feasible || !answer) continue
      expect(answer.status, generated.name).toBe('infeasible')
      expect(answer.relaxed.length, generated.name).toBeGreaterThan(0)
      for (const { problem } of answer.relaxed)
        expect((await solve(problem, generated)).status, generated.name).toBe('met')
    }
  }, 180_000)

  it('never end worse than they began', () => {
    answers.forEach(({ start, best }, at) => {
      const name = problems[at]?.name
      expect(best.off, name).toBeLessThanOrEqual(start.off)
      if (start.off === 0) expect(best.goal, name).toBeLessThanOrEqual(start.goal)
    })
  })

  it('keep every lever within its bounds, in steps that levers take', () => {
    let moved = 0
    answers.forEach(({ task, best }, at) => {
      for (const cell of movedCells(task.moves, best.shifts, task.parameters.startYear)) {
        moved += 1
        const { lower, upper, definition } = task.moves.find(({ movable }) => movable === cell.movable) ?? {}
        expect(cell.after, problems[at]?.name).toBeGreaterThanOrEqual(Math.max(lower ?? 0, definition?.bounds[0] ?? 0))
        expect(cell.after, problems[at]?.name).toBeLessThanOrEqual(Math.min(upper ?? 0, definition?.bounds[1] ?? 0))
        expect(Number((cell.after * 10_000).toFixed(6)) % 1).toBe(0)
      }
    })
    expect(moved).toBeGreaterThan(PROBLEMS)
  })

  it('get the same answer each time', async () => {
    for (const at of [3, 8, 14, 25, 36]) {
      const generated = problems[at]
      if (!generated) continue
      const again = await solve(generated.problem, generated)
      expect(again.best.shifts, generated.name).toEqual(answers[at]?.best.shifts)
      expect(again.relaxed, generated.name).toEqual(answers[at]?.relaxed)
      expect(again.prices, generated.name).toEqual(answers[at]?.prices)
    }
  })
})
