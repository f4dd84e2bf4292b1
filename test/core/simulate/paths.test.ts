import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { buildPopulation } from '../../../src-core/simulate/build-population.ts'
import type { Population } from '../../../src-core/simulate/population.ts'
import { Simulator, type RunOptions } from '../../../src-core/simulate/simulate.ts'
import { arbitraryCompany } from '../../support/arbitrary-run.ts'
import { generatedPopulation, shippedParameters } from '../../bench/engine-input.ts'

/** Everything a run says: totals, every event, and each person's movements and pay by year. */
function answer(simulator: Simulator, parameters: RunParameters, options: RunOptions): string {
  const hash = createHash('sha256')
  const add = (column: ArrayBufferView): unknown =>
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
  try {
    const { totals, events } = simulator.run(parameters, {
      ...options,
      onPaid: ({ flow, pays }) => {
        flow.lists.forEach(({ rows, count }, list) => {
          add(rows.subarray(0, count))
          for (let i = 0; i < count; i++) hash.update(`${pays[list]?.[rows[i] ?? 0]} `)
        })
        add(flow.codes.subarray(0, flow.positions))
      },
    })
    hash.update(JSON.stringify(totals))
    if (events)
      for (const column of Object.values({ ...events, ...events.hires })) if (ArrayBuffer.isView(column)) add(column)
    return hash.digest('hex')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return `${error.code} ${error.message}`
  }
}

/** A slider somewhere else: one lever's values are replaced, in every year or in one. */
const move = fc.record({
  lever: fc.constantFrom(
    ...(['growthRate', 'experiencedTermination', 'newHireTermination', 'promotionRate', 'meritRate'] as const),
    ...(['colaRate', 'promotionRaise', 'seed', 'raiseMonthWeights', 'colaMinService', 'none'] as const),
  ),
  share: fc.integer({ min: 0, max: 1000 }),
  year: fc.option(fc.nat({ max: 4 }), { freq: 2 }),
  events: fc.boolean(),
})

function moved(
  base: RunParameters,
  { lever, share, year }: typeof move extends fc.Arbitrary<infer T> ? T : never,
): RunParameters {
  const each = <T>(values: readonly T[], to: (value: T) => T): T[] =>
    values.map((value, at) => (year === null || year === at ? to(value) : value))
  const rate = share * 500
  switch (lever) {
    case 'none':
      return base
    case 'seed':
      return { ...base, seed: share % 3 }
    case 'growthRate':
      return { ...base, growthRate: each(base.growthRate, () => rate - 200_000) }
    case 'raiseMonthWeights':
      return {
        ...base,
        raiseMonthWeights: each(base.raiseMonthWeights, () => Array.from({ length: 12 }, (_, at) => (at * share) % 13)),
      }
    case 'colaMinService':
      return { ...base, colaMinService: each(base.colaMinService, () => share % 30) }
    case 'experiencedTermination':
    case 'newHireTermination':
      return { ...base, [lever]: each<number>(base[lever], () => rate) }
    default:
      return {
        ...base,
        [lever]: each<readonly number[]>(base[lever], (row) => row.map((_, at) => (rate + at * 7) % 1_000_000)),
      }
  }
}

function expectSame(population: Population, base: RunParameters, moves: readonly Parameters<typeof moved>[1][]): void {
  const simulator = new Simulator(population)
  let parameters = base
  // Twice as it was: then chance is kept from run to run.
  for (const step of [null, null, ...moves]) {
    if (step) parameters = moved(parameters, step)
    const options = { events: step?.events ?? false }
    const plain = answer(new Simulator(population), parameters, { ...options, keep: false })
    expect(answer(simulator, parameters, options)).toBe(plain)
  }
}

describe('a run that uses what earlier ones left', () => {
  it('answers byte for byte as one that starts from nothing: random small companies and levers', () => {
    fc.assert(
      fc.property(arbitraryCompany(), fc.array(move, { maxLength: 6 }), ({ people, parameters }, moves) => {
        const { startYear, levels } = parameters
        const population = buildPopulation(people, { startYear, levels, currency: 'USD', rates: [] })
        expectSame(population, parameters, moves)
      }),
      { numRuns: 150 },
    )
  })

  it('does so with thousands of people, for small moves and large ones', () => {
    const population = generatedPopulation(2500)
    fc.assert(
      fc.property(fc.array(move, { minLength: 3, maxLength: 8 }), (moves) => {
        expectSame(population, shippedParameters(), moves)
      }),
      { numRuns: 25 },
    )
  })
})
