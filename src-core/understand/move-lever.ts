/** Moving a lever within a run's parameters, in the lever's own unit. */
import { LEVER_PARTS, leverScale } from '../insight/lever-parameters.ts'
import { leverDefinition, type LeverId } from '../levers/catalogue.ts'
import type { RunParameters } from '../simulate/parameters.ts'

type PartOfYear = number | boolean | null | readonly number[]

/** Levers whose items must add up: one of them cannot move alone. */
export function isMovable(lever: LeverId): boolean {
  return leverDefinition(lever).sum === null
}

/** Every value of a lever over the years, at a level or (null) at all, in its unit; none where it is off. */
export function leverValues(parameters: RunParameters, lever: LeverId, level: number | null): number[] {
  const scale = leverScale(lever)
  return partOf(parameters, lever).flatMap((year) => {
    if (year === null) return []
    if (typeof year === 'number' || typeof year === 'boolean') return [Number(year) / scale]
    return chosen(lever, level, year.length).map((at) => (year[at] ?? 0) / scale)
  })
}

/** The parameters with each of those values moved; results are rounded to what the kernel counts in, not bounded. */
export function mapLever(
  parameters: RunParameters,
  lever: LeverId,
  level: number | null,
  move: (value: number, at: number) => number,
): RunParameters {
  const scale = leverScale(lever)
  const moved = (value: number, at: number): number => Math.round(move(value / scale, at) * scale)
  const part = partOf(parameters, lever).map((year): PartOfYear => {
    if (year === null) return null
    if (typeof year === 'number') return moved(year, 0)
    if (typeof year === 'boolean') return moved(Number(year), 0) !== 0
    const touched = new Set(chosen(lever, level, year.length))
    return year.map((value, at) => (touched.has(at) ? moved(value, at) : value))
  })
  return { ...parameters, [LEVER_PARTS[lever]]: part }
}

/** To nine decimals: levers have four, and a mean of 4.4 shall not read 4.400000000000002. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) return 0
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e9) / 1e9
}

function partOf(parameters: RunParameters, lever: LeverId): readonly PartOfYear[] {
  return parameters[LEVER_PARTS[lever]]
}

function chosen(lever: LeverId, level: number | null, length: number): number[] {
  if (level !== null && leverDefinition(lever).perLevel) return [level - 1]
  return Array.from({ length }, (_, at) => at)
}
