/** Levers as parts of a run's parameters: which part is whose, and moving one by a step. */
import { leverDefinition, type LeverId } from '../levers/catalogue.ts'
import type { RunParameters } from '../simulate/parameters.ts'

/** Which part of a run's parameters a lever is. */
export const LEVER_PARTS = {
  'merit.rate': 'meritRate',
  'merit.matrix': 'meritMatrix',
  'merit.budget': 'meritBudget',
  'cola.rate': 'colaRate',
  'promotion.rate': 'promotionRate',
  'promotion.raise': 'promotionRaise',
  'hire.payAdjustment': 'hirePayAdjustment',
  'hire.percentile': 'hirePercentile',
  'hire.mix': 'hireMix',
  'growth.rate': 'growthRate',
  'termination.experienced': 'experiencedTermination',
  'termination.newHire': 'newHireTermination',
  'raise.monthWeights': 'raiseMonthWeights',
  'burden.rate': 'burdenRate',
  'policy.meritMinService': 'meritMinService',
  'policy.colaMinService': 'colaMinService',
  'policy.capAtMaximum': 'capAtMaximum',
} as const satisfies Readonly<Record<LeverId, keyof RunParameters>>

/** The parameters of `base` with one lever's part as in `other`. */
export function withLeverOf(base: RunParameters, other: RunParameters, lever: LeverId): RunParameters {
  const part = LEVER_PARTS[lever]
  return { ...base, [part]: other[part] }
}

export function leverDiffers(a: RunParameters, b: RunParameters, lever: LeverId): boolean {
  const part = LEVER_PARTS[lever]
  return JSON.stringify(a[part]) !== JSON.stringify(b[part])
}

/** Scale of a lever's unit in the parameters: whole millionths for percents, months as they are. */
export function leverScale(lever: LeverId): number {
  const { unit } = leverDefinition(lever)
  return unit === 'percent' || unit === 'percentile' ? 10_000 : 1
}

interface Stepped {
  readonly parameters: RunParameters
  /** In the lever's unit, with its sign: negative where the lever stands at its upper bound. */
  readonly step: number
}

/**
 * Moves a lever of numbers by its step in every year, at one level or (null) at all; downwards where a step up would
 * leave its bounds. Null for levers that are lists, switches, or off.
 */
export function stepLever(parameters: RunParameters, lever: LeverId, level: number | null): Stepped | null {
  const { shape, unit, step, bounds, optional } = leverDefinition(lever)
  if (shape === 'vector' || unit === 'switch' || optional) return null
  const part = LEVER_PARTS[lever]
  const values = parameters[part] as readonly (number | readonly number[])[]
  const scale = leverScale(lever)
  const touched = values.flatMap((year) =>
    typeof year === 'number' ? [year] : level === null ? [...year] : [year[level - 1] ?? 0],
  )
  const up = Math.max(...touched) + step * scale <= bounds[1] * scale
  const signed = up ? step : -step
  if (!up && Math.min(...touched) - step * scale < bounds[0] * scale) return null
  const moved = (value: number): number => value + Math.round(signed * scale)
  const next = values.map((year) =>
    typeof year === 'number'
      ? moved(year)
      : year.map((value, at) => (level === null || level === at + 1 ? moved(value) : value)),
  )
  return { parameters: { ...parameters, [part]: next }, step: signed }
}

/** A lever of the whole workforce at its slider's upper end in every year; left where it is higher. */
export function atSliderEnd(
  parameters: RunParameters,
  lever: 'growth.rate' | 'termination.experienced' | 'termination.newHire',
): RunParameters {
  const end = Math.round(leverDefinition(lever).slider[1] * leverScale(lever))
  const part = LEVER_PARTS[lever]
  return { ...parameters, [part]: parameters[part].map((value) => Math.max(value, end)) }
}
