import { loadHighs, runHighs } from '../../../src-main/solver/run-highs.ts'
import { solveAllocation, type Solved } from '../../../src-core/allocate/solve-allocation.ts'
import type { AllocationProblem } from '../../../src-core/allocate/problem.ts'
import type { LinearProgram } from '../../../src-core/optimize/linear-program.ts'

export async function solver() {
  const highs = await loadHighs()
  return (program: LinearProgram) => Promise.resolve(runHighs(highs, program, 60))
}

export async function solved(problem: AllocationProblem): Promise<Extract<Solved, { ok: true }>> {
  const answer = await solveAllocation(problem, await solver())
  if (!answer.ok) throw new Error('no allocation was found')
  return answer
}

export const payrollOf = (problem: Pick<AllocationProblem, 'people'>): number =>
  problem.people.reduce((sum, { pay }) => sum + pay, 0)
