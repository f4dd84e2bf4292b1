/** What travels between the solver and its thread. */
import type { LinearProgram, LinearSolution } from '../services/ports/linear-solver.ts'

export interface SolverJob {
  readonly id: number
  readonly program: LinearProgram
  readonly timeLimit: number | undefined
}

export type SolverMessage =
  | { readonly type: 'solved'; readonly id: number; readonly solution: LinearSolution }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
