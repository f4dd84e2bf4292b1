/** The linear model around a simulated point, as a program for the solver. Columns are moves in slider lengths. */
import type { LinearProgram, LinearSolution } from './linear-program.ts'
import type { State, Task } from './state.ts'

export type SolveProgram = (program: LinearProgram) => Promise<LinearSolution>

export interface ModelOptions {
  /** Furthest from the point that a move may go, in slider lengths. */
  readonly trust: number
  /** Bounds of the shifts, by move, in points. */
  readonly ranges: readonly (readonly [number, number])[]
  /** Rows may be missed at a price; without it they hold or the program is infeasible. */
  readonly elastic: boolean
  /** Moves that stay where they are. */
  readonly frozen: (move: number) => boolean
}

export interface Step {
  readonly shifts: Float64Array
  /** What the model promises: weighted distance off the limits, and the goal's value. */
  readonly off: number
  readonly goal: number
  /** Change of the goal for one unit of each row's binding limit, and for one point of each move's binding bound. */
  readonly rowDuals: Float64Array
  readonly moveDuals: Float64Array
}

/** A weighted distance of 1 costs so many times the goal's whole range: being off is never a bargain. */
const PENALTY = 1000

/** Share of a row's scale. */
const NOTHING = 1e-9

export async function modelStep(
  task: Task,
  state: State,
  options: ModelOptions,
  solve: SolveProgram,
): Promise<Step | null> {
  const { moves, rows } = task
  const built = build(task, state, options)
  const found = options.elastic
    ? await leastMissed(built, moves.length, solve)
    : { ...(await solve(built.program)), missed: 0 }
  if (found.status !== 'optimal') return null
  const shifts = Float64Array.from(moves, ({ scale }, at) => {
    const [low, high] = options.ranges[at] ?? [0, 0]
    return Math.min(high, Math.max(low, (found.x[at] ?? 0) * scale))
  })
  return {
    ...{ shifts, off: found.missed / PENALTY },
    goal: goalAt(task, state, shifts),
    rowDuals: Float64Array.from(rows, (_, at) => ((found.rowDuals[at] ?? 0) * built.unit) / (built.norms[at] ?? 1)),
    moveDuals: Float64Array.from(moves, ({ scale }, at) => ((found.columnDuals[at] ?? 0) * built.unit) / scale),
  }
}

/** First how little must be missed, as a linear program; then the best goal of the points that miss no more. */
async function leastMissed(
  { program, slackRows }: Built,
  moves: number,
  solve: SolveProgram,
): Promise<LinearSolution & { readonly missed: number }> {
  const cost = program.cost.map((value, column) => (column < moves ? 0 : value))
  const first = await solve({ ...program, cost, quadratic: null })
  const missed = first.status === 'optimal' ? first.objective : NaN
  if (first.status !== 'optimal') return { ...first, missed }
  const [rowLower, rowUpper] = [Float64Array.from(program.rowLower), Float64Array.from(program.rowUpper)]
  slackRows.forEach(({ row, sign, column, factor }) => {
    const slack = (first.x[column] ?? 0) * factor
    if (slack === 0) return
    const room = slack * (1 + 1e-6) + 1e-9
    if (sign > 0) rowLower[row] = (rowLower[row] ?? 0) - room
    else rowUpper[row] = (rowUpper[row] ?? 0) + room
  })
  const still = program.columnUpper.map((upper, column) => (column < moves ? upper : 0))
  const second = await solve({ ...program, rowLower, rowUpper, columnUpper: still })
  return { ...(second.status === 'optimal' ? second : first), missed }
}

function goalAt({ moves, cost }: Task, state: State, shifts: Float64Array): number {
  if (!cost) return moves.reduce((sum, { weight, scale }, at) => sum + weight * ((shifts[at] ?? 0) / scale) ** 2, 0)
  return shifts.reduce(
    (sum, shift, at) => sum + (state.costSlope?.[at] ?? 0) * (shift - (state.shifts[at] ?? 0)),
    state.goal,
  )
}

/** A column after the moves, as one row has it. Rows of one limit share theirs. */
interface Slack {
  readonly row: number
  /** 1 where it lifts the row to its lower limit, -1 where it lowers it. */
  readonly sign: 1 | -1
  readonly column: number
  /** What one unit of the column is worth in the row's. */
  readonly factor: number
}

interface Built {
  readonly program: LinearProgram
  /** Each row is divided by this: its largest coefficient. */
  readonly norms: Float64Array
  readonly slackRows: readonly Slack[]
  /** One unit of the program's objective in units of the goal. */
  readonly unit: number
}

function build({ moves, rows, cost }: Task, state: State, options: ModelOptions): Built {
  const { trust, ranges, elastic, frozen } = options
  const unit = cost ? Math.max(1, Math.abs(state.goal)) : 1
  const norms = new Float64Array(rows.length)
  const starts = new Int32Array(rows.length + 1)
  const indices: number[] = []
  const values: number[] = []
  const rowLower = new Float64Array(rows.length)
  const rowUpper = new Float64Array(rows.length)
  const slackRows: Slack[] = []
  const slackCost: number[] = []
  const shared = new Map<string, number>()
  rows.forEach((row, at) => {
    const slopes = state.slopes[at] ?? new Float64Array(moves.length)
    const steepest = moves.reduce((most, { scale }, move) => Math.max(most, Math.abs((slopes[move] ?? 0) * scale)), 0)
    // What no move's whole slider changes by more than rounding does not move at all.
    const norm = steepest > NOTHING * row.scale ? steepest : row.scale
    norms[at] = norm
    // Limits on slope x shifts rather than on the value itself.
    const base =
      slopes.reduce((sum, slope, move) => sum + slope * (state.shifts[move] ?? 0), 0) - (state.values[at] ?? 0)
    const margin = row.upper - row.lower > 2 * row.margin ? row.margin : 0
    rowLower[at] = (row.lower + margin + base) / norm
    rowUpper[at] = (row.upper - margin + base) / norm
    moves.forEach(({ scale }, move) => {
      const value = ((slopes[move] ?? 0) * scale) / norm
      if (value === 0) return
      indices.push(move)
      values.push(value)
    })
    if (elastic) {
      for (const sign of [1, -1] as const) {
        if (!Number.isFinite(sign > 0 ? row.lower : row.upper)) continue
        const limit = row.limits?.[sign > 0 ? 'lower' : 'upper']
        const column = (limit === undefined ? undefined : shared.get(limit)) ?? moves.length + slackCost.length
        const factor = limit === undefined ? 1 : row.scale / norm
        if (column === moves.length + slackCost.length)
          slackCost.push((PENALTY * row.weight * norm * factor) / row.scale)
        if (limit !== undefined) shared.set(limit, column)
        indices.push(column)
        values.push(sign * factor)
        slackRows.push({ row: at, sign, column, factor })
      }
    }
    starts[at + 1] = indices.length
  })
  const columns = moves.length + slackCost.length
  const columnCost = new Float64Array(columns)
  const columnLower = new Float64Array(columns)
  const columnUpper = new Float64Array(columns).fill(Infinity)
  const quadratic = new Float64Array(columns)
  moves.forEach(({ scale, weight }, at) => {
    const here = state.shifts[at] ?? 0
    const [low, high] = ranges[at] ?? [0, 0]
    const still = frozen(at)
    columnLower[at] = (still ? here : Math.max(low, here - trust * scale)) / scale
    columnUpper[at] = (still ? here : Math.min(high, here + trust * scale)) / scale
    if (cost) columnCost[at] = ((state.costSlope?.[at] ?? 0) * scale) / unit
    else quadratic[at] = 2 * weight
  })
  columnCost.set(slackCost, moves.length)
  return {
    program: {
      ...{ columns, rows: rows.length, cost: columnCost, quadratic: cost ? null : quadratic },
      ...{ columnLower, columnUpper, rowLower, rowUpper, starts },
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    ...{ norms, slackRows, unit },
  }
}
