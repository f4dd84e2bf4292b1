/** The single moves that a problem allows: each shifts a set of lever cells by the same number of points, within bounds. */
import { CodedError } from '../coded-error.ts'
import { leverDefinition, type LeverDefinition } from '../levers/catalogue.ts'
import { LEVER_PARTS } from '../insight/lever-parameters.ts'
import type { RunParameters } from '../simulate/parameters.ts'
import { burdenColumn, COLA_RATE, columnOf, HIRE_PAY, MERIT_RATE, PROMOTION_RAISE, type Shape } from './columns.ts'
import { MOST_MOVES, type Movable } from './problem.ts'

/** Millionths for one point of a percentage. */
const PPM_PER_POINT = 10_000

/** One lever at one level (null: the whole workforce) in one year (from 0), with its value at the start, in points. */
export interface Cell {
  readonly level: number | null
  readonly year: number
  readonly start: number
}

export interface Move {
  readonly movable: number
  readonly definition: LeverDefinition
  readonly cells: readonly Cell[]
  /** Bounds of the value of every cell, as asked for and as the lever allows. */
  readonly lower: number
  readonly upper: number
  /** Points that count as one move: the lever's slider from end to end. */
  readonly scale: number
  /** Weight of (shift / scale)^2 in the goal: reluctance x share of the lever's cells. */
  readonly weight: number
  /** Its effect on money is read from the run itself; otherwise two runs are compared. */
  readonly smooth: boolean
}

export interface MoveScope {
  readonly locks: readonly { readonly lever: string; readonly level: number | null }[]
}

/** Throws CodedError NOT_MOVABLE, LEVER_LOCKED, NO_SUCH_LEVEL, NO_SUCH_YEAR, OUT_OF_BOUNDS, CONTRADICTORY, TOO_MANY. */
export function movesOf(movables: readonly Movable[], parameters: RunParameters, { locks }: MoveScope): Move[] {
  const taken = new Map<string, number>()
  const moves = movables.flatMap((movable, index) => {
    const definition = checkedDefinition(movable, parameters, locks)
    const { lower, upper } = checkedBounds(movable, definition)
    const { levels, startYear, years } = parameters
    const everyLevel = definition.perLevel ? Array.from({ length: levels }, (_, at) => at + 1) : [null]
    const everyYear = Array.from({ length: years }, (_, at) => at)
    const inLevels = movable.level === null ? everyLevel : [movable.level]
    const inYears = movable.year === null ? everyYear : [movable.year - startYear]
    const byLevel = movable.eachLevel ? inLevels.map((level) => [level]) : [inLevels]
    const byYear = movable.eachYear ? inYears.map((year) => [year]) : [inYears]
    return byYear.flatMap((yearGroup) =>
      byLevel.map((levelGroup): Move => {
        const cells = yearGroup.flatMap((year) =>
          levelGroup.map((level) => ({ level, year, start: startOf(parameters, definition, level, year) })),
        )
        claim(taken, definition, cells, index)
        const scale = definition.slider[1] - definition.slider[0]
        const weight = (movable.reluctance * cells.length) / (everyLevel.length * years)
        const smooth = isSmooth(definition, parameters, yearGroup)
        return { movable: index, definition, cells, lower, upper, scale, weight, smooth }
      }),
    )
  })
  if (moves.length > MOST_MOVES) {
    throw new CodedError(
      'TOO_MANY',
      `These are ${moves.length} single moves; the optimizer takes up to ${MOST_MOVES}. Let levels or years move together.`,
    )
  }
  return moves
}

function checkedDefinition(
  { lever, level, year }: Movable,
  { levels, startYear, years, meritBudget }: RunParameters,
  locks: MoveScope['locks'],
): LeverDefinition {
  const definition = leverDefinition(lever)
  const { label, shape, unit, perLevel } = definition
  if (shape !== 'number' || unit === 'switch' || unit === 'months') {
    throw new CodedError('NOT_MOVABLE', `${label} is no rate that the optimizer could move by points.`, { lever })
  }
  if (level !== null && (!perLevel || level > levels)) {
    throw new CodedError('NO_SUCH_LEVEL', `${label} has no level ${level} to move.`, { lever, level })
  }
  if (year !== null && (year < startYear || year >= startYear + years)) {
    throw new CodedError('NO_SUCH_YEAR', `${year} is outside the scenario's years.`, { year })
  }
  const inYears = year === null ? meritBudget : [meritBudget[year - startYear] ?? null]
  if (lever === 'merit.budget' && inYears.some((budget) => budget === null)) {
    throw new CodedError('NOT_MOVABLE', `${label} is off. Switch it on for every year in which it may move.`, { lever })
  }
  const lock = locks.find(
    (each) => each.lever === lever && (each.level === null || level === null || each.level === level),
  )
  if (lock) {
    const where = lock.level === null ? '' : ` at level ${lock.level}`
    throw new CodedError('LEVER_LOCKED', `${label} is locked${where}. Unlock it, or leave it out.`, {
      lever,
      level: lock.level,
    })
  }
  return definition
}

function checkedBounds({ lower, upper }: Movable, { label, bounds, id }: LeverDefinition) {
  const low = lower ?? bounds[0]
  const high = upper ?? bounds[1]
  if (low > high) {
    throw new CodedError('CONTRADICTORY', `${label}: the lower bound ${low} lies above the upper bound ${high}.`, {
      lever: id,
    })
  }
  if (!(low >= bounds[0] && high <= bounds[1])) {
    throw new CodedError('OUT_OF_BOUNDS', `${label} must lie between ${bounds[0]} and ${bounds[1]}.`, {
      lever: id,
      bounds,
    })
  }
  return { lower: low, upper: high }
}

function claim(taken: Map<string, number>, { id, label }: LeverDefinition, cells: readonly Cell[], by: number): void {
  for (const { level, year } of cells) {
    const key = `${id}|${level ?? ''}|${year}`
    if (taken.has(key)) {
      throw new CodedError('CONTRADICTORY', `${label} is named twice for the same level and year.`, { lever: id })
    }
    taken.set(key, by)
  }
}

function startOf(p: RunParameters, { id }: LeverDefinition, level: number | null, year: number): number {
  const part = p[LEVER_PARTS[id]] as readonly (number | readonly number[] | null)[]
  const value = part[year]
  const ppm = typeof value === 'number' ? value : (value?.[(level ?? 1) - 1] ?? 0)
  return ppm / PPM_PER_POINT
}

/** The rates whose effect a single run tells. */
function isSmooth({ id }: LeverDefinition, { meritBudget }: RunParameters, years: readonly number[]): boolean {
  if (id === 'merit.rate') return years.every((year) => (meritBudget[year] ?? null) === null)
  return (
    id === 'cola.rate' ||
    id === 'promotion.raise' ||
    id === 'hire.payAdjustment' ||
    id === 'hire.percentile' ||
    id === 'burden.rate'
  )
}

/** The value of a cell after a shift: within the bounds, at most four decimals, as levers take it. */
export function cellValue({ lower, upper }: Move, { start }: Cell, shift: number): number {
  return Math.round(Math.min(upper, Math.max(lower, start + shift)) * PPM_PER_POINT) / PPM_PER_POINT
}

/** From where to where a shift changes anything. */
export function shiftRange({ cells, lower, upper }: Move): readonly [number, number] {
  const starts = cells.map(({ start }) => start)
  return [lower - Math.max(...starts), upper - Math.min(...starts)]
}

export function applyShifts(
  parameters: RunParameters,
  moves: readonly Move[],
  shifts: ArrayLike<number>,
): RunParameters {
  const parts = new Map<keyof RunParameters, (number | number[] | null)[]>()
  moves.forEach((move, at) => {
    const key = LEVER_PARTS[move.definition.id]
    let part = parts.get(key)
    if (!part) {
      const given = parameters[key] as readonly (number | readonly number[] | null)[]
      parts.set(key, (part = given.map((value) => (typeof value === 'number' || value === null ? value : [...value]))))
    }
    for (const cell of move.cells) {
      const ppm = Math.round(cellValue(move, cell, shifts[at] ?? 0) * PPM_PER_POINT)
      const year = part[cell.year]
      if (Array.isArray(year)) year[(cell.level ?? 1) - 1] = ppm
      else part[cell.year] = ppm
    }
  })
  return { ...parameters, ...Object.fromEntries(parts) }
}

/** From a gradient by pay column to one by single move, in points: zero where a cell stands at a bound beyond its start. */
export function toMoves(
  gradient: Float64Array,
  moves: readonly Move[],
  shifts: ArrayLike<number>,
  parameters: RunParameters,
): Float64Array {
  const shape: Shape = parameters
  return Float64Array.from(moves, (move, at) => {
    if (!move.smooth) return 0
    const shift = shifts[at] ?? 0
    let sum = 0
    for (const cell of move.cells) {
      const value = cell.start + shift
      if (value < move.lower - 1e-9 || value > move.upper + 1e-9) continue
      sum += cellSlope(gradient, move.definition, cell, shape, parameters)
    }
    return sum
  })
}

function cellSlope(
  gradient: Float64Array,
  { id }: LeverDefinition,
  { level, year }: Cell,
  shape: Shape,
  p: RunParameters,
): number {
  const at = (level ?? 1) - 1
  const of = (kind: number): number => gradient[columnOf(shape, kind, year, at)] ?? 0
  if (id === 'merit.rate') return of(MERIT_RATE) / 100
  if (id === 'cola.rate') return of(COLA_RATE) / 100
  if (id === 'promotion.raise') return of(PROMOTION_RAISE) / 100
  if (id === 'burden.rate') return (gradient[burdenColumn(shape, year)] ?? 0) / 100
  if (id === 'hire.payAdjustment')
    return (of(HIRE_PAY) * PPM_PER_POINT) / (p.hirePayAdjustment[year]?.[at] ?? 1_000_000)
  const { minimum, maximum } = p.bands[at] ?? { minimum: 0, maximum: 0 }
  const point = minimum + ((p.hirePercentile[year]?.[at] ?? 0) / 1_000_000) * (maximum - minimum)
  return point > 0 ? (of(HIRE_PAY) * (maximum - minimum)) / point / 100 : 0
}

/** A move whose values lie outside its bounds begins at the nearest shift that brings them in. */
export function startShift(move: Move): number {
  const [low, high] = shiftRange(move)
  return Math.min(high, Math.max(low, 0))
}
