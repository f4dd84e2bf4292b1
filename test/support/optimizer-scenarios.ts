/**
 * Fifty generated problems: one lever to twenty and more, one year to five, one target to four, with guard-rails. A feasible
 * one is made from levers that were moved in secret: its targets are what those levers give, its guard-rails hold
 * there. An infeasible one asks for more than all its levers together can do.
 */
import { applyShifts, movesOf, shiftRange } from '../../src-core/optimize/moves.ts'
import type { GuardRail, Movable, Problem, Target } from '../../src-core/optimize/problem.ts'
import { prepare } from '../../src-core/optimize/solve.ts'
import type { PeopleAttributes } from '../../src-core/optimize/observation.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import type { Population } from '../../src-core/simulate/population.ts'
import { localOracle, move, parametersOf, problem, START_YEAR, target } from './optimizer.ts'

export interface GeneratedProblem {
  readonly name: string
  readonly feasible: boolean
  readonly parameters: RunParameters
  readonly problem: Problem
}

export const PROBLEMS = 50

export async function generatedProblems(
  population: Population,
  attributes: PeopleAttributes,
  count = PROBLEMS,
): Promise<GeneratedProblem[]> {
  const made: GeneratedProblem[] = []
  for (let index = 0; index < count; index++) made.push(await generate(population, attributes, index))
  return made
}

async function generate(
  population: Population,
  attributes: PeopleAttributes,
  index: number,
): Promise<GeneratedProblem> {
  const random = randomFrom(index + 1)
  const years = 1 + ((index + Math.floor(index / 5)) % 5)
  const parameters = parametersOf(years, [], 100 + index)
  const movable = leversOf(index, random)
  const moves = movesOf(movable, parameters, { locks: [] })
  const feasible = index % 5 !== 4
  const secret = Float64Array.from(moves, (each) => {
    const [low, high] = shiftRange(each)
    // Within reach of a plan that someone would make: a tenth of the slider either way.
    const reach = each.scale * 0.1
    return Math.max(low, Math.min(high, (random() * 2 - 1) * reach))
  })
  const asked = targetsOf(index, movable, years, random)
  const rails = railsOf(index)
  const draft = problem(asked, movable, rails)
  const { task, wish } = prepare(draft, parameters, population, { locks: [] })
  const [there] = await localOracle(population, attributes, wish).evaluate(
    [applyShifts(parameters, moves, secret)],
    false,
  )
  if (!there) throw new Error(`problem ${index} has an impossible plan`)
  const targets = asked.map((one, at) => {
    const value = task.rows[at]?.value(there) ?? NaN
    return { ...one, value: feasible ? value : beyond(one, value) }
  })
  const guardRails = rails.map((rail, at) =>
    loosened(
      rail,
      task.rows.filter((row) => row.kind === 'guardRail' && row.index === at).map((row) => row.value(there)),
    ),
  )
  return {
    name: `${index}: ${moves.length} moves, ${years} years, ${targets.length} targets, ${guardRails.length} guard-rails`,
    ...{ feasible, parameters },
    problem: { ...draft, targets, guardRails },
  }
}

function leversOf(index: number, random: () => number): Movable[] {
  const merit = [
    move('merit.rate'),
    move('merit.rate', { eachLevel: true }),
    move('merit.rate', { eachYear: true }),
    move('merit.rate', { eachLevel: true, eachYear: true }),
  ][Math.floor(random() * 4)] as Movable
  const kind = index % 10
  if (kind === 0) return [move('merit.rate')]
  if (kind === 1) return [move('growth.rate')]
  if (kind === 2) return [move('cola.rate'), move('merit.rate')]
  if (kind === 3) return [merit, move('cola.rate', { eachYear: true })]
  if (kind === 4) return [merit, move('promotion.raise', { reluctance: 3 })]
  if (kind === 5)
    return [merit, move('cola.rate', { eachLevel: true }), move('promotion.rate'), move('promotion.raise')]
  if (kind === 6) return [merit, move('growth.rate'), move('cola.rate')]
  if (kind === 7)
    return [move('merit.rate', { eachLevel: true, eachYear: true }), move('cola.rate', { eachYear: true })]
  if (kind === 8) {
    return [merit, move('termination.experienced'), move('hire.payAdjustment'), move('cola.rate', { eachYear: true })]
  }
  return [merit, move('cola.rate', { lower: 1, upper: 4 }), move('hire.percentile', { eachLevel: true })]
}

function targetsOf(index: number, movable: readonly Movable[], years: number, random: () => number): Target[] {
  const kind = index % 10
  const measure = (['inYear', 'annualised', 'burdened'] as const)[index % 3] ?? 'inYear'
  const year = START_YEAR + Math.floor(random() * years)
  if (kind === 1) return [index % 20 === 1 ? target('headcount', 1) : target(measure, 1)]
  if (kind <= 2) return [target(measure, 1, index % 4 === 0 ? { year } : {})]
  if (kind === 3) return [target(measure, 1, { year }), ...(years > 1 ? [target('meanAll', 0)] : [])]
  if (kind === 4) return [target('inYear', 1, { comparison: 'atMost' })]
  if (kind === 5) return [target('inYear', 1), target('annualised', 1, { level: 1 })]
  if (kind === 6) return [target(measure, 1), target('headcount', 1)]
  if (kind === 7) {
    const ends = Array.from({ length: Math.min(4, years) }, (_, at) =>
      target('annualised', 1, { year: START_YEAR + at }),
    )
    return ends
  }
  if (kind === 8) return [target('inYear', 1), target('meanContinuous', 0, { year })]
  return [target('inYear', 1, { department: 'Department 3' }), target('annualised', 1, { location: 'Site 2' })].slice(
    0,
    movable.length > 2 ? 2 : 1,
  )
}

function railsOf(index: number): GuardRail[] {
  const all = { level: null, year: null }
  const kinds: readonly GuardRail[] = [
    { kind: 'raise', ...all, minimum: 0, maximum: 0 },
    { kind: 'compaRatio', ...all, minimum: 0, maximum: 0 },
    { kind: 'levelRatio', ...all, minimum: 0 },
    { kind: 'noNewInversions', year: null, maximum: 0 },
    { kind: 'payGap', ...all, maximum: 0 },
    { kind: 'spread', ...all, maximum: 0 },
  ]
  const [first, second] = [kinds[index % 6], kinds[(index + 2) % 6]]
  if (index % 10 < 2 || !first || !second) return []
  return index % 3 === 0 ? [] : index % 3 === 1 ? [first] : [first, second]
}

/** The rail's limits where the secret levers stand, so that one row of it is active there. */
function loosened(rail: GuardRail, values: readonly number[]): GuardRail {
  const most = Math.max(...values.filter(Number.isFinite))
  const least = Math.min(...values.filter(Number.isFinite))
  const room = rail.kind === 'raise' ? 0.3 : 0.003
  if (rail.kind === 'payGap') return { ...rail, maximum: Math.max(most, -least) + room }
  return {
    ...rail,
    ...('minimum' in rail ? { minimum: Math.max(0, least - room) } : {}),
    ...('maximum' in rail ? { maximum: most + room } : {}),
  }
}

/** Out of reach of every lever at once. */
function beyond({ measure, comparison }: Target, value: number): number {
  if (measure === 'meanAll' || measure === 'meanContinuous') return value - 0.3
  return comparison === 'atMost' ? value * 0.5 : value * (value > 1 ? 0.4 : 1)
}

function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 2654435761) >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
}
