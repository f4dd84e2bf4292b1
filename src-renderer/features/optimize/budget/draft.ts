/** A problem while it is written, in the units of its fields; and what the optimizer is asked with it. */
import type { LeverId } from '../../../../src-contract/desktop/levers.ts'
import type {
  Goal,
  GuardRail,
  Movable,
  Problem,
  Target,
  TargetMeasure,
} from '../../../../src-contract/desktop/optimizer.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { toMinor, toUnits } from '../../../ui/format.ts'
import { roundTo } from '../../../ui/number-field/exact-number.ts'
import { unitOf } from '../shared/measure-words.ts'

/** Whom a target is about. key null: people without one. */
export type Place =
  | { readonly kind: 'all' }
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'department' | 'location'; readonly key: string | null }

export interface TargetDraft {
  readonly key: number
  readonly measure: TargetMeasure
  readonly year: number | null
  readonly place: Place
  readonly comparison: Target['comparison']
  /** Units of the currency, percent, or people; null: not typed yet. */
  readonly value: number | null
}

export interface MovableDraft {
  readonly key: number
  readonly lever: LeverId
  readonly level: number | null
  readonly year: number | null
  readonly eachLevel: boolean
  readonly eachYear: boolean
  readonly lower: number
  readonly upper: number
  readonly reluctance: number
}

export type RailKind = GuardRail['kind']

export interface RailDraft {
  readonly key: number
  readonly kind: RailKind
  readonly level: number | null
  readonly year: number | null
  /** In the unit of the kind's fields; null: no limit. */
  readonly minimum: number | null
  readonly maximum: number | null
}

export interface Draft {
  readonly goal: Goal
  readonly targets: readonly TargetDraft[]
  readonly movable: readonly MovableDraft[]
  readonly rails: readonly RailDraft[]
}

/** Each kind's fields: shown value = value x scale. */
export const RAIL_SCALE: Readonly<Record<RailKind, number>> = {
  raise: 1,
  ratingOrder: 1,
  bandMinimum: 100,
  compaRatio: 1,
  levelRatio: 1,
  spread: 100,
  noNewInversions: 100,
  payGap: 100,
}

let nextKey = 1
export const newKey = (): number => nextKey++

/** The scenario's budget, or its first year's in-year cost with no value yet. */
export function firstTarget(scenario: Scenario, currency: string): TargetDraft {
  const { budget } = scenario
  return {
    key: newKey(),
    measure: budget?.measure ?? 'inYear',
    year: budget ? budget.year : scenario.startYear,
    place: { kind: 'all' },
    comparison: 'equal',
    value: budget ? toUnits(budget.amount, currency) : null,
  }
}

interface LeverFacts {
  readonly id: LeverId
  readonly slider: readonly [number, number]
}

export function newMovable({ id, slider }: LeverFacts): MovableDraft {
  return {
    key: newKey(),
    lever: id,
    level: null,
    year: null,
    eachLevel: false,
    eachYear: false,
    lower: slider[0],
    upper: slider[1],
    reluctance: 1,
  }
}

/** Merit and COLA at all levels: what most budgets are met with. */
export function startingDraft(scenario: Scenario, currency: string, levers: readonly LeverFacts[]): Draft {
  const usual = levers.filter(({ id }) => id === 'merit.rate' || id === 'cola.rate')
  return {
    goal: { kind: 'leastChange' },
    targets: [firstTarget(scenario, currency)],
    movable: usual.map(newMovable),
    rails: [],
  }
}

const DEFAULT_LIMITS: Readonly<Record<RailKind, Pick<RailDraft, 'minimum' | 'maximum'>>> = {
  raise: { minimum: 2, maximum: 8 },
  ratingOrder: { minimum: null, maximum: null },
  bandMinimum: { minimum: 100, maximum: null },
  compaRatio: { minimum: 0.9, maximum: 1.1 },
  levelRatio: { minimum: 1.1, maximum: null },
  spread: { minimum: null, maximum: 100 },
  noNewInversions: { minimum: null, maximum: 100 },
  payGap: { minimum: null, maximum: 5 },
}

export function newRail(kind: RailKind): RailDraft {
  return { key: newKey(), kind, level: null, year: null, ...DEFAULT_LIMITS[kind] }
}

/** Why the problem cannot be solved as it stands; null where it can. */
export function draftProblem({ goal, targets, movable }: Draft): string | null {
  if (movable.length === 0) return 'Choose at least one lever that may move.'
  if (targets.length === 0 && goal.kind === 'leastChange') return 'Add a target, or choose the least cost as the goal.'
  if (targets.some(({ value }) => value === null)) return 'Type the value of each target.'
  const crossed = movable.find(({ lower, upper }) => lower > upper)
  return crossed ? 'A lower bound is above its upper bound.' : null
}

/** What is asked. Only of a draft without a problem. */
export function toProblem(draft: Draft, currency: string): Problem {
  return {
    goal: draft.goal,
    targets: draft.targets.map((target) => targetOf(target, currency)),
    movable: draft.movable.map(movableOf),
    guardRails: draft.rails.map(railOf),
  }
}

/** Without its key; a side without a limit is left to the lever's own bounds. */
function movableOf({ lever, level, year, eachLevel, eachYear, lower, upper, reluctance }: MovableDraft): Movable {
  return {
    ...{ lever, level, year, eachLevel, eachYear, reluctance },
    ...(Number.isFinite(lower) ? { lower } : {}),
    ...(Number.isFinite(upper) ? { upper } : {}),
  }
}

function targetOf({ measure, year, place, comparison, value }: TargetDraft, currency: string): Target {
  const unit = unitOf(measure)
  const typed = value ?? 0
  return {
    measure,
    year,
    comparison,
    tolerance: 0.0001,
    level: place.kind === 'level' ? place.level : null,
    ...(place.kind === 'department' ? { department: place.key } : {}),
    ...(place.kind === 'location' ? { location: place.key } : {}),
    value: unit === 'money' ? toMinor(typed, currency) : unit === 'percent' ? roundTo(typed / 100, 9) : typed,
  }
}

function railOf({ kind, level, year, minimum, maximum }: RailDraft): GuardRail {
  const scale = RAIL_SCALE[kind]
  const low = minimum === null ? undefined : roundTo(minimum / scale, 9)
  const high = maximum === null ? undefined : roundTo(maximum / scale, 9)
  const limits = { ...(low === undefined ? {} : { minimum: low }), ...(high === undefined ? {} : { maximum: high }) }
  switch (kind) {
    case 'ratingOrder':
      return { kind, year }
    case 'bandMinimum':
      return { kind, level, year, minimum: low ?? 1 }
    case 'spread':
      return { kind, level, year, maximum: high ?? 1 }
    case 'noNewInversions':
      return { kind, year, maximum: high ?? 1 }
    case 'payGap':
      return { kind, level, year, maximum: high ?? 0.05 }
    case 'raise':
    case 'compaRatio':
    case 'levelRatio':
      return { kind, level, year, ...limits }
  }
}

/** The other way round: a problem with limits relaxed becomes the draft that is shown. */
export function fromProblem(problem: Problem, currency: string): Draft {
  return {
    goal: problem.goal,
    targets: problem.targets.map((target) => ({
      key: newKey(),
      measure: target.measure,
      year: target.year,
      place: placeOf(target),
      comparison: target.comparison,
      value: fromValue(target.value, target.measure, currency),
    })),
    movable: problem.movable.map(({ lower, upper, ...movable }) => ({
      key: newKey(),
      ...movable,
      lower: lower ?? Number.NEGATIVE_INFINITY,
      upper: upper ?? Number.POSITIVE_INFINITY,
    })),
    rails: problem.guardRails.map((rail) => {
      const scale = RAIL_SCALE[rail.kind]
      const shown = (limit: number | undefined): number | null =>
        limit === undefined ? null : roundTo(limit * scale, 7)
      return {
        key: newKey(),
        kind: rail.kind,
        level: 'level' in rail ? rail.level : null,
        year: rail.year,
        minimum: shown('minimum' in rail ? rail.minimum : undefined),
        maximum: shown('maximum' in rail ? rail.maximum : undefined),
      }
    }),
  }
}

function fromValue(value: number, measure: TargetMeasure, currency: string): number {
  const unit = unitOf(measure)
  return unit === 'money' ? toUnits(value, currency) : unit === 'percent' ? roundTo(value * 100, 7) : value
}

function placeOf({ level, department, location }: Target): Place {
  if (level !== null) return { kind: 'level', level }
  if (department !== undefined) return { kind: 'department', key: department }
  return location === undefined ? { kind: 'all' } : { kind: 'location', key: location }
}
