/** Simulates in this thread, until the engine's worker threads take its place. */
import { createHash } from 'node:crypto'
import { CodedError } from '../../src-core/coded-error.ts'
import { buildPopulation } from '../../src-core/simulate/build-population.ts'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import { populationBytes } from '../../src-core/simulate/population.ts'
import { Simulator as Kernel } from '../../src-core/simulate/simulate.ts'
import { ENGINE_VERSION } from '../../src-core/simulate/version.ts'
import type { Totals } from '../../src-contract/desktop/totals.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Simulator } from './ports/simulator.ts'
import type { CurrentWorkspace } from './ports/store.ts'

export function createInThreadSimulator(workspace: CurrentWorkspace): Simulator {
  let key = ''
  let kernel: Kernel | null = null
  let populationHash = ''
  return {
    simulate(parameters: RunParameters): Promise<Totals> {
      const { read } = workspace.require()
      const roster = read.people.currentRoster()
      if (!roster) return Promise.reject(new CodedError('NO_ROSTER', 'There are no people yet. Import a roster first.'))
      const { currency } = read.settings.get()
      const rates = read.people.rates()
      const wanted = canonicalJson([roster.importId, rates, parameters.startYear, parameters.levels, currency])
      if (!kernel || wanted !== key) {
        const population = buildPopulation(read.people.rows(roster.importId), {
          startYear: parameters.startYear,
          levels: parameters.levels,
          currency,
          rates,
        })
        const hash = createHash('sha256')
        for (const bytes of populationBytes(population)) hash.update(bytes)
        populationHash = hash.digest('hex')
        kernel = new Kernel(population)
        key = wanted
      }
      const started = performance.now()
      const { totals } = kernel.run(parameters)
      const engineMs = performance.now() - started
      const hash = createHash('sha256')
        .update(canonicalJson([populationHash, parameters, ENGINE_VERSION]))
        .digest('hex')
      return Promise.resolve({ ...totals, currency, engineVersion: ENGINE_VERSION, hash, engineMs } as Totals)
    },
  }
}
