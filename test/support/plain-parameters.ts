/** Parameters of one plain company for tests that state one fact each: nothing happens unless a test says so. */
import type { PersonInput } from '../../src-core/simulate/build-population.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import { dayOf } from '../../src-core/field/days.ts'
import { buildPopulation } from '../../src-core/simulate/build-population.ts'
import { Simulator } from '../../src-core/simulate/simulate.ts'

const ALL_IN_JULY = [0, 0, 0, 0, 0, 0, 1_000_000, 0, 0, 0, 0, 0]

export function plainParameters(change: Partial<RunParameters> = {}): RunParameters {
  const years = change.years ?? 1
  const each = <T>(value: T): T[] => Array.from({ length: years }, () => value)
  const levels = 5
  const perLevel = (value: number): number[][] => each(Array.from({ length: levels }, () => value))
  return {
    startYear: 2026,
    years,
    levels,
    seed: 1,
    bands: [
      [56, 80],
      [81, 120],
      [121, 160],
      [161, 300],
      [275, 500],
    ].map(([low = 0, high = 0]) => ({ minimum: low * 1e5, midpoint: (low + high) * 5e4, maximum: high * 1e5 })),
    meritRate: perLevel(0),
    meritMatrix: each(null),
    meritBudget: each(null),
    colaRate: perLevel(0),
    promotionRate: perLevel(0),
    promotionRaise: perLevel(0),
    hirePayAdjustment: perLevel(1_000_000),
    hirePercentile: perLevel(500_000),
    hireMix: each(null),
    growthRate: each(0),
    experiencedTermination: each(0),
    newHireTermination: each(0),
    raiseMonthWeights: each(ALL_IN_JULY),
    burdenRate: each(0),
    meritMinService: each(0),
    colaMinService: each(0),
    capAtMaximum: each(false),
    ...change,
  }
}

function plainPerson(at: number, change: Partial<PersonInput> = {}): PersonInput {
  return {
    employeeId: `E${String(at).padStart(5, '0')}`,
    level: 1,
    annualPay: 6_000_000,
    currency: 'USD',
    fte: 10_000,
    hireDay: dayOf(2020, 3, 1),
    birthDay: dayOf(1986, 3, 1),
    performanceRating: 3,
    department: 'Sales',
    location: 'North',
    ...change,
  }
}

export function people(count: number, change: (at: number) => Partial<PersonInput> = () => ({})): PersonInput[] {
  return Array.from({ length: count }, (_, at) => plainPerson(at, change(at)))
}

export function simulate(roster: readonly PersonInput[], parameters: RunParameters) {
  const { startYear, levels } = parameters
  const population = buildPopulation(roster, { startYear, levels, currency: 'USD', rates: [] })
  const { totals, events } = new Simulator(population).run(parameters, { events: true })
  if (!events) throw new Error('events were asked for')
  return { totals, events, population }
}

type Simulated = ReturnType<typeof simulate>

/** Person numbers with an event of a kind, in a year if given. */
export function personsWith({ events }: Simulated, kind: number, year?: number): number[] {
  return [...events.person.slice(0, events.count)].filter(
    (_, at) => events.kind[at] === kind && (year === undefined || events.year[at] === year),
  )
}
