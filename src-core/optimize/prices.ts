/** What the limit of an active guard-rail, bound or target is worth in money: the multipliers of the last model. */
import type { CostKind, Problem } from './problem.ts'
import { isShare } from './labels.ts'
import { modelStep, type ModelOptions, type SolveProgram, type Step } from './model.ts'
import { shiftRange, toMoves } from './moves.ts'
import { isGrowth } from './target-rows.ts'
import type { State, Task } from './state.ts'

export interface Price {
  readonly kind: 'guardRail' | 'bound' | 'target'
  readonly index: number
  readonly level: number | null
  readonly year: number | null
  readonly side: 'lower' | 'upper'
  readonly limit: number
  readonly unit: string
  /** Minor units that one unit more room is worth. */
  readonly perUnit: number
  readonly basis: 'cost' | 'budget' | 'plan'
}

/** Below this share of the largest, a multiplier is noise. */
const NOISE = 1e-7
const COSTS: readonly string[] = ['inYear', 'annualised', 'burdened'] satisfies CostKind[]

/** Of a point where all is met. */
export async function pricesAt(task: Task, problem: Problem, state: State, solve: SolveProgram): Promise<Price[]> {
  const options: ModelOptions = {
    ...{ trust: Infinity, elastic: false, frozen: (move: number) => task.moves[move]?.smooth === false },
    ranges: task.moves.map(shiftRange),
  }
  const step = await modelStep(task, state, options, solve)
  if (!step) return []
  const most = Math.max(...[...step.rowDuals, ...step.moveDuals].map(Math.abs), 0)
  if (most === 0) return []
  const worth = await moneyOf(task, problem, state, step, options, solve)
  if (!worth) return []
  return [...rowPrices(task, problem, step, worth), ...boundPrices(task, step, worth)]
}

/** How multipliers become money: see the contract's basis. */
async function moneyOf(
  task: Task,
  problem: Problem,
  state: State,
  step: Step,
  options: ModelOptions,
  solve: SolveProgram,
): Promise<ResolvedWorth | null> {
  if (task.cost) return { basis: 'cost', budget: null, rows: abs(step.rowDuals), moves: abs(step.moveDuals) }
  const budget = task.rows.findIndex(
    ({ kind, index }, at) =>
      kind === 'target' &&
      COSTS.includes(problem.targets[index]?.measure ?? '') &&
      Math.abs(step.rowDuals[at] ?? 0) > 0,
  )
  if (budget >= 0) {
    const unit = Math.abs(step.rowDuals[budget] ?? 1)
    const share = (values: Float64Array): Float64Array => values.map((value) => Math.abs(value) / unit)
    return { basis: 'budget', budget, rows: share(step.rowDuals), moves: share(step.moveDuals) }
  }
  return planWorth(task, state, step, options, solve)
}

interface ResolvedWorth {
  readonly basis: Price['basis']
  /** The row that money is measured in; it has no price of its own. */
  readonly budget: number | null
  readonly rows: Float64Array
  readonly moves: Float64Array
}

function abs(values: Float64Array): Float64Array {
  return values.map((value) => Math.abs(value))
}

/** Without money in the problem: how the in-year cost of the whole horizon moves with the answer, limit by limit. */
async function planWorth(
  task: Task,
  state: State,
  step: Step,
  options: ModelOptions,
  solve: SolveProgram,
): Promise<ResolvedWorth> {
  const slopes = toMoves(task.horizon.slope(state.run), task.moves, state.shifts, state.run.parameters)
  const costOf = (shifts: Float64Array): number => shifts.reduce((sum, shift, at) => sum + (slopes[at] ?? 0) * shift, 0)
  const here = costOf(step.shifts)
  const most = Math.max(...abs(step.rowDuals), ...abs(step.moveDuals))
  const rows = new Float64Array(task.rows.length)
  for (const group of binding(task, step.rowDuals, most)) {
    const width = (task.rows[group[0] ?? 0]?.scale ?? 1) * 1e-4
    const [first] = group
    const limit = task.rows[first ?? 0]
    const looser = task.rows.map((row) => {
      // All of one limit's rows, since any of them may bind once another gives way.
      const dual = row.kind === limit?.kind && row.index === limit.index ? (step.rowDuals[first ?? 0] ?? 0) : 0
      return { ...row, lower: row.lower - (dual > 0 ? width : 0), upper: row.upper + (dual < 0 ? width : 0) }
    })
    const moved = await modelStep({ ...task, rows: looser }, state, options, solve)
    const change = moved ? (costOf(moved.shifts) - here) / width : 0
    const all = group.reduce((sum, at) => sum + Math.abs(step.rowDuals[at] ?? 0), 0)
    for (const at of group) rows[at] = (change * Math.abs(step.rowDuals[at] ?? 0)) / all
  }
  const moves = new Float64Array(task.moves.length)
  for (const [at, dual] of step.moveDuals.entries()) {
    if (Math.abs(dual) <= NOISE * most) continue
    const width = 1e-3
    const [low, high] = options.ranges[at] ?? [0, 0]
    const range: readonly [number, number] = [low - (dual > 0 ? width : 0), high + (dual < 0 ? width : 0)]
    const moved = await modelStep(task, state, { ...options, ranges: options.ranges.with(at, range) }, solve)
    moves[at] = moved ? (costOf(moved.shifts) - here) / width : 0
  }
  return { basis: 'plan', budget: null, rows, moves }
}

/** Rows that bind, together where they are of one guard-rail and side: one limit moves them all. */
function binding(task: Task, duals: Float64Array, most: number): number[][] {
  const groups = new Map<string, number[]>()
  task.rows.forEach(({ kind, index }, at) => {
    const dual = duals[at] ?? 0
    if (Math.abs(dual) <= NOISE * most) return
    const key = `${kind} ${index} ${dual > 0}`
    groups.set(key, [...(groups.get(key) ?? []), at])
  })
  return [...groups.values()]
}

function rowPrices(task: Task, problem: Problem, step: Step, worth: ResolvedWorth): Price[] {
  const most = Math.max(...abs(step.rowDuals))
  return task.rows.flatMap((row, at): Price[] => {
    const dual = step.rowDuals[at] ?? 0
    if (row.kind === 'bound' || at === worth.budget || Math.abs(dual) <= NOISE * most) return []
    const side = dual > 0 ? 'lower' : 'upper'
    const { kind, index, level, year } = row
    const { unit, size } = kind === 'target' ? targetUnit(problem, index) : railUnit(problem, index)
    const limit = side === 'lower' ? row.lower : row.upper
    return [{ kind, index, level, year, side, limit, unit, perUnit: (worth.rows[at] ?? 0) * size, basis: worth.basis }]
  })
}

function boundPrices(task: Task, step: Step, worth: ResolvedWorth): Price[] {
  const most = Math.max(...abs(step.moveDuals))
  return task.moves.flatMap((move, at): Price[] => {
    const dual = step.moveDuals[at] ?? 0
    if (Math.abs(dual) <= NOISE * most) return []
    const side = dual > 0 ? 'lower' : 'upper'
    const limit = side === 'lower' ? move.lower : move.upper
    const own = move.definition.bounds
    // The lever's own bounds are not for sale.
    if (limit === (side === 'lower' ? own[0] : own[1])) return []
    const levels = new Set(move.cells.map(({ level }) => level))
    const years = new Set(move.cells.map(({ year }) => year))
    return [
      {
        ...{ kind: 'bound', index: move.movable, side, limit, basis: worth.basis },
        level: levels.size === 1 ? (move.cells[0]?.level ?? null) : null,
        year: years.size === 1 ? task.parameters.startYear + (move.cells[0]?.year ?? 0) : null,
        unit: '1 percentage point',
        perUnit: worth.moves[at] ?? 0,
      },
    ]
  })
}

function targetUnit(problem: Problem, index: number): { unit: string; size: number } {
  const measure = problem.targets[index]?.measure ?? 'inYear'
  if (isGrowth(measure)) return { unit: '1 percentage point', size: 0.01 }
  if (measure === 'headcount') return { unit: '1 person', size: 1 }
  return { unit: '1 of the currency', size: 100 }
}

function railUnit(problem: Problem, index: number): { unit: string; size: number } {
  const kind = problem.guardRails[index]?.kind ?? 'raise'
  if (kind === 'raise' || kind === 'ratingOrder') return { unit: '1 percentage point', size: 1 }
  return { unit: isShare(kind) ? '1 percentage point' : '0.01', size: 0.01 }
}
