/** Problems for the optimizer on a generated company, with the simulation run in this thread. */
import { CodedError } from '../../src-core/coded-error.ts'
import { defaultLevels } from '../../src-core/default-levels.ts'
import { createResolve, type LeverRow } from '../../src-core/levers/resolve.ts'
import { toRunParameters } from '../../src-core/levers/to-run-parameters.ts'
import type { ObservationWish, PeopleAttributes } from '../../src-core/optimize/observation.ts'
import { Observer } from '../../src-core/optimize/observer.ts'
import type { GuardRail, Movable, Problem, Target } from '../../src-core/optimize/problem.ts'
import type { Observed } from '../../src-core/optimize/row.ts'
import type { Oracle } from '../../src-core/optimize/state.ts'
import type { SolveProgram } from '../../src-core/optimize/model.ts'
import { buildPopulation } from '../../src-core/simulate/build-population.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import type { Population } from '../../src-core/simulate/population.ts'
import { Simulator } from '../../src-core/simulate/simulate.ts'
import { loadHighs, runHighs } from '../../src-main/solver/run-highs.ts'
import { generatedPeople } from './simulation-fixture.ts'

export const START_YEAR = 2026

export function companyOf(people: number): { readonly population: Population; readonly attributes: PeopleAttributes } {
  const roster = generatedPeople(people)
  const population = buildPopulation(roster, { startYear: START_YEAR, levels: 5, currency: 'USD', rates: [] })
  return {
    population,
    attributes: {
      // Everybody reports to someone of the next level up, or to nobody.
      manager: Int32Array.from(roster, ({ level }, row) =>
        level === 5 ? -1 : roster.findIndex((other, at) => at >= row % 97 && other.level === level + 1),
      ),
      gender: Uint8Array.from(roster, (_, row) => 1 + ((row * 7) % 2)),
    },
  }
}

export function parametersOf(years: number, rows: readonly LeverRow[] = [], seed = 42): RunParameters {
  return toRunParameters(createResolve(rows, []), { startYear: START_YEAR, years, seed, bands: defaultLevels(100) })
}

interface LocalOracle extends Oracle {
  /** Runs made so far. */
  simulations: number
}

export function localOracle(
  population: Population,
  attributes: PeopleAttributes | null,
  wish: Omit<ObservationWish, 'gradient'>,
): LocalOracle {
  const simulator = new Simulator(population)
  const one = (parameters: RunParameters, gradient: boolean): Observed | null => {
    const observer = new Observer(population, parameters, { ...wish, gradient }, attributes)
    try {
      const { totals } = simulator.run(parameters, { onPaid: observer.add })
      return { parameters, totals, observation: observer.finish() }
    } catch (error) {
      if (error instanceof CodedError) return null
      throw error
    }
  }
  const oracle: LocalOracle = {
    simulations: 0,
    evaluate: (runs, gradient) => {
      oracle.simulations += runs.length
      return Promise.resolve(runs.map((run) => one(run, gradient)))
    },
  }
  return oracle
}

export const solveWithHighs: SolveProgram = async (program) => runHighs(await loadHighs(), program, undefined)

export function move(lever: Movable['lever'], more: Partial<Movable> = {}): Movable {
  return { lever, level: null, year: null, eachLevel: false, eachYear: false, reluctance: 1, ...more }
}

export function target(measure: Target['measure'], value: number, more: Partial<Target> = {}): Target {
  return { measure, value, level: null, year: null, comparison: 'equal', tolerance: 0.0001, ...more }
}

export function problem(
  targets: readonly Target[],
  movable: readonly Movable[],
  guardRails: readonly GuardRail[] = [],
): Problem {
  return { goal: { kind: 'leastChange' }, targets, movable, guardRails }
}
