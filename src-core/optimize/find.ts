/** The search that a problem calls for. */
import type { SolveProgram } from './model.ts'
import { scalarSearch } from './scalar-search.ts'
import { search, type Found, type SearchOptions } from './search.ts'
import type { Oracle, State, Task } from './state.ts'

/** One target on one lever is a search along a line. */
export function find(
  task: Task,
  start: State,
  oracle: Oracle,
  solve: SolveProgram,
  options: SearchOptions,
): Promise<Found> {
  const single = task.moves.length === 1 && task.rows.length === 1 && task.rows[0]?.kind === 'target' && !task.cost
  return single ? scalarSearch(task, start, oracle, options) : search(task, start, oracle, solve, options)
}
