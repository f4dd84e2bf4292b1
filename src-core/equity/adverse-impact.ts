/** Rates of a yes/no outcome by group: four-fifths rule (EEOC 1979), chi-squared and Fisher's exact test. */
import { chiSquaredUpper } from './distributions.ts'

interface Selected {
  readonly selected: number
  readonly total: number
}

interface ImpactRow {
  readonly rate: number
  /** Rate over the highest rate; null where nobody was selected. */
  readonly ratio: number | null
  /** Below four fifths of the highest rate. Exactly 0.80 is not. */
  readonly flagged: boolean
}

interface Impact {
  readonly rows: readonly ImpactRow[]
  /** Pearson, without continuity correction; null where everybody or nobody was selected, or of one group. */
  readonly chiSquared: { readonly value: number; readonly df: number; readonly p: number } | null
  /** Two-sided, of two groups: the sum of all tables that are no more likely than this one. */
  readonly fisher: number | null
}

/** Groups of at least one person, in the order given. Counts are whole: ratios are compared as integers. */
export function adverseImpact(groups: readonly Selected[]): Impact {
  const best = groups.reduce<Selected | null>(
    (held, one) => (held && held.selected * one.total >= one.selected * held.total ? held : one),
    null,
  )
  return {
    rows: groups.map(({ selected, total }) => {
      const over = best && best.selected > 0 ? best : null
      return {
        rate: selected / total,
        ratio: over && (selected * over.total) / (total * over.selected),
        flagged: over !== null && 5 * selected * over.total < 4 * over.selected * total,
      }
    }),
    chiSquared: chiSquared(groups),
    fisher: groups.length === 2 ? fisher(groups) : null,
  }
}

function chiSquared(groups: readonly Selected[]): Impact['chiSquared'] {
  const total = groups.reduce((sum, one) => sum + one.total, 0)
  const selected = groups.reduce((sum, one) => sum + one.selected, 0)
  if (groups.length < 2 || selected === 0 || selected === total) return null
  const share = selected / total
  const value = groups.reduce(
    (sum, one) => sum + (one.selected - one.total * share) ** 2 / (one.total * share * (1 - share)),
    0,
  )
  const df = groups.length - 1
  return { value, df, p: chiSquaredUpper(value, df) }
}

/** Chances relative to the likeliest table, each from the one beside it, until they are too small to be numbers. */
function fisher([first, second]: readonly Selected[]): number | null {
  if (!first || !second) return null
  const selected = first.selected + second.selected
  const lowest = Math.max(0, selected - second.total)
  const highest = Math.min(selected, first.total)
  const mode = Math.min(
    highest,
    Math.max(lowest, Math.floor(((selected + 1) * (first.total + 1)) / (first.total + second.total + 2))),
  )
  /** Chance of x + 1 over that of x. */
  const step = (x: number): number =>
    ((first.total - x) * (selected - x)) / ((x + 1) * (second.total - selected + x + 1))
  const chances = new Map([[mode, 1]])
  for (let x = mode, chance = 1; x < highest && chance > TINY; x++) chances.set(x + 1, (chance *= step(x)))
  for (let x = mode, chance = 1; x > lowest && chance > TINY; x--) chances.set(x - 1, (chance /= step(x - 1)))
  // As R does: tables whose chance equals the observed one but for rounding count as no more likely.
  const limit = (chances.get(first.selected) ?? 0) * (1 + 1e-7)
  let [all, unlikely] = [0, 0]
  for (const chance of chances.values()) {
    all += chance
    if (chance <= limit) unlikely += chance
  }
  return Math.min(1, unlikely / all)
}

const TINY = 1e-300
