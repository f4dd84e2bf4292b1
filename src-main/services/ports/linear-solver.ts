/** Solves linear and convex quadratic programs given by sparse arrays. */
import type { LinearProgram, LinearSolution } from '../../../src-core/optimize/linear-program.ts'

export type { LinearProgram, LinearSolution, LinearStatus } from '../../../src-core/optimize/linear-program.ts'

export interface LinearOptions {
  /** Seconds; without it, no limit. */
  readonly timeLimit?: number | undefined
  /** Stops waiting for, and ends the work of, a program under way: rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

export interface LinearSolver {
  /** For programs of a few thousand entries: some milliseconds on the calling thread. */
  solve(program: LinearProgram, options?: LinearOptions): Promise<LinearSolution>
  /** For large programs: in a thread of their own, so that nothing else waits. */
  solveLarge(program: LinearProgram, options?: LinearOptions): Promise<LinearSolution>
  /** Gets ready to solve, so that the first program does not wait for it. */
  warm(): Promise<void>
  /** Ends the thread; programs under way are refused. */
  close(): Promise<void>
}
