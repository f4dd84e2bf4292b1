/** How a change of levers is taken back: by the scenario's own rows as they were. */
import type { LeverChange, LeverRow } from '../../src-contract/desktop/levers.ts'

/**
 * Changes that turn the rows `after` into the rows `before`. Empty where nothing differs.
 * Every lever with a difference is cleared and set again: a broad row, when set, takes the narrower ones with it.
 */
export function restoring(before: readonly LeverRow[], after: readonly LeverRow[]): readonly LeverChange[] {
  const touched = new Set([...differing(before, after), ...differing(after, before)])
  const resets = after
    .filter((row) => touched.has(row.lever))
    .map((row) => ({ lever: row.lever, level: row.level, year: row.year, reset: true as const }))
  const sets = before
    .filter((row) => touched.has(row.lever))
    .sort((a, b) => breadth(b) - breadth(a))
    .map((row) => ({ lever: row.lever, level: row.level, year: row.year, value: row.value }))
  return [...resets, ...sets]
}

function differing(rows: readonly LeverRow[], others: readonly LeverRow[]): LeverRow['lever'][] {
  const known = new Set(others.map(text))
  return rows.filter((row) => !known.has(text(row))).map((row) => row.lever)
}

function text(row: LeverRow): string {
  return JSON.stringify([row.lever, row.level, row.year, row.value])
}

/** All levels before one level: a year of all levels, set beside a level's row for all years, would be written there too. */
function breadth(row: LeverRow): number {
  return (row.level === null ? 2 : 0) + (row.year === null ? 1 : 0)
}
