/** Ways out of an impossible problem: the fewest limits that give way, as little as they must; or targets. All tried out. */
import { find } from './find.ts'
import type { SolveProgram } from './model.ts'
import { startShift, type Move } from './moves.ts'
import type { Problem } from './problem.ts'
import { giverOf, giversOf, loosest, relaxTo, withLimits, type Relaxed, type RelaxedLimit } from './relax.ts'
import { evaluate, type Oracle, type State, type Task, type WeightedRow } from './state.ts'

interface Point {
  readonly task: Task
  readonly state: State
}

/** Sets of limits that are tried for being fewer. */
const MOST_SETS = 40

/** Shares of what gives way, or of the way back to the start, that are tried as room to find the way there. */
const ROOMS = [0, 0.005, 0.03, 0.1, 0.3, 0.7]

/** Two ways out, tried before they are offered: limits give way, or targets do. */
export async function waysOut(
  problem: Problem,
  task: Task,
  best: State,
  oracle: Oracle,
  solve: SolveProgram,
  maxIterations: number,
): Promise<Relaxed[]> {
  const held = async (kind: Relaxed['kind'], limits: readonly RelaxedLimit[]): Promise<Relaxed | null> => {
    if (limits.length === 0) return null
    const relaxed: Relaxed = { kind, limits, problem: withLimits(problem, limits) }
    return (await holds(relaxed.problem, task, oracle, solve, maxIterations)) ? relaxed : null
  }
  /** Where the point stands, the limits that give way a little further. */
  const wider = async ({ task: of, state }: Point): Promise<Relaxed | null> => {
    for (const room of ROOMS) {
      const relaxed = await held('limits', relaxTo(problem, of.rows, state, room))
      if (relaxed) return relaxed
    }
    return null
  }
  /** A little back towards the start, so that targets too leave room. */
  const nearer = async (kind: Relaxed['kind'], { task: of, state: there }: Point): Promise<Relaxed | null> => {
    for (const room of ROOMS) {
      const shifts = there.shifts.map((shift) => shift * (1 - room))
      const [state] = room === 0 ? [there] : await evaluate(of, oracle, [shifts], true)
      const relaxed = state && (await held(kind, relaxTo(problem, of.rows, state, room)))
      if (relaxed) return relaxed
    }
    return null
  }
  const points = await fewest(problem, task, oracle, solve)
  let limits: Relaxed | null = null
  for (const point of points) limits ??= await wider(point)
  const all = points.at(-1)
  limits ??= all ? await nearer('limits', all) : null
  const same = limits?.limits.every(({ kind }) => kind === 'target') ?? false
  const targets = same ? null : await nearer('targets', { task, state: best })
  return [limits, targets].filter((way) => way !== null)
}

/**
 * Points where the targets are met and the fewest guard-rails and bounds give way, those first that give way least; last
 * the point where all may. Targets give way only where all of them together do not do.
 */
async function fewest(problem: Problem, task: Task, oracle: Oracle, solve: SolveProgram): Promise<Point[]> {
  const names = giversOf(task, problem)
  const all = await loosest(task, oracle, solve, new Set(names))
  if (!all) return []
  const missed = missedAt(problem, all)
  const needed = names.filter((name) => missed.has(name))
  if (missed.size > needed.length) return [all]
  const order = [...needed, ...names.filter((name) => !missed.has(name))]
  let tries = 0
  for (let size = 1; size < needed.length; size++) {
    const found: Point[] = []
    for (const chosen of setsOf(order, size)) {
      if (tries++ >= MOST_SETS) break
      const givers = new Set(chosen)
      const point = await loosest(task, oracle, solve, givers)
      if (point && [...missedAt(problem, point)].every((name) => givers.has(name))) found.push(point)
    }
    if (found.length > 0) return [...found.toSorted((a, b) => a.state.off - b.state.off), all]
  }
  return [all]
}

function missedAt(problem: Problem, { task, state }: Point): Set<string> {
  return new Set(relaxTo(problem, task.rows, state, 0).map(giverOf))
}

/** Every choice of so many, in order. */
function* setsOf(names: readonly string[], size: number): Generator<string[]> {
  if (size === 0) yield []
  else
    for (const [at, name] of names.entries())
      for (const rest of setsOf(names.slice(at + 1), size - 1)) yield [name, ...rest]
}

async function holds(
  problem: Problem,
  task: Task,
  oracle: Oracle,
  solve: SolveProgram,
  maxIterations: number,
): Promise<boolean> {
  const { parameters } = task
  // The people and places were checked with the problem itself.
  const relaxed = rebuilt(problem, task)
  const [start] = await evaluate(relaxed, oracle, [Float64Array.from(relaxed.moves, startShift)], true)
  if (!start || parameters.years === 0) return false
  const { best } = await find(relaxed, start, oracle, solve, { maxIterations })
  return best.off === 0
}

/** The task with the limits of another problem of the same shape. */
function rebuilt(problem: Problem, task: Task): Task {
  const rows = task.rows.map((row): WeightedRow => {
    if (row.kind === 'target') {
      const { comparison = 'equal', value = 0 } = problem.targets[row.index] ?? {}
      return {
        ...row,
        lower: comparison === 'atMost' ? -Infinity : value,
        upper: comparison === 'atLeast' ? Infinity : value,
      }
    }
    const rail = problem.guardRails[row.index]
    if (!rail || rail.kind === 'ratingOrder') return row
    if (rail.kind === 'payGap') return { ...row, lower: -rail.maximum, upper: rail.maximum }
    return {
      ...row,
      lower: 'minimum' in rail ? (rail.minimum ?? -Infinity) : -Infinity,
      upper: 'maximum' in rail ? (rail.maximum ?? Infinity) : Infinity,
    }
  })
  const moves = task.moves.map((move): Move => {
    const { lower, upper } = problem.movable[move.movable] ?? {}
    return { ...move, lower: lower ?? move.lower, upper: upper ?? move.upper }
  })
  return { ...task, rows, moves }
}
