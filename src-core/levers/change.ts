/** Changing levers: what a change must satisfy, and what it does to the rows. */
import { CodedError } from '../coded-error.ts'
import { leverDefinition, type LeverDefinition, type LeverId, type LeverValue } from './catalogue.ts'
import type { LeverRow } from './resolve.ts'

export type LeverChange =
  | { readonly lever: LeverId; readonly level: number | null; readonly year: number | null; readonly value: LeverValue }
  | { readonly lever: LeverId; readonly level: number | null; readonly year: number | null; readonly reset: true }

/** What a scenario allows: its levels, its years (null: any) and its locks. */
export interface LeverScope {
  readonly levels: number
  readonly years: { readonly first: number; readonly last: number } | null
  readonly locks: readonly { readonly lever: LeverId; readonly level: number | null }[]
}

/**
 * The rows after the changes, in order, all or none. What is set is what holds: a set takes back the narrower rows
 * inside its scope, and is written beside a narrower row that crosses it. Throws CodedError LEVER_LOCKED, OUT_OF_BOUNDS, WEIGHTS_SUM, WRONG_SHAPE or NO_SUCH_LEVEL.
 */
export function applyChanges(
  rows: readonly LeverRow[],
  changes: readonly LeverChange[],
  scope: LeverScope,
): LeverRow[] {
  let result = [...rows]
  for (const change of changes) {
    checkScope(change, scope)
    if ('reset' in change) {
      result = result.filter((row) => !sameRow(row, change))
    } else {
      const value = checkedValue(leverDefinition(change.lever), change.value, scope.levels)
      result = result.filter((row) => !isInside(row, change))
      // A level's row for all years is narrower than one year for all levels: the set year is written at that level too.
      const crossing =
        change.level === null && change.year !== null ? result.filter((row) => isAllYears(row, change)) : []
      const { lever, year } = change
      for (const level of [change.level, ...crossing.map((row) => row.level)])
        result.push({ lever, level, year, value })
    }
  }
  return result
}

function sameRow(row: LeverRow, change: LeverChange): boolean {
  return row.lever === change.lever && row.level === change.level && row.year === change.year
}

function isAllYears(row: LeverRow, change: LeverChange): boolean {
  return row.lever === change.lever && row.level !== null && row.year === null
}

function isInside(row: LeverRow, change: LeverChange): boolean {
  return (
    row.lever === change.lever &&
    (change.level === null || row.level === change.level) &&
    (change.year === null || row.year === change.year)
  )
}

function checkScope(change: LeverChange, scope: LeverScope): void {
  const { id, label, perLevel } = leverDefinition(change.lever)
  if (change.level !== null && !perLevel) {
    throw new CodedError('WRONG_SHAPE', `${label} holds for the whole workforce: leave its level empty.`)
  }
  if (change.level !== null && change.level > scope.levels) {
    throw new CodedError('NO_SUCH_LEVEL', `There is no level ${change.level}: the workspace has ${scope.levels}.`)
  }
  if (change.year !== null && scope.years && (change.year < scope.years.first || change.year > scope.years.last)) {
    throw new CodedError(
      'OUT_OF_BOUNDS',
      `${change.year} is outside the scenario's years ${scope.years.first} to ${scope.years.last}.`,
    )
  }
  const lock = scope.locks.find(
    (each) => each.lever === id && (each.level === null || change.level === null || each.level === change.level),
  )
  if (lock) {
    const where = lock.level === null ? '' : ` at level ${lock.level}`
    throw new CodedError('LEVER_LOCKED', `${label} is locked${where}. Unlock it first; nothing was changed.`, {
      lever: id,
      level: lock.level,
    })
  }
}

function checkedValue(definition: LeverDefinition, value: LeverValue, levels: number): LeverValue {
  const { label, shape, optional } = definition
  if (value === null) {
    if (optional) return null
    throw new CodedError('WRONG_SHAPE', `${label} cannot be empty.`)
  }
  if (shape === 'number') {
    if (typeof value !== 'number') throw new CodedError('WRONG_SHAPE', `${label} takes one number, not a list.`)
    return checkedNumber(definition, value, label)
  }
  const expected = definition.items?.length ?? levels
  if (typeof value === 'number' || value.length !== expected) {
    throw new CodedError('WRONG_SHAPE', `${label} takes a list of ${expected} numbers.`)
  }
  const items = value.map((item, at) => checkedNumber(definition, item, definition.items?.[at] ?? `Level ${at + 1}`))
  checkSum(definition, items)
  return items
}

function checkedNumber({ id, label, bounds, unit }: LeverDefinition, value: number, where: string): number {
  const [low, high] = bounds
  if (!Number.isFinite(value) || value < low || value > high) {
    const named = where === label ? label : `${label}, ${where},`
    throw new CodedError('OUT_OF_BOUNDS', `${named} must lie between ${low} and ${high}.`, { lever: id, bounds })
  }
  if (unit === 'switch' || unit === 'months') {
    if (!Number.isInteger(value)) throw new CodedError('OUT_OF_BOUNDS', `${label} takes whole numbers only.`)
    return value
  }
  // The engine works in whole millionths: a finer value would be rounded without a word.
  const scaled = value * 10_000
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) {
    throw new CodedError('OUT_OF_BOUNDS', `${label} takes at most four decimals.`, { lever: id })
  }
  return Math.round(scaled) / 10_000
}

function checkSum({ label, sum, id }: LeverDefinition, items: readonly number[]): void {
  if (sum === null) return
  const total = items.reduce((all, item) => all + Math.round(item * 10_000), 0)
  if (total !== sum * 10_000) {
    throw new CodedError('WEIGHTS_SUM', `${label} must add up to ${sum}; these add up to ${total / 10_000}.`, {
      lever: id,
      total: total / 10_000,
    })
  }
}
