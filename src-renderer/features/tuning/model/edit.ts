/** Turns what the hand does on a row into lever changes. */
import type { Lever, LeverChange, LeverRow, LeverValue } from '../../../../src-contract/desktop/levers.ts'
import { roundTo } from '../../../ui/number-field/exact-number.ts'
import { clamp } from '../../../ui/number-field/range.ts'
import type { YearScope } from './lever-values.ts'

/** What one level of a lever holds before a change. */
export interface LevelValue {
  readonly level: number
  readonly value: number
  readonly locked: boolean
}

/** One level's value, or that of a lever of the whole workforce (level null). */
export function setValue(
  lever: Lever,
  level: number | null,
  year: YearScope,
  value: LeverValue,
): readonly LeverChange[] {
  return [{ lever: lever.id, level, year, value }]
}

/**
 * Linked levels move together: each by the same amount as the one that is dragged, so that the steps between
 * levels stay, and each stops at the lever's bounds. Locked levels stay where they are.
 * All levels at one value in all years are one change; otherwise each level is named, because a row of one level
 * goes before a row of one year.
 */
export function moveTogether(
  lever: Lever,
  before: readonly LevelValue[],
  dragged: number,
  year: YearScope,
  value: number,
): readonly LeverChange[] {
  const origin = before.find((one) => one.level === dragged)
  if (!origin || origin.locked) return []
  if (year === null && before.every((one) => !one.locked && one.value === origin.value)) {
    return [{ lever: lever.id, level: null, year, value }]
  }
  const by = value - origin.value
  return before
    .filter((one) => !one.locked)
    .map((one) => ({
      lever: lever.id,
      level: one.level,
      year,
      value: clamp(roundTo(one.value + by, lever.decimals), lever.bounds),
    }))
}

/** Takes the scenario's own rows of some levers back, in one year or in all, so that the next source holds. */
export function resetting(
  rows: readonly LeverRow[],
  levers: readonly Lever[],
  year: YearScope,
): readonly LeverChange[] {
  const ids = new Set(levers.map((lever) => lever.id))
  return rows
    .filter((row) => ids.has(row.lever) && (year === null || row.year === year))
    .map((row) => ({ lever: row.lever, level: row.level, year: row.year, reset: true as const }))
}
