import { statSync } from 'node:fs'
import { generatedPeople, callContext, simulationWorkspace } from '../support/simulation-fixture.ts'
import { atMost, type Family } from './bench.ts'

export const family: Family = {
  names: ['save-run-60k-5y'],
  async measure() {
    const open = await simulationWorkspace(generatedPeople(60_000))
    try {
      const { service, scenario, store } = open
      const before = statSync(store.path).size
      const started = performance.now()
      const { run } = await service['simulation.save']({ scenarioId: scenario.id, name: undefined }, callContext())
      const seconds = (performance.now() - started) / 1000
      const megabytes = Math.round((statSync(store.path).size - before) / 1e6)
      const detail = `once, roster read, simulated, ${run.events} events encrypted on disk (${megabytes} MB in the file, more in its log)`
      return [atMost('save-run-60k-5y', seconds, 's', 3, detail)]
    } finally {
      await open.close()
    }
  },
}
