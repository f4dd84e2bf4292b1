/**
 * One move, one target: a secant within a bracket. Where whole people move, several points of the bracket are run at
 * once, since the answer lies on one of many small steps.
 */
import { shiftRange } from './moves.ts'
import type { Found, SearchOptions } from './search.ts'
import { evaluate, isBetter, type Oracle, type State, type Task } from './state.ts'

const POINTS = 8

export async function scalarSearch(
  task: Task,
  start: State,
  oracle: Oracle,
  { maxIterations, onIteration }: SearchOptions,
): Promise<Found> {
  const [move] = task.moves
  const [row] = task.rows
  if (!move || !row) return { best: start, iterations: 0, stuck: false }
  const range = shiftRange(move)
  // Rising or falling, a limit is met first at its nearer end.
  const goal = (start.values[0] ?? 0) < row.lower ? row.lower : row.upper
  const off = (state: State): number => (state.values[0] ?? NaN) - goal
  const known: State[] = [start]
  let best = start
  let iterations = 0
  let ended = false
  while (iterations < maxIterations && best.strict > 0 && !ended) {
    onIteration?.(iterations)
    const points = nextPoints(known, off, range, move.smooth, iterations).filter(
      (shift) => !known.some((state) => Math.abs((state.shifts[0] ?? 0) - shift) < 5e-5),
    )
    if (points.length === 0) break
    iterations++
    const runs = await evaluate(
      task,
      oracle,
      points.map((shift) => Float64Array.of(shift)),
      true,
    )
    for (const run of runs) {
      if (!run) continue
      known.push(run)
      if (isBetter(run, best)) best = run
    }
    known.sort((a, b) => (a.shifts[0] ?? 0) - (b.shifts[0] ?? 0))
    ended = runs.every((run) => run === null)
  }
  return { best, iterations, stuck: best.off > 0 }
}

/** Two neighbours between which the limit lies; null while there are none. */
function bracketOf(known: readonly State[], off: (state: State) => number): readonly [State, State] | null {
  let found: readonly [State, State] | null = null
  for (let at = 1; at < known.length; at++) {
    const [low, high] = [known[at - 1], known[at]]
    if (!low || !high || off(low) > 0 === off(high) > 0) continue
    // Of several crossings the one nearest to where the lever stands.
    const near = (pair: readonly [State, State]): number =>
      Math.min(...pair.map(({ shifts }) => Math.abs(shifts[0] ?? 0)))
    if (!found || near([low, high]) < near(found)) found = [low, high]
  }
  return found
}

function nextPoints(
  known: readonly State[],
  off: (state: State) => number,
  [low, high]: readonly [number, number],
  smooth: boolean,
  iterations: number,
): number[] {
  const bracket = bracketOf(known, off)
  const [first] = known
  if (!bracket) {
    const slope = first?.slopes[0]?.[0] ?? 0
    const newton =
      first && smooth && slope !== 0 && iterations === 0 ? (first.shifts[0] ?? 0) - off(first) / slope : NaN
    if (newton > low && newton < high) return [newton]
    const even = smooth
      ? []
      : Array.from({ length: POINTS - 2 }, (_, at) => low + ((high - low) * (at + 1)) / (POINTS - 1))
    return [low, ...even, high]
  }
  const [a, b] = bracket
  const from = a.shifts[0] ?? 0
  const width = (b.shifts[0] ?? 0) - from
  const secant = from + (width * off(a)) / (off(a) - off(b))
  if (smooth) {
    // Newton from the nearer end, where its slope is exact; the secant where that leaves the bracket.
    const near = Math.abs(off(a)) < Math.abs(off(b)) ? a : b
    const slope = near.slopes[0]?.[0] ?? 0
    const newton = (near.shifts[0] ?? 0) - off(near) / slope
    return [newton > from && newton < from + width ? newton : secant]
  }
  return [secant, ...Array.from({ length: POINTS - 1 }, (_, at) => from + (width * (at + 1)) / POINTS)]
}
