/** What the engine's figures are measured on: a generated roster and the levers as shipped. */
import { defaultLevels } from '../../src-core/default-levels.ts'
import { createResolve } from '../../src-core/levers/resolve.ts'
import { toRunParameters } from '../../src-core/levers/to-run-parameters.ts'
import { buildPopulation } from '../../src-core/simulate/build-population.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import type { Population } from '../../src-core/simulate/population.ts'
import { generatedPeople } from '../support/generated-people.ts'

export function shippedParameters(years = 5): RunParameters {
  return toRunParameters(createResolve([], []), { startYear: 2026, years, seed: 42, bands: defaultLevels(100) })
}

export function generatedPopulation(people: number): Population {
  return buildPopulation(generatedPeople(people), { startYear: 2026, levels: 5, currency: 'USD', rates: [] })
}

type LeverName = 'meritRate' | 'colaRate' | 'promotionRaise' | 'hirePayAdjustment' | 'promotionRate'
type YearLeverName = 'growthRate' | 'experiencedTermination' | 'newHireTermination'

/** The nth move of a slider: every lever in turn, each time to a value it never had. */
export function moved(
  parameters: RunParameters,
  nth: number,
): { readonly parameters: RunParameters; readonly pay: boolean } {
  const name = SLIDERS[nth % SLIDERS.length] ?? 'colaRate'
  const step = 100 * (1 + Math.floor(nth / SLIDERS.length))
  if (isByYear(name)) {
    return { parameters: { ...parameters, [name]: parameters[name].map((rate) => rate + step) }, pay: false }
  }
  const rates = parameters[name].map((row) => row.map((rate) => rate + step))
  return { parameters: { ...parameters, [name]: rates }, pay: name !== 'promotionRate' }
}

const SLIDERS: readonly (LeverName | YearLeverName)[] = [
  ...(['meritRate', 'colaRate', 'promotionRaise', 'hirePayAdjustment'] as const),
  ...(['promotionRate', 'growthRate', 'experiencedTermination', 'newHireTermination'] as const),
]

function isByYear(name: LeverName | YearLeverName): name is YearLeverName {
  return name === 'growthRate' || name === 'experiencedTermination' || name === 'newHireTermination'
}
