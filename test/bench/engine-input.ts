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

type LevelLever = 'meritRate' | 'colaRate' | 'promotionRate' | 'promotionRaise' | 'hirePayAdjustment' | 'hirePercentile'
type YearLever = 'growthRate' | 'experiencedTermination' | 'newHireTermination'

interface Slider {
  /** It leaves who leaves, joins and rises as it was. */
  readonly pay: boolean
  /** A step of it on the Tuning screen, in millionths. */
  readonly step: number
  readonly move: (parameters: RunParameters, by: number) => RunParameters
}

const byLevel = (lever: LevelLever, step: number, pay: boolean): Slider => ({
  ...{ step, pay },
  move: (p, by) => ({ ...p, [lever]: p[lever].map((row) => row.map((rate) => rate + by)) }),
})

const byYear = (lever: YearLever, step: number): Slider => ({
  ...{ step, pay: false },
  move: (p, by) => ({ ...p, [lever]: p[lever].map((rate) => rate + by) }),
})

/** The sliders of the simulation's table; its raise months are fields, not sliders. */
const SLIDERS: readonly Slider[] = [
  byLevel('meritRate', 1000, true),
  byLevel('colaRate', 1000, true),
  byLevel('promotionRate', 5000, false),
  byLevel('promotionRaise', 5000, true),
  byLevel('hirePayAdjustment', 5000, true),
  byLevel('hirePercentile', 10_000, true),
  byYear('growthRate', 5000),
  byYear('experiencedTermination', 5000),
  byYear('newHireTermination', 5000),
]

/** Values that one drag goes through. */
export const DRAG = 8

export const ROUND = SLIDERS.length * DRAG

/**
 * The nth move of a slider: each is dragged in turn, up by steps from the shipped value, and is back there when the next is
 * taken. Later rounds end one millionth higher, so that no value comes twice.
 */
export function moved(
  parameters: RunParameters,
  nth: number,
): { readonly parameters: RunParameters; readonly pay: boolean } {
  const { step, pay, move } = SLIDERS[Math.floor(nth / DRAG) % SLIDERS.length] as Slider
  const by = step * (1 + (nth % DRAG)) + Math.floor(nth / ROUND)
  return { parameters: move(parameters, by), pay }
}
