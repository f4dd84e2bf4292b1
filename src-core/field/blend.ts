/** Several surveys to one market rate. */
import { exact, sum, type Amount, type ExactDecimal } from './exact.ts'

/** sum(rate x weight) / sum(weight), on rates already aged; null without weight. */
export function weightedMean(
  rates: readonly { readonly rate: Amount; readonly weight: Amount }[],
): ExactDecimal | null {
  const weight = sum(rates.map((one) => one.weight))
  return weight.isZero() ? null : sum(rates.map((one) => exact(one.rate).times(one.weight))).div(weight)
}

export function simpleMean(values: readonly Amount[]): ExactDecimal | null {
  return values.length === 0 ? null : sum(values).div(values.length)
}
