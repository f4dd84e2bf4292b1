/** What a matrix or a pool is applied with: the scenario's levers of its first year where the input leaves them out. */
import type { MeritPool } from '../../../src-contract/desktop/merit-pool.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { dayOf, dayOfIso, daysInYear } from '../../../src-core/field/days.ts'
import { dateOf, isoOf } from '../../../src-core/simulate/days-of-year.ts'
import { share } from '../../../src-core/simulate/pay-math.ts'
import type { Reader } from '../ports/store.ts'
import { resolveParameters } from '../simulation/run-parameters.ts'

interface SettingWish {
  readonly scenarioId: string
  readonly effectiveDate?: string | undefined
  readonly minServiceMonths?: number | undefined
}

export interface Setting {
  readonly day: number
  readonly effectiveDate: string
  /** Day number of 1 January of the day's year, and the days of that year. */
  readonly firstDay: number
  readonly days: number
  readonly minServiceMonths: number
  readonly capAtMaximum: boolean
  /** Millionths; null: off. */
  readonly matrix: readonly number[] | null
  readonly budget: number | null
  readonly burdenRate: number
}

/** Throws CodedError NOT_FOUND or BAD_DATE. */
export function settingOf(reader: Reader, wish: SettingWish): Setting {
  const parameters = resolveParameters(reader, wish.scenarioId)
  const day = wish.effectiveDate === undefined ? dayOf(parameters.startYear, 1, 1) : dayOfText(wish.effectiveDate)
  const { year } = dateOf(day)
  return {
    day,
    effectiveDate: isoOf(day),
    firstDay: dayOf(year, 1, 1),
    days: daysInYear(year),
    minServiceMonths: wish.minServiceMonths ?? parameters.meritMinService[0] ?? 0,
    capAtMaximum: parameters.capAtMaximum[0] ?? false,
    matrix: parameters.meritMatrix[0] ?? null,
    budget: parameters.meritBudget[0] ?? null,
    burdenRate: parameters.burdenRate[0] ?? 0,
  }
}

function dayOfText(text: string): number {
  const year = Number(text.slice(0, 4))
  try {
    if (year >= 1900 && year <= 2200) return dayOfIso(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new CodedError('BAD_DATE', `There is no day ${text} between 1900 and 2200.`)
}

/** Money of a pool; percents to the millionth, rounded half up to the minor unit. */
export function poolAmount(pool: MeritPool, payroll: number): number {
  return 'amount' in pool ? pool.amount : share(payroll, Math.round(pool.percent * 10_000))
}

/** A share of a whole in percent; 0 where there is no whole. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100
}
