/** Rosters, parameters and a workspace for tests of the simulation. */
import type { ImportedPerson } from '../../src-main/services/ports/people-store.ts'
import type { CallContext } from '../../src-main/services/handlers.ts'
import { createEngine } from '../../src-main/engine/engine.ts'
import { insertFirstScenario } from '../../src-main/services/scenarios/scenarios.ts'
import { simulationService } from '../../src-main/services/simulation/simulation.ts'
import { createSimulator } from '../../src-main/services/simulation/simulator.ts'
import { generatedPeople } from './generated-people.ts'
import { createTestStore } from './test-store.ts'

export { generatedPeople }

const WORKER = new URL('../../src-main/engine/worker.ts', import.meta.url)

export function callContext(signal = new AbortController().signal): CallContext {
  return { signal, progress: () => undefined }
}

/** A real encrypted store with a roster and one scenario, and the simulation service on a real engine thread. */
export async function simulationWorkspace(people: readonly ImportedPerson[]) {
  const { store, system, folder, close } = await createTestStore()
  await store.write((writer) => {
    writer.people.addImport(
      {
        ...{ importId: 'roster-1', kind: 'people', fileName: 'roster.csv', sha256: 'a'.repeat(64) },
        ...{ importedAt: '2026-01-01T00:00:00.000Z', asOf: '2026-01-01', actor: 'analyst' },
        ...{ rowsRead: people.length, accepted: people.length, rejected: 0, leftOut: 0 },
      },
      '{}',
    )
    writer.people.addPeople('roster-1', people)
    insertFirstScenario(writer, system)
  })
  const scenario = store.read.scenarios.list()[0]
  if (!scenario) throw new Error('there is a first scenario')
  const engine = createEngine(WORKER)
  const workspace = { require: () => store, get: () => store }
  const simulator = createSimulator({ workspace, engine, notify: () => undefined })
  const service = simulationService({ workspace, simulator, system, notify: () => undefined })
  return {
    ...{ store, system, folder, scenario, engine, simulator, service },
    async close() {
      await engine.close()
      await close()
    },
  }
}
