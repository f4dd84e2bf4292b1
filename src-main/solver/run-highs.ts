/** One program through HiGHS, compiled to WebAssembly: loaded when first needed, the same bytes on every system. */
import type { Highs, Model, ModelStatusCode } from 'highs'
import type { LinearProgram, LinearSolution, LinearStatus } from '../services/ports/linear-solver.ts'

let loading: Promise<Highs> | null = null

export function loadHighs(): Promise<Highs> {
  loading ??= import('highs').then(({ default: load }) => load())
  return loading
}

/** Blocks the calling thread while it solves. timeLimit in seconds. */
export function runHighs(highs: Highs, program: LinearProgram, timeLimit: number | undefined): LinearSolution {
  return highs.withModel((model) => {
    model.options.set({
      output_flag: false,
      // The active-set method can go round in circles on degenerate programs; a rounds limit is the same everywhere.
      qp_iteration_limit: 200 + 20 * (program.columns + program.rows),
      ...(timeLimit === undefined ? {} : { time_limit: timeLimit }),
    })
    pass(model, program)
    const status = run(highs, model)
    const { colValue, colDual, rowDual } = model.getSolution()
    const known = status === 'optimal' || status === 'limit'
    return {
      status,
      x: known ? filled(colValue, program.columns) : new Float64Array(program.columns),
      rowDuals: known ? filled(rowDual, program.rows) : new Float64Array(program.rows),
      columnDuals: known ? filled(colDual, program.columns) : new Float64Array(program.columns),
      objective: known ? model.getObjectiveValue() : NaN,
    }
  })
}

/** A program that the solver gives up on for its numbers is one without an answer, not a bug of the caller's. */
function run(highs: Highs, model: Model): LinearStatus {
  try {
    return statusOf(highs, model.run().modelStatus)
  } catch (error) {
    if (error instanceof highs.errors.HighsError) return 'limit'
    throw error
  }
}

function pass(model: Model, program: LinearProgram): void {
  const { columns, rows, starts, indices, values, quadratic } = program
  model.passModel({
    numCols: columns,
    numRows: rows,
    colCost: program.cost,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: { format: 'csr', numRows: rows, numCols: columns, starts, indices, values },
    ...(quadratic && quadratic.some((value) => value > 0) ? { hessian: diagonal(quadratic) } : {}),
  })
}

function diagonal(quadratic: Float64Array) {
  const starts = Int32Array.from({ length: quadratic.length + 1 }, (_, at) => at)
  return {
    format: 'triangular' as const,
    dimension: quadratic.length,
    starts,
    indices: starts.slice(0, -1),
    values: quadratic,
  }
}

function filled(values: Float64Array, length: number): Float64Array {
  return values.length === length ? values : new Float64Array(length)
}

function statusOf({ constants }: Highs, code: ModelStatusCode): LinearStatus {
  const { modelStatus } = constants
  if (code === modelStatus.optimal || code === modelStatus.empty) return 'optimal'
  // Presolve may not tell the two apart; every program of ours has bounded columns, so it is the former.
  if (code === modelStatus.infeasible || code === modelStatus.unboundedOrInfeasible) return 'infeasible'
  if (code === modelStatus.unbounded) return 'unbounded'
  return 'limit'
}
