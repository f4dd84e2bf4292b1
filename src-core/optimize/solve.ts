/** From a problem to an answer: levers that meet it, prices of its limits, or ways out where it cannot be met. */
import { CodedError } from '../coded-error.ts'
import type { Population } from '../simulate/population.ts'
import type { RunParameters } from '../simulate/parameters.ts'
import { find } from './find.ts'
import { railLabel, targetLabel } from './labels.ts'
import type { SolveProgram } from './model.ts'
import { movesOf, startShift, type Move, type MoveScope } from './moves.ts'
import type { ObservationWish, PlaceFilter } from './observation.ts'
import { pricesAt, type Price } from './prices.ts'
import type { Problem } from './problem.ts'
import { railRows } from './rail-rows.ts'
import type { Relaxed } from './relax.ts'
import type { Row } from './row.ts'
import type { SearchOptions } from './search.ts'
import { evaluate, type Oracle, type State, type Task, type WeightedRow } from './state.ts'
import { goalRow, isGrowth, placeOf, targetRow, type RowContext } from './target-rows.ts'
import { waysOut } from './ways-out.ts'

interface Setup {
  readonly task: Task
  readonly wish: Omit<ObservationWish, 'gradient'>
}

export interface Answer {
  readonly status: 'met' | 'infeasible' | 'notMet'
  readonly task: Task
  readonly start: State
  readonly best: State
  readonly iterations: number
  readonly prices: readonly Price[]
  readonly relaxed: readonly Relaxed[]
}

/** Missing a guard-rail weighs this much more than missing a target by the same share. */
const RAIL_WEIGHT = 100

/**
 * Checks a problem against what it is about. Throws CodedError NOT_MOVABLE, LEVER_LOCKED, NO_SUCH_LEVEL, NO_SUCH_YEAR,
 * NO_SUCH_PLACE, OUT_OF_BOUNDS, CONTRADICTORY, TOO_MANY.
 */
export function prepare(
  problem: Problem,
  parameters: RunParameters,
  population: Pick<Population, 'places'>,
  scope: MoveScope,
): Setup {
  const moves = movesOf(problem.movable, parameters, scope)
  const filters = uniqueFilters(problem, population)
  const context: RowContext = { parameters, population, filters }
  const targets = problem.targets.map((target, at) => targetRow(target, at, targetLabel(target), context))
  const rails = problem.guardRails.flatMap((rail, at) => railRows(rail, at, railLabel(rail), context))
  const weigh = (row: Row, weight: number): WeightedRow => ({ ...row, weight, margin: marginOf(row, problem) })
  const { goal } = problem
  const cost = goal.kind === 'leastCost' ? goalRow(goal, context) : null
  const has = (...kinds: string[]): boolean => problem.guardRails.some(({ kind }) => kinds.includes(kind))
  return {
    task: {
      ...{ parameters, moves, cost },
      rows: [...targets.map((row) => weigh(row, 1)), ...rails.map((row) => weigh(row, RAIL_WEIGHT))],
      horizon: goalRow({ kind: 'leastCost', measure: 'inYear', year: null }, context),
    },
    wish: {
      inYear: true,
      stayers: problem.targets.some(({ measure }) => measure === 'meanContinuous'),
      extremes: has('bandMinimum', 'spread'),
      inversions: has('noNewInversions'),
      genders: has('payGap'),
      places: filters,
    },
  }
}

/** Limits that rounding of levers might cross are kept away from by so much. */
function marginOf(row: Row, problem: Problem): number {
  if (row.kind === 'target') return isFinite(row.lower) && isFinite(row.upper) ? 0 : row.tolerance / 2
  return problem.guardRails[row.index]?.kind === 'raise' ? 1.1e-4 : 5e-6
}

function uniqueFilters(problem: Problem, population: Pick<Population, 'places'>): PlaceFilter[] {
  const found = problem.targets.flatMap((target) => placeOf(target, population) ?? [])
  return found.filter(
    (filter, at) =>
      found.findIndex((each) => each.dimension === filter.dimension && each.index === filter.index) === at,
  )
}

interface SolveOptions extends SearchOptions {
  /** Look for ways out where the problem cannot be met. */
  readonly relax: boolean
}

/** Throws CodedError EMPTY_GROUP, and what the oracle throws. */
export async function solveProblem(
  problem: Problem,
  { task: given }: Setup,
  oracle: Oracle,
  solve: SolveProgram,
  options: SolveOptions,
): Promise<Answer> {
  const still = new Float64Array(given.moves.length)
  const [standing] = await oracle.evaluate([given.parameters], true)
  if (!standing) throw new Error('the oracle answers for the start')
  const task = withoutEmpty(given, problem, standing)
  const shifts = Float64Array.from(task.moves, startShift)
  const asIs = await evaluate(task, { evaluate: async () => [standing] }, [still], true)
  const [start] = task.moves.every(isInside) ? asIs : await evaluate(task, oracle, [shifts], true)
  if (!start) throw emptyGroup('The people that a target or guard-rail is about')
  const { best, iterations, stuck } = await find(task, start, oracle, solve, options)
  const met = best.off === 0
  const status = met ? 'met' : stuck ? 'infeasible' : 'notMet'
  return {
    ...{ status, task, start: asIs[0] ?? start, best, iterations },
    prices: met ? await pricesAt(task, problem, best, solve) : [],
    relaxed: !met && options.relax ? await waysOut(problem, task, best, oracle, solve, options.maxIterations) : [],
  }
}

function isInside({ cells, lower, upper }: Move): boolean {
  return cells.every(({ start }) => start >= lower && start <= upper)
}

/** Leaves out levels without people where a guard-rail is for each level; refuses what is about nobody at all. */
function withoutEmpty(task: Task, problem: Problem, standing: Parameters<Row['value']>[0]): Task {
  const rows = task.rows.filter((row) => {
    const value = row.value(standing)
    if (row.kind === 'target') {
      const target = problem.targets[row.index]
      const about = target && !isGrowth(target.measure) ? value : Number.isNaN(value) ? 0 : 1
      if (!(Math.abs(about) > 0)) throw emptyGroup(`${row.label}: the group`)
      return true
    }
    return !Number.isNaN(value)
  })
  problem.guardRails.forEach((_, index) => {
    const of = (all: readonly Row[]): Row | undefined =>
      all.find((row) => row.kind === 'guardRail' && row.index === index)
    const was = of(task.rows)
    if (was && !of(rows)) throw emptyGroup(`${was.label}: the group`)
  })
  return { ...task, rows }
}

function emptyGroup(what: string): CodedError {
  return new CodedError('EMPTY_GROUP', `${what} has nobody in it, so there is nothing to meet. Choose another.`)
}
