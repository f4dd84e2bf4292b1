/** The fitted rates in words, beside what the scenario has. */
import type { FittedRate } from '../../../src-contract/desktop/backtest.ts'
import { leverDefinition } from '../../../src-core/levers/catalogue.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { fourDecimals } from '../../../src-core/understand/dials.ts'
import type { FittedRates, Rate } from '../../../src-core/understand/history.ts'
import { leverValues } from '../../../src-core/understand/move-lever.ts'

export function backtestRates(rates: FittedRates, parameters: RunParameters): FittedRate[] {
  const row = (
    { events, exposed, value, standardError }: Rate,
    rate: FittedRate['rate'],
    level: number | null,
    label = leverDefinition(rate).label,
  ): FittedRate => {
    const hasLevel = level === null || leverDefinition(rate).perLevel
    const inForce = hasLevel ? (leverValues(parameters, rate, level)[0] ?? null) : null
    const percent = (share: number | null): number | null => (share === null ? null : fourDecimals(share * 100))
    return {
      ...{ rate, label, level, events, exposed, inForce },
      value: percent(value),
      standardError: percent(standardError),
    }
  }
  return [
    row(rates.growth, 'growth.rate', null),
    row(rates.experienced, 'termination.experienced', null),
    ...rates.experiencedByLevel.map((rate, at) => row(rate, 'termination.experienced', at + 1)),
    row(rates.newHire, 'termination.newHire', null),
    ...rates.promotionByLevel.slice(0, -1).map((rate, at) => row(rate, 'promotion.rate', at + 1)),
    ...rates.raiseByLevel.map((rate, at) => row(rate, 'merit.rate', at + 1, 'Raise (merit and COLA)')),
  ]
}
