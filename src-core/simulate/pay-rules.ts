/** What the money of one year depends on, as tables. */
import type { RunParameters } from './parameters.ts'
import type { FlowYear } from './flow-year.ts'
import { atFte, PPM, share } from './pay-math.ts'
import { LEVEL_MASK, MERIT, PROMOTED } from './person-year.ts'

export interface PayRules {
  /** Merit in millionths by level - 1. */
  readonly merit: Float64Array
  /** Merit by rating 1..5 x quarter of the band 1..4; null: merit goes by level. */
  readonly matrix: Float64Array | null
  readonly cola: Float64Array
  readonly promotionRaise: Float64Array
  readonly hirePay: Float64Array
  readonly cap: boolean
  readonly minimum: Float64Array
  readonly maximum: Float64Array
}

export function payRules(p: RunParameters, index: number): PayRules {
  const { levels, bands } = p
  const row = (rates: readonly (readonly number[])[]): Float64Array =>
    Float64Array.from({ length: levels }, (_, at) => rates[index]?.[at] ?? 0)
  const matrix = p.meritMatrix[index]
  return {
    merit: row(p.meritRate),
    matrix: matrix && matrix.length === 20 ? Float64Array.from(matrix) : null,
    cola: row(p.colaRate),
    promotionRaise: row(p.promotionRaise),
    hirePay: Float64Array.from({ length: levels }, (_, at) => hirePay(p, index, at)),
    cap: p.capAtMaximum[index] ?? false,
    minimum: Float64Array.from({ length: levels }, (_, at) => bands[at]?.minimum ?? 0),
    maximum: Float64Array.from({ length: levels }, (_, at) => bands[at]?.maximum ?? 0),
  }
}

/** (minimum + percentile x (maximum - minimum)) x adjustment, rounded half up once. */
function hirePay(p: RunParameters, index: number, at: number): number {
  const band = p.bands[at] ?? { minimum: 0, maximum: 0 }
  const percentile = BigInt(p.hirePercentile[index]?.[at] ?? 0)
  const adjustment = BigInt(p.hirePayAdjustment[index]?.[at] ?? PPM)
  const ppm = BigInt(PPM)
  const point = BigInt(band.minimum) * ppm + percentile * BigInt(band.maximum - band.minimum)
  return Number((2n * point * adjustment + ppm * ppm) / (2n * ppm * ppm))
}

/** Index of a matrix cell: rows are ratings 1..5 (unknown counts as 3), columns quarters of the band. */
export function matrixCell(rules: PayRules, level: number, pay: number, fte: number, rating: number): number {
  const low = share(rules.minimum[level] as number, fte * 100)
  const width = share(rules.maximum[level] as number, fte * 100) - low
  const position = pay - low
  const quarter = position * 4 < width ? 0 : position * 2 < width ? 1 : position * 4 < width * 3 ? 2 : 3
  return ((rating === 0 ? 3 : rating) - 1) * 4 + quarter
}

/**
 * Rates rescaled so that their mean, weighted by payroll, is the budget: rate x budget x payroll / sum(payroll x rate),
 * each rounded half up to a millionth. Where every rate is zero all become the budget.
 */
export function rescaled(rates: Float64Array, payroll: Float64Array, budget: number): Float64Array {
  let all = 0n
  let weighted = 0n
  rates.forEach((rate, at) => {
    all += BigInt(payroll[at] ?? 0)
    weighted += BigInt(payroll[at] ?? 0) * BigInt(rate)
  })
  if (all === 0n) return rates
  if (weighted === 0n) return rates.map(() => budget)
  return rates.map((rate) => Number((2n * BigInt(rate) * BigInt(budget) * all + weighted) / (2n * weighted)))
}

/** By level x 4 + eligibility (1 merit, 2 COLA): the raise in millionths. With a matrix, merit is added person by person. */
export function combinedRates(rules: PayRules): Float64Array {
  const levels = rules.merit.length
  const rates = new Float64Array(levels * 4)
  for (let level = 0; level < levels; level++) {
    rates[level * 4 + 1] = rules.merit[level] as number
    rates[level * 4 + 2] = rules.cola[level] as number
    rates[level * 4 + 3] = (rules.merit[level] as number) + (rules.cola[level] as number)
  }
  return rates
}

/** Weighs each rate by the pay, on the raise date, of those it goes to, and rescales to the budget. */
export function withBudget(flow: FlowYear, pays: readonly Float64Array[], rules: PayRules, budget: number): PayRules {
  const payroll = new Float64Array(rules.matrix ? rules.matrix.length : rules.merit.length)
  let position = 0
  flow.lists.forEach(({ segment, rows, count }, list) => {
    const pay = pays[list] as Float64Array
    for (let i = 0; i < count; i++, position++) {
      const packed = flow.codes[position] as number
      if ((packed & MERIT) === 0) continue
      const row = rows[i] as number
      const fte = segment.fte === null ? 10_000 : (segment.fte[row] as number)
      let level = packed & LEVEL_MASK
      let now = pay[row] as number
      if ((packed & PROMOTED) !== 0) now = promotedPay(rules, level++, now, fte)
      const rating = segment.rating === null ? 0 : (segment.rating[row] as number)
      const cell = rules.matrix ? matrixCell(rules, level, now, fte, rating) : level
      ;(payroll[cell] as number) += now
    }
  })
  if (rules.matrix) return { ...rules, matrix: rescaled(rules.matrix, payroll, budget) }
  return { ...rules, merit: rescaled(rules.merit, payroll, budget) }
}

/** Pay after promotion from a level (0-based): raised by the lever, up to the cap if there is one, at least the new minimum. */
export function promotedPay(rules: PayRules, level: number, old: number, fte: number): number {
  const award = share(old, rules.promotionRaise[level] as number)
  const room = rules.cap ? Math.max(0, atFte(rules.maximum[level + 1] as number, fte) - old) : award
  return Math.max(old + Math.min(award, room), atFte(rules.minimum[level + 1] as number, fte))
}
