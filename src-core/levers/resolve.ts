/** Which value holds for a lever at a level in a year, and which of the four sources gave it. */
import type { LeverId, LeverValue } from './catalogue.ts'
import { FALLBACKS, SEED_DEFAULTS } from './defaults.ts'

type LeverSource = 'scenario' | 'table' | 'default' | 'fallback'

/** A stored value; level null is every level, year null every year. */
export interface LeverRow {
  readonly lever: LeverId
  readonly level: number | null
  readonly year: number | null
  readonly value: LeverValue
}

export interface Resolved {
  readonly value: LeverValue
  readonly source: LeverSource
}

export type Resolve = (lever: LeverId, level: number | null, year: number) => Resolved

/**
 * Scenario override, then lever table, then seed default, then fallback. Within the first two the narrower row wins:
 * level and year, then level, then year, then all.
 */
export function createResolve(scenarioRows: readonly LeverRow[], tableRows: readonly LeverRow[]): Resolve {
  const scenario = index(scenarioRows)
  const table = index(tableRows)
  return (lever, level, year) => {
    const override = find(scenario, lever, level, year)
    if (override) return { value: override.value, source: 'scenario' }
    const row = find(table, lever, level, year)
    if (row) return { value: row.value, source: 'table' }
    return seedDefault(lever, level) ?? { value: FALLBACKS[lever], source: 'fallback' }
  }
}

function seedDefault(lever: LeverId, level: number | null): Resolved | null {
  const seed = SEED_DEFAULTS[lever]
  const own = level === null ? undefined : seed?.byLevel?.[level - 1]
  const value = own ?? seed?.all
  return value === undefined ? null : { value, source: 'default' }
}

type Index = ReadonlyMap<string, LeverRow>

const key = (lever: LeverId, level: number | null, year: number | null): string =>
  `${lever}|${level ?? ''}|${year ?? ''}`

function index(rows: readonly LeverRow[]): Index {
  return new Map(rows.map((row) => [key(row.lever, row.level, row.year), row]))
}

function find(rows: Index, lever: LeverId, level: number | null, year: number): LeverRow | undefined {
  if (rows.size === 0) return undefined
  return (
    (level === null ? undefined : (rows.get(key(lever, level, year)) ?? rows.get(key(lever, level, null)))) ??
    rows.get(key(lever, null, year)) ??
    rows.get(key(lever, null, null))
  )
}
