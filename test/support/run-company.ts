import { buildPopulation, type PersonInput } from '../../src-core/simulate/build-population.ts'
import type { Population } from '../../src-core/simulate/population.ts'
import { CodedError } from '../../src-core/coded-error.ts'
import { Simulator, type RunResult } from '../../src-core/simulate/simulate.ts'
import type { Company } from './arbitrary-run.ts'

export function populationOf({ people, parameters }: Company): Population {
  const { startYear, levels } = parameters
  return buildPopulation(people, { startYear, levels, currency: 'USD', rates: [] })
}

/** With events. Null where the headcount plan is impossible (more would leave than have been hired). */
export function runCompany(company: Company): RunResult | null {
  try {
    return new Simulator(populationOf(company)).run(company.parameters, { events: true })
  } catch (error) {
    if (error instanceof CodedError && error.code === 'IMPOSSIBLE_PLAN') return null
    throw error
  }
}

export function sortedIds(people: readonly PersonInput[]): string[] {
  return people.map(({ employeeId }) => employeeId).sort((a, b) => (a < b ? -1 : 1))
}
