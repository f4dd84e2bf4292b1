/**
 * Sequential convex programming with the simulation as judge: a linear model from exact derivatives of one run, the best
 * step by the solver within a trust region, one run to judge it. A step is taken only if the run is nearer to the
 * limits, or as near with a better goal.
 */
import { shiftRange, type Move } from './moves.ts'
import { modelStep, type ModelOptions, type SolveProgram, type Step } from './model.ts'
import { beyondOf, evaluate, isBetter, type Oracle, type State, type Task } from './state.ts'

export interface SearchOptions {
  readonly maxIterations: number
  /** Called as each iteration begins; may throw to stop. */
  readonly onIteration?: ((done: number) => void) | undefined
}

export interface Found {
  readonly best: State
  readonly iterations: number
  /** The model at the best point sees no step that would come nearer to the limits. */
  readonly stuck: boolean
}

/** Steps smaller than this share of a slider change nothing that counts. */
const STILL = 1e-7

export async function search(
  task: Task,
  start: State,
  oracle: Oracle,
  solve: SolveProgram,
  { maxIterations, onIteration }: SearchOptions,
): Promise<Found> {
  const ranges = task.moves.map(shiftRange)
  const jumps = new Jumps(task, ranges, oracle)
  let state = await jumps.fill(start)
  let trust = 1
  let iterations = 0
  let stuck = false
  // People's moves are coarse: once they have had their say the other levers do the rest.
  let late = false
  while (iterations < maxIterations) {
    const { step, settled } = await bestStep(task, state, { trust, ranges }, late || iterations >= 2, solve)
    const hopeless = !step || isStill(task.moves, state, step) || (state.off > 0 && step.off > 0.98 * state.off)
    if (hopeless && state.off > 0 && jumps.areOld(state)) {
      // People's moves are judged by slopes from elsewhere: look again from here.
      state = await jumps.fill(state, true)
      continue
    }
    if (!step || isStill(task.moves, state, step)) {
      stuck = true
      break
    }
    if (state.strict === 0 && !isWorthwhile(task, state, step)) break
    if (state.off > 0 && step.off > 0.98 * state.off && trust >= 1) {
      stuck = true
      if (step.off >= 0.9999 * state.off) break
    } else stuck = false
    onIteration?.(iterations)
    iterations++
    const trial = await tryStep(task, state, step, settled, ranges, oracle, solve)
    if (trial && isNearer(trial, state)) {
      state = await jumps.fill(trial)
      trust = Math.min(1, trust * 2)
    } else if (settled || !hasPeople(task)) trust = Math.min(trust, reach(task.moves, state, step)) / 4
    else late = true
  }
  const best = isBetter(start, state) ? start : state
  return { best, iterations, stuck: best.off > 0 && (stuck || (await isBeyond(task, state, ranges, solve))) }
}

/** The run of a step; where people move, of the length of it that best meets what other levers cannot. */
async function tryStep(
  task: Task,
  state: State,
  step: Step,
  settled: boolean,
  ranges: ModelOptions['ranges'],
  oracle: Oracle,
  solve: SolveProgram,
): Promise<State | null> {
  if (settled || !hasPeople(task)) return (await evaluate(task, oracle, [step.shifts], true))[0] ?? null
  const stiff = task.rows.flatMap((_, at) =>
    task.moves.some(({ smooth }, move) => smooth && state.slopes[at]?.[move] !== 0) ? [] : [at],
  )
  const lengths = stiff.length === 0 ? [1] : LENGTHS
  const points = lengths.map((length) =>
    step.shifts.map((shift, move) => {
      const here = state.shifts[move] ?? 0
      const [low, high] = ranges[move] ?? [0, 0]
      return task.moves[move]?.smooth ? shift : Math.min(high, Math.max(low, here + (shift - here) * length))
    }),
  )
  const miss = (run: State): number =>
    stiff.reduce((sum, at) => {
      const row = task.rows[at]
      return row ? sum + (row.weight * beyondOf(row, run.values[at] ?? NaN)) / row.scale : sum
    }, 0)
  const runs = (await evaluate(task, oracle, points, true)).filter((run) => run !== null)
  const [nearest] = runs.toSorted((a, b) => miss(a) - miss(b))
  return nearest ? settle(task, nearest, ranges, oracle, solve) : null
}

/** Whole people come in steps: a move meant for two may move none, or four. */
const LENGTHS = [1, 0.15, 0.3, 0.45, 0.7, 1.5]

/** After people moved, by whole persons: the other levers take up what is left. */
async function settle(
  task: Task,
  moved: State,
  ranges: ModelOptions['ranges'],
  oracle: Oracle,
  solve: SolveProgram,
): Promise<State> {
  const frozen = (move: number): boolean => task.moves[move]?.smooth === false
  const options = { trust: 1, ranges, frozen }
  const step =
    (await modelStep(task, moved, { ...options, elastic: false }, solve)) ??
    (await modelStep(task, moved, { ...options, elastic: true }, solve))
  if (!step || isStill(task.moves, moved, step)) return moved
  const [settled] = await evaluate(task, oracle, [step.shifts], true)
  return settled && isNearer(settled, moved) ? settled : moved
}

/** Even the best step that the model sees leaves most of the distance. */
async function isBeyond(
  task: Task,
  state: State,
  ranges: ModelOptions['ranges'],
  solve: SolveProgram,
): Promise<boolean> {
  const { step } = await bestStep(task, state, { trust: 1, ranges }, false, solve)
  return !step || step.off > 0.3 * state.off
}

/** The model's best step: with all limits kept, or else with the least missed; late, whole people stay as they are. */
async function bestStep(
  task: Task,
  state: State,
  options: Pick<ModelOptions, 'trust' | 'ranges'>,
  late: boolean,
  solve: SolveProgram,
): Promise<{ readonly step: Step | null; readonly settled: boolean }> {
  const nobody = (): boolean => false
  const people = (move: number): boolean => task.moves[move]?.smooth === false
  if (late && hasPeople(task)) {
    const step = await modelStep(task, state, { ...options, elastic: false, frozen: people }, solve)
    if (step) return { step, settled: true }
  }
  const step =
    (await modelStep(task, state, { ...options, elastic: false, frozen: nobody }, solve)) ??
    (await modelStep(task, state, { ...options, elastic: true, frozen: nobody }, solve))
  return { step, settled: false }
}

function hasPeople({ moves }: Task): boolean {
  return moves.some(({ smooth }) => !smooth)
}

function isStill(moves: readonly Move[], state: State, step: Step): boolean {
  return reach(moves, state, step) < STILL
}

/** The longest move of a step, in slider lengths. */
function reach(moves: readonly Move[], { shifts }: State, step: Step): number {
  return moves.reduce(
    (most, { scale }, at) => Math.max(most, Math.abs((step.shifts[at] ?? 0) - (shifts[at] ?? 0)) / scale),
    0,
  )
}

/** All is met: is there still something to gain? */
function isWorthwhile(task: Task, state: State, step: Step): boolean {
  const gain = state.goal - step.goal
  return gain > Math.abs(state.goal) * 1e-6 + (task.cost ? 0.5 : 1e-10)
}

function isNearer(trial: State, state: State): boolean {
  if (trial.strict === 0 && state.strict === 0) return trial.goal < state.goal
  return trial.strict < state.strict
}

/** Moves that change who leaves, joins or rises: their effect is the mean over enough people, from a run of its own. */
class Jumps {
  readonly #task: Task
  readonly #ranges: readonly (readonly [number, number])[]
  readonly #oracle: Oracle
  readonly #moves: readonly number[]
  #at: Float64Array | null = null
  #slopes: readonly Float64Array[] = []
  #cost: Float64Array = new Float64Array(0)

  constructor(task: Task, ranges: readonly (readonly [number, number])[], oracle: Oracle) {
    this.#task = task
    this.#ranges = ranges
    this.#oracle = oracle
    this.#moves = task.moves.flatMap(({ smooth }, at) => (smooth ? [] : [at]))
  }

  /** The state with the slopes of such moves. */
  async fill(state: State, again = false): Promise<State> {
    if (this.#moves.length === 0) return state
    if (!this.#at || again || this.#moved(state)) await this.#measure(state)
    const merge = (own: Float64Array, measured: Float64Array | undefined): Float64Array =>
      own.map((slope, at) => (this.#task.moves[at]?.smooth === false ? (measured?.[at] ?? 0) : slope))
    return {
      ...state,
      slopes: state.slopes.map((slope, row) => merge(slope, this.#slopes[row])),
      costSlope: state.costSlope && merge(state.costSlope, this.#cost),
    }
  }

  /** There are such moves, and their slopes were measured at another point. */
  areOld(state: State): boolean {
    return this.#moves.length > 0 && this.#at !== state.shifts
  }

  #step(move: number, shift: number): number {
    const { scale, definition } = this.#task.moves[move] as Move
    const people = this.#task.parameters.levels === 0 ? 1 : this.#people()
    // So far that several people change, and the mean of what they do is meant.
    const size =
      definition.group === 'merit' ? scale * 0.05 : Math.max(scale * 0.05, Math.min(scale / 2, 1000 / people))
    const [low, high] = this.#ranges[move] ?? [0, 0]
    return high - shift >= shift - low ? Math.min(size, high - shift) : -Math.min(size, shift - low)
  }

  #people(): number {
    return Math.max(1, this.#start?.run.totals.people ?? 1)
  }

  #start: State | null = null

  #moved(state: State): boolean {
    return this.#moves.some(
      (move) =>
        Math.abs((state.shifts[move] ?? 0) - (this.#at?.[move] ?? 0)) > (this.#task.moves[move]?.scale ?? 1) * 0.02,
    )
  }

  async #measure(state: State): Promise<void> {
    this.#start = state
    const steps = this.#moves.map((move) => this.#step(move, state.shifts[move] ?? 0))
    const points = this.#moves.map((move, at) => {
      const shifts = Float64Array.from(state.shifts)
      shifts[move] = (shifts[move] ?? 0) + (steps[at] ?? 0)
      return shifts
    })
    const runs = await evaluate(this.#task, this.#oracle, points, false)
    const count = this.#task.moves.length
    this.#slopes = this.#task.rows.map(() => new Float64Array(count))
    this.#cost = new Float64Array(count)
    this.#moves.forEach((move, at) => {
      const run = runs[at]
      const step = steps[at] ?? 0
      if (!run || step === 0) return
      this.#slopes.forEach((slopes, row) => (slopes[move] = ((run.values[row] ?? 0) - (state.values[row] ?? 0)) / step))
      this.#cost[move] = (run.goal - state.goal) / step
    })
    this.#at = state.shifts
  }
}
