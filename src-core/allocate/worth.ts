/** What a unit of money is worth to a person, and how that falls with the raise: the objective of an allocation. */
import type { Weights } from './problem.ts'

/** Steps in which the worth falls over the range of raises. */
export const STEPS = 10

/** (1 + performance)^(rating - 3) x (1 + position)^((1 - compa-ratio) / 0.1); the compa-ratio in whole hundredths. */
export function firstWorth(rating: number, hundredths: number, { performance, position }: Weights): number {
  return (1 + performance) ** (rating - 3) * (1 + position) ** ((100 - hundredths) / 10)
}

/** Of the first worth, what is left in a step (from 0). */
export function stepShare(step: number, { evenness }: Weights): number {
  return 1 - (evenness * (step + 0.5)) / STEPS
}

/** Worth of a raise of so many percent of a pay; widest: the raise at which the steps end. */
export function worthOf(percent: number, pay: number, first: number, widest: number, weights: Weights): number {
  const width = widest / STEPS
  let left = percent
  let sum = 0
  for (let step = 0; step < STEPS && left > 0; step++) {
    const part = step === STEPS - 1 ? left : Math.min(left, width)
    sum += part * stepShare(step, weights)
    left -= part
  }
  return (sum * pay * first) / 100
}
