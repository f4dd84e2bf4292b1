/** What holds for each lever, year and level of a scenario, ready for look-up, with a drag laid over it. */
import type { Lever, LeverChange, LeverId, LeverValue, ResolvedLever } from '../../../../src-contract/desktop/levers.ts'

/** Immutable: one per answer of the host. */
export type LeverValues = ReadonlyMap<string, ResolvedLever>

/** null: every year of the horizon. */
export type YearScope = number | null

/** level null: a lever of the whole workforce. */
function key(lever: LeverId, year: number, level: number | null): string {
  return `${lever}/${year}/${level ?? ''}`
}

export function indexValues(resolved: readonly ResolvedLever[]): LeverValues {
  return new Map(resolved.map((one) => [key(one.lever, one.year, one.level), one]))
}

export function resolvedAt(
  values: LeverValues,
  lever: LeverId,
  year: number,
  level: number | null,
): ResolvedLever | undefined {
  return values.get(key(lever, year, level))
}

/** The places a lever has a value at: each level, or the whole workforce once. */
export function placesOf(lever: Lever, levels: number): readonly (number | null)[] {
  return lever.perLevel ? Array.from({ length: levels }, (_, at) => at + 1) : [null]
}

/** The value under a drag that is not committed yet: the last change that covers the place. */
export function draggedValue(
  changes: readonly LeverChange[],
  lever: LeverId,
  year: number,
  level: number | null,
): { readonly value: LeverValue } | null {
  for (let at = changes.length - 1; at >= 0; at -= 1) {
    const change = changes[at]
    if (!change || change.lever !== lever || 'reset' in change) continue
    if ((change.level ?? null) !== null && change.level !== level) continue
    if ((change.year ?? null) !== null && change.year !== year) continue
    return { value: change.value }
  }
  return null
}

/** Whether a lever's value is the same in every year of the horizon, at this place. */
export function sameInAllYears(
  values: LeverValues,
  lever: LeverId,
  level: number | null,
  years: readonly number[],
): boolean {
  return new Set(years.map((year) => JSON.stringify(resolvedAt(values, lever, year, level)?.value))).size <= 1
}
