/** Random small companies and levers, all within the levers' bounds, for properties of the simulation. */
import fc from 'fast-check'
import type { PersonInput } from '../../src-core/simulate/build-population.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'

export interface Company {
  readonly people: readonly PersonInput[]
  readonly parameters: RunParameters
}

const START_YEAR = 2026
const JANUARY = 20_454

const person = (levels: number): fc.Arbitrary<Omit<PersonInput, 'employeeId'>> =>
  fc.record({
    level: fc.integer({ min: 1, max: levels }),
    annualPay: fc.integer({ min: 1, max: 90_000_000 }),
    currency: fc.constant('USD'),
    fte: fc.oneof(
      { weight: 4, arbitrary: fc.constant(10_000) },
      { weight: 1, arbitrary: fc.integer({ min: 100, max: 10_000 }) },
    ),
    // Some were hired after the first 1 January, a few after the first year.
    hireDay: fc.option(fc.integer({ min: JANUARY - 15_000, max: JANUARY + 500 }), { freq: 8 }),
    birthDay: fc.option(fc.integer({ min: JANUARY - 25_000, max: JANUARY - 6_000 }), { freq: 8 }),
    performanceRating: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }),
    department: fc.constantFrom('Sales', 'Research', 'constructor', null),
    location: fc.constantFrom('North', '__proto__', null),
  })

interface CompanyOptions {
  readonly maxPeople?: number
  /** Merit by matrix and merit to a budget, in which money moves between people. */
  readonly matrixAndBudget?: boolean
}

export function arbitraryCompany({
  maxPeople = 120,
  matrixAndBudget = true,
}: CompanyOptions = {}): fc.Arbitrary<Company> {
  return fc
    .record({ levels: fc.integer({ min: 1, max: 6 }), years: fc.integer({ min: 1, max: 5 }) })
    .chain(({ levels, years }) =>
      fc.record({
        people: fc
          .uniqueArray(
            fc.record({
              id: fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.integer().map(String)),
              rest: person(levels),
            }),
            {
              selector: ({ id }) => id,
              maxLength: maxPeople,
              size: 'max',
            },
          )
          .map((list) => list.map(({ id, rest }) => ({ employeeId: id, ...rest }))),
        parameters: parameters(levels, years, matrixAndBudget),
      }),
    )
    .filter(({ people }) => people.every(({ employeeId }) => employeeId.isWellFormed()))
}

function parameters(levels: number, years: number, matrixAndBudget: boolean): fc.Arbitrary<RunParameters> {
  const ppm = (max: number, min = 0): fc.Arbitrary<number> => fc.integer({ min, max })
  const byYear = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: years, maxLength: years })
  const byLevel = (one: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
    byYear(fc.array(one, { minLength: levels, maxLength: levels }))
  const off = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<(T | null)[]> =>
    matrixAndBudget ? byYear(fc.option(one, { freq: 2 })) : fc.constant(Array.from({ length: years }, () => null))
  return fc.record({
    startYear: fc.constant(START_YEAR),
    years: fc.constant(years),
    levels: fc.constant(levels),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    bands: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 40_000_000 }), fc.integer({ min: 0, max: 20_000_000 }))
        .map(([minimum, width]) => ({ minimum, midpoint: minimum + Math.floor(width / 2), maximum: minimum + width })),
      { minLength: levels, maxLength: levels },
    ),
    meritRate: byLevel(ppm(500_000)),
    meritMatrix: off(fc.array(ppm(200_000), { minLength: 20, maxLength: 20 })),
    meritBudget: off(ppm(100_000)),
    colaRate: byLevel(ppm(100_000)),
    promotionRate: byLevel(ppm(1_000_000)),
    promotionRaise: byLevel(ppm(1_000_000)),
    hirePayAdjustment: byLevel(ppm(1_500_000, 1_000_000)),
    hirePercentile: byLevel(ppm(1_000_000)),
    hireMix: byYear(fc.option(fc.array(ppm(1_000_000), { minLength: levels, maxLength: levels }))),
    growthRate: byYear(ppm(500_000, -500_000)),
    experiencedTermination: byYear(ppm(400_000)),
    newHireTermination: byYear(ppm(600_000)),
    raiseMonthWeights: byYear(
      // Some months weigh next to nothing.
      fc
        .array(
          fc.oneof(
            fc.integer({ min: 0, max: 9 }).map((weight) => weight * 1_000),
            fc.constantFrom(1, 20),
          ),
          {
            minLength: 12,
            maxLength: 12,
          },
        )
        .map((weights) => (weights.every((weight) => weight === 0) ? [1_000_000, ...weights.slice(1)] : weights)),
    ),
    burdenRate: byYear(ppm(600_000)),
    meritMinService: byYear(fc.integer({ min: 0, max: 36 })),
    colaMinService: byYear(fc.integer({ min: 0, max: 36 })),
    capAtMaximum: byYear(fc.boolean()),
  })
}
