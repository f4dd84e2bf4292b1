import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { Simulator } from '../../../src-core/simulate/simulate.ts'
import { generatedPopulation, moved, shippedParameters } from '../../bench/engine-input.ts'

/** The answer of a simulator that has kept nothing. */
function fresh(people: number, parameters: RunParameters): string {
  return canonicalJson(new Simulator(generatedPopulation(people)).run(parameters).totals)
}

describe('what a simulator keeps from run to run', () => {
  const people = 700
  const base = shippedParameters()

  it('never shows: every lever moved and back, under several seeds, answers as a fresh simulator does', () => {
    const simulator = new Simulator(generatedPopulation(people))
    for (let nth = 0; nth < 40; nth++) {
      const parameters = nth % 3 === 2 ? base : { ...moved(base, nth).parameters, seed: nth % 7 === 6 ? 43 : 42 }
      expect(canonicalJson(simulator.run(parameters).totals)).toBe(fresh(people, parameters))
    }
  })

  it('never shows when many more are hired than before, nor when the years get fewer or more', () => {
    const simulator = new Simulator(generatedPopulation(people))
    for (const [growth, years] of [
      [30_000, 5],
      [30_000, 5],
      [400_000, 5],
      [30_000, 3],
      [-200_000, 5],
      [31_000, 6],
    ] as const) {
      const shipped = shippedParameters(years)
      const parameters = { ...shipped, growthRate: shipped.growthRate.map(() => growth) }
      expect(canonicalJson(simulator.run(parameters).totals)).toBe(fresh(people, parameters))
    }
  })

  it('never shows when runs are stopped after any of their years, moved levers and one another between them', () => {
    const simulator = new Simulator(generatedPopulation(people))
    const seeds = { ...base, seed: 42 }
    for (let nth = 0; nth < 40; nth++) {
      const parameters = moved(seeds, nth).parameters
      const last = 1 + (nth % 5)
      const stop = (done: number): void => {
        if (done === last) throw new Error('stopped')
      }
      expect(() => simulator.run(parameters, { onYear: stop })).toThrow('stopped')
      const next = nth % 2 === 0 ? parameters : moved(seeds, nth + 1).parameters
      expect(canonicalJson(simulator.run(next).totals)).toBe(fresh(people, next))
    }
  })

  it('keeps nothing of a run that is not to be kept, and answers the same', () => {
    const simulator = new Simulator(generatedPopulation(people))
    for (const seed of [1, 2, 1, 1, 2]) {
      const answer = simulator.run({ ...base, seed }, { keep: seed === 1 })
      expect(canonicalJson(answer.totals)).toBe(fresh(people, { ...base, seed }))
    }
  })
})
