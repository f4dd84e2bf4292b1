/** Linear and convex quadratic programs by sparse arrays, and their answers. */

/**
 * minimise c'x + 1/2 x'Qx subject to rowLower <= Ax <= rowUpper and columnLower <= x <= columnUpper.
 * Infinity and -Infinity stand for no bound. A is compressed by row; a row names each column at most once.
 */
export interface LinearProgram {
  readonly columns: number
  readonly rows: number
  /** c, by column. */
  readonly cost: Float64Array
  /** The diagonal of Q, by column, none below zero; null: a linear program. */
  readonly quadratic: Float64Array | null
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** A: row r has the entries starts[r] to starts[r + 1] - 1 of indices (columns) and values. */
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly values: Float64Array
}

/** limit: out of time or rounds; x is then the best point known, perhaps not feasible. */
export type LinearStatus = 'optimal' | 'infeasible' | 'unbounded' | 'limit'

export interface LinearSolution {
  readonly status: LinearStatus
  /** Meaningful when optimal, zeros when infeasible or unbounded. */
  readonly x: Float64Array
  /** By row: how much the optimum rises for each unit that the row's binding bound rises; 0 where none binds. */
  readonly rowDuals: Float64Array
  /** By column, likewise for its own bounds. */
  readonly columnDuals: Float64Array
  readonly objective: number
}
