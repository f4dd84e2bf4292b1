/** Fitted rates as levers: one year's parameters to simulate, and the changes that would set them. */
import { LEVER_PARTS, leverScale } from '../insight/lever-parameters.ts'
import { leverDefinition, type LeverId } from '../levers/catalogue.ts'
import type { RunParameters } from '../simulate/parameters.ts'
import { fourDecimals, type DialChange } from './dials.ts'
import type { FittedRates } from './history.ts'
import { leverValues, mapLever } from './move-lever.ts'

/** The scenario's first year, moved to another start year. */
export function firstYearOf(parameters: RunParameters, startYear: number): RunParameters {
  const parts = Object.values(LEVER_PARTS).map((part) => [part, (parameters[part] as readonly unknown[]).slice(0, 1)])
  return { ...parameters, ...(Object.fromEntries(parts) as Partial<RunParameters>), startYear, years: 1 }
}

interface FittedLever {
  readonly lever: LeverId
  readonly level: number | null
  /** In the lever's unit, within its bounds. */
  readonly value: number
  /** The rate itself lies outside the bounds. */
  readonly bounded: boolean
}

/** fitPay: also merit, as the observed raise less the COLA in force. Rates that nobody was exposed to are left out. */
export function fittedLevers(rates: FittedRates, parameters: RunParameters, fitPay: boolean): FittedLever[] {
  const found: FittedLever[] = []
  const add = (lever: LeverId, level: number | null, percent: number | null): void => {
    if (percent === null) return
    const { bounds } = leverDefinition(lever)
    const value = Math.min(bounds[1], Math.max(bounds[0], percent))
    found.push({ lever, level, value, bounded: value !== percent })
  }
  const percent = (value: number | null): number | null => (value === null ? null : fourDecimals(value * 100))
  add('growth.rate', null, percent(rates.growth.value))
  // Up, not to the nearest: the plan takes whole leavers downwards, and must not lose the last one.
  const { value: leaving } = rates.experienced
  add('termination.experienced', null, leaving === null ? null : Math.ceil(leaving * 1_000_000 - 1e-6) / 10_000)
  add('termination.newHire', null, percent(rates.newHire.value))
  rates.promotionByLevel.slice(0, -1).forEach(({ value }, at) => add('promotion.rate', at + 1, percent(value)))
  if (fitPay)
    rates.raiseByLevel.forEach(({ value }, at) => {
      const cola = (parameters.colaRate[0]?.[at] ?? 0) / leverScale('cola.rate')
      add('merit.rate', at + 1, value === null ? null : fourDecimals(value * 100 - cola))
    })
  return found
}

export function withFitted(parameters: RunParameters, levers: readonly FittedLever[]): RunParameters {
  const merit = levers.some(({ lever }) => lever === 'merit.rate')
  const off = parameters.meritMatrix.map(() => null)
  return levers.reduce(
    (moved, { lever, level, value }) => mapLever(moved, lever, level, () => value),
    merit ? { ...parameters, meritMatrix: off, meritBudget: off } : parameters,
  )
}

/** What to set so that the scenario has the fitted levers in every year: what it has already is left out. */
export function fittedChanges(parameters: RunParameters, levers: readonly FittedLever[]): DialChange[] {
  const off: DialChange[] = levers.some(({ lever }) => lever === 'merit.rate')
    ? (['merit.matrix', 'merit.budget'] as const)
        .filter((lever) => leverValues(parameters, lever, null).length > 0)
        .map((lever) => ({ lever, level: null, year: null, value: null }))
    : []
  const set = levers.filter(({ lever, level, value }) =>
    leverValues(parameters, lever, level).some((now) => Math.abs(now - value) > 1e-9),
  )
  return [...off, ...set.map(({ lever, level, value }): DialChange => ({ lever, level, year: null, value }))]
}
