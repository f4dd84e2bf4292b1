/** Guard-rails that may still be added, so that none is stated twice for the same people. */
import type { AllocationRail } from '../../../../src-contract/desktop/allocation.ts'

export type RailKind = AllocationRail['kind']

/** What a kind begins with when it is added. */
const NEW_RAIL: Readonly<Record<RailKind, AllocationRail>> = {
  raise: { kind: 'raise', minimum: 0, maximum: 10 },
  ratingOrder: { kind: 'ratingOrder', within: 'levelAndQuartile', tolerance: 0 },
  bandMinimum: { kind: 'bandMinimum' },
  bandMaximum: { kind: 'bandMaximum', over: 'lumpSum' },
  compaRatio: { kind: 'compaRatio', maximum: 1.2 },
  levelRatio: { kind: 'levelRatio', level: null, minimum: 1.1 },
  spread: { kind: 'spread', level: null, maximum: 1 },
  noNewInversions: { kind: 'noNewInversions', maximum: 1 },
  payGap: { kind: 'payGap', level: null, maximum: 0.05 },
}

/**
 * For which levels (null: for each of them, or for everyone) a rail of this kind may be beside the others. levels: how
 * many the workspace has.
 */
export function freeLevels(
  kind: RailKind,
  others: readonly AllocationRail[],
  levels: number,
): readonly (number | null)[] {
  const taken = others.filter((rail) => rail.kind === kind).map((rail) => ('level' in rail ? rail.level : null))
  if (!('level' in NEW_RAIL[kind])) return taken.length === 0 ? [null] : []
  if (taken.includes(null)) return []
  // The lowest level has none below it.
  const first = kind === 'levelRatio' ? 2 : 1
  const each = Array.from({ length: Math.max(0, levels + 1 - first) }, (_, at) => first + at)
  return [...(taken.length === 0 ? [null] : []), ...each.filter((level) => !taken.includes(level))]
}

export function addable(rails: readonly AllocationRail[], levels: number): readonly RailKind[] {
  return (Object.keys(NEW_RAIL) as RailKind[]).filter((kind) => freeLevels(kind, rails, levels).length > 0)
}

/** For everyone, else for the lowest level that has none of its kind. */
export function newRail(kind: RailKind, rails: readonly AllocationRail[], levels: number): AllocationRail {
  const rail = NEW_RAIL[kind]
  return 'level' in rail ? { ...rail, level: freeLevels(kind, rails, levels)[0] ?? null } : rail
}
