/** Ways out of an impossible problem: limits that give way, as little as they must, and are then tried out. */
import { beyondOf, evaluate, isMet, type Oracle, type State, type Task, type WeightedRow } from './state.ts'
import { leverDefinition } from '../levers/catalogue.ts'
import type { SolveProgram } from './model.ts'
import { startShift, type Move } from './moves.ts'
import type { Problem } from './problem.ts'
import type { Row } from './row.ts'
import { search } from './search.ts'
import { zeros } from './target-rows.ts'

export interface RelaxedLimit {
  readonly kind: 'guardRail' | 'bound' | 'target'
  readonly index: number
  readonly field: 'minimum' | 'maximum' | 'lower' | 'upper' | 'value'
  readonly from: number
  readonly to: number
}

export interface Relaxed {
  readonly kind: 'limits' | 'targets'
  readonly limits: readonly RelaxedLimit[]
  readonly problem: Problem
}

/** What must hold weighs so much more than what may give way: a tenth of it as much as ten times the slider's length. */
const FIRM = 100

/** Iterations that a way out may take: nobody waits for one by one of them. */
const ITERATIONS = 12

/**
 * The point where targets are met at the least cost in limits: bounds open to what the levers themselves allow, and
 * guard-rails and bounds are missed by as little as can be. Only those of `givers` (names by giverOf) give way.
 */
export async function loosest(
  task: Task,
  oracle: Oracle,
  solve: SolveProgram,
  givers: ReadonlySet<string>,
): Promise<{ readonly task: Task; readonly state: State } | null> {
  const open = task.moves.map((move): Move => {
    if (!givers.has(giverOf({ kind: 'bound', index: move.movable }))) return move
    const [lower, upper] = move.definition.bounds
    return { ...move, lower, upper }
  })
  const bounds = task.moves.flatMap((move, at) => boundRows(move, at, open[at] ?? move))
  const rows = task.rows.flatMap((row) => (givers.has(giverOf(row)) ? yielding(row) : [{ ...row, weight: FIRM }]))
  const wide: Task = { ...task, moves: open, rows: [...rows, ...bounds], cost: null }
  const shifts = Float64Array.from(open, startShift)
  const [start] = await evaluate(wide, oracle, [shifts], true)
  if (!start) return null
  const { best } = await search(wide, start, oracle, solve, { maxIterations: ITERATIONS })
  return { task: wide, state: best }
}

/** A guard-rail or a lever's bounds, as one thing that gives way or does not. */
export function giverOf({ kind, index }: Pick<RelaxedLimit, 'kind' | 'index'>): string {
  return `${kind} ${index}`
}

/** All that may give way: guard-rails that are a matter of degree, and bounds narrower than the lever's own. */
export function giversOf(task: Task, problem: Problem): string[] {
  const rails = task.rows.filter(
    ({ kind, index }) => kind === 'guardRail' && problem.guardRails[index]?.kind !== 'ratingOrder',
  )
  const bounds = task.moves.flatMap(({ lower, upper, definition, movable }) =>
    lower > definition.bounds[0] || upper < definition.bounds[1] ? [{ kind: 'bound' as const, index: movable }] : [],
  )
  return [...new Set([...rails, ...bounds].map(giverOf))]
}

/** A guard-rail's row as one that gives way; a gap either way has one limit, and one row for each way. */
function yielding(row: WeightedRow): WeightedRow[] {
  const name = giverOf(row)
  if (row.lower === -row.upper) {
    const limits = { lower: name, upper: name }
    return [
      { ...row, limits, weight: 1, upper: Infinity },
      { ...row, limits, weight: 1, lower: -Infinity },
    ]
  }
  return [{ ...row, limits: { lower: `${name} lower`, upper: `${name} upper` }, weight: 1 }]
}

/** A move's asked-for bounds as rows that may be missed, where the lever itself allows more. */
function boundRows(move: Move, at: number, open: Move): WeightedRow[] {
  const name = giverOf({ kind: 'bound', index: move.movable })
  const row = (end: 'lower' | 'upper'): WeightedRow => ({
    ...{ kind: 'bound', index: move.movable, label: '', level: null, year: null, bound: { move: at, end } },
    lower: end === 'lower' ? move.lower : -Infinity,
    upper: end === 'upper' ? move.upper : Infinity,
    ...{ scale: move.scale, tolerance: 1e-4, margin: 0, weight: 1 },
    limits: { lower: `${name} lower`, upper: `${name} upper` },
    value: () => NaN,
    slope: ({ parameters }) => zeros(parameters),
  })
  return [...(move.lower > open.lower ? [row('lower')] : []), ...(move.upper < open.upper ? [row('upper')] : [])]
}

/** The problem with every limit that the point misses moved to where the point stands. */
export function relaxTo(problem: Problem, rows: readonly WeightedRow[], state: State, room: number): RelaxedLimit[] {
  const worst = new Map<string, RelaxedLimit>()
  rows.forEach((row, at) => {
    const value = state.values[at] ?? NaN
    if (isMet(row, value) && beyondOf(row, value) <= row.tolerance) return
    const limit = limitOf(problem, row, value, room)
    if (!limit) return
    const key = `${limit.kind} ${limit.index} ${limit.field}`
    const known = worst.get(key)
    if (!known || Math.abs(limit.to - limit.from) > Math.abs(known.to - known.from)) worst.set(key, limit)
  })
  return [...worst.values()]
}

function limitOf(problem: Problem, row: Row, value: number, room: number): RelaxedLimit | null {
  const { kind, index } = row
  const below = value < row.lower
  if (kind === 'target') return { kind, index, field: 'value', from: problem.targets[index]?.value ?? 0, to: value }
  const from = below ? row.lower : row.upper
  const to = value + (value - from) * room
  if (kind === 'bound')
    return { kind, index, field: below ? 'lower' : 'upper', from, to: within(problem, index, outward(to, below, 4)) }
  const rail = problem.guardRails[index]
  // An order of a matrix is not a matter of degree.
  if (!rail || rail.kind === 'ratingOrder') return null
  // A gap either way has one limit.
  if (rail.kind === 'payGap')
    return { kind, index, field: 'maximum', from: rail.maximum, to: outward(Math.abs(to), false, 6) }
  return {
    kind,
    index,
    field: below ? 'minimum' : 'maximum',
    from,
    to: outward(to, below, rail.kind === 'raise' ? 4 : 6),
  }
}

function within(problem: Problem, index: number, value: number): number {
  const lever = problem.movable[index]?.lever
  if (!lever) return value
  const [low, high] = leverDefinition(lever).bounds
  return Math.min(high, Math.max(low, value))
}

/** Rounded away from where it was, so that nothing is lost. */
function outward(value: number, down: boolean, decimals: number): number {
  const unit = 10 ** decimals
  return (down ? Math.floor(value * unit - 1) : Math.ceil(value * unit + 1)) / unit
}

export function withLimits(problem: Problem, limits: readonly RelaxedLimit[]): Problem {
  const of = (kind: RelaxedLimit['kind'], index: number): Record<string, number> =>
    Object.fromEntries(
      limits.filter((each) => each.kind === kind && each.index === index).map(({ field, to }) => [field, to]),
    )
  return {
    ...problem,
    targets: problem.targets.map((target, at) => ({ ...target, ...of('target', at) })),
    guardRails: problem.guardRails.map((rail, at) => ({ ...rail, ...of('guardRail', at) })),
    movable: problem.movable.map((movable, at) => ({ ...movable, ...of('bound', at) })),
  }
}
