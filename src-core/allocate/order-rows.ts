/** In a group the one rated higher gets no smaller raise: a threshold between each two ratings that the group has. */
import type { Candidate, Candidates } from './candidate.ts'
import type { Classes } from './classes.ts'
import type { Rail } from './problem.ts'
import type { ProgramBuilder } from './program-builder.ts'
import type { RailRow } from './rail-row.ts'

type Order = Extract<Rail, { readonly kind: 'ratingOrder' }>

export function groupOf({ person, quartile }: Candidate, within: Order['within']): string {
  return within === 'level' ? `${person.level}` : `${person.level} ${quartile ?? 0}`
}

/**
 * Someone under a ceiling where awards stop, rated higher than another: at least min(threshold, ceiling) is not linear.
 * Left open first; where the answer then gives too little, either the ceiling is reached or the order is kept.
 */
export type CeilingSide = 'inOrder' | 'atCeiling'

interface OrderWish {
  readonly rail: number
  readonly easeBy: number | null
  readonly settled: ReadonlyMap<number, CeilingSide> | undefined
}

/**
 * lower rating's raise <= threshold + tolerance, higher rating's raise >= threshold, thresholds rising.
 */
export function addOrder(
  b: ProgramBuilder,
  { raise }: Candidates,
  classes: Classes,
  { within, tolerance }: Order,
  { rail, easeBy, settled }: OrderWish,
): RailRow[] {
  const groups = new Map<string, Map<number, number[]>>()
  classes.all.forEach(({ like }, at) => {
    const key = groupOf(like, within)
    const ratings = groups.get(key) ?? new Map<number, number[]>()
    groups.set(key, ratings)
    const held = ratings.get(like.rating)
    if (held) held.push(at)
    else ratings.set(like.rating, [at])
  })
  const rows: RailRow[] = []
  for (const ratings of groups.values()) {
    const ascending = [...ratings.keys()].sort((a, c) => a - c)
    let previous: number | null = null
    ascending.slice(1).forEach((rating, step) => {
      const threshold = b.column(0, 0, Infinity)
      if (previous !== null) b.row(0, Infinity, [threshold, previous], [1, -1])
      for (const at of ratings.get(rating) ?? []) {
        if (isOpen(classes, at, raise.maximum) && settled?.get(at) !== 'inOrder') continue
        const row = b.row(0, Infinity, [at, threshold], [1, -1])
        // The price of the rail is read from the other side alone, so that no unit counts twice.
        rows.push({ row, rail, level: null, side: 'tolerance', limit: tolerance, ease: () => 0, classes: [at] })
      }
      for (const at of ratings.get(ascending[step] ?? 0) ?? []) {
        const columns = easeBy === null ? [at, threshold] : [at, threshold, easeBy]
        const row = b.row(-Infinity, tolerance, columns, [1, -1, -1])
        rows.push({ row, rail, level: null, side: 'tolerance', limit: tolerance, ease: () => 1, classes: [at] })
      }
      previous = threshold
    })
  }
  return rows
}

function isOpen(classes: Classes, at: number, widest: number): boolean {
  return (classes.all[at]?.ceiling ?? Infinity) < widest
}

const NEAR = 1e-6

/** Classes under a ceiling that got less than someone rated lower, though their ceiling leaves room; by raises in percent. */
export function outOfOrder(
  classes: Classes,
  { within, tolerance }: Order,
  raises: Float64Array,
  widest: number,
): Map<number, CeilingSide> {
  const most = new Map<string, number>()
  const key = (group: string, rating: number): string => `${group}|${rating}`
  const groups = classes.all.map(({ like }) => groupOf(like, within))
  classes.all.forEach(({ like }, at) => {
    for (let rating = like.rating + 1; rating <= 5; rating++) {
      const name = key(groups[at] ?? '', rating)
      most.set(name, Math.max(most.get(name) ?? 0, raises[at] ?? 0))
    }
  })
  const found = new Map<number, CeilingSide>()
  classes.all.forEach(({ like, ceiling }, at) => {
    if (!isOpen(classes, at, widest)) return
    const wanted = (most.get(key(groups[at] ?? '', like.rating)) ?? 0) - tolerance
    const raise = raises[at] ?? 0
    if (raise >= Math.min(wanted, ceiling) - NEAR) return
    found.set(at, wanted <= ceiling ? 'inOrder' : 'atCeiling')
  })
  return found
}
