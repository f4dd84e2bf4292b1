/** Rosters, parameters and a workspace for tests of the simulation. */
import type { ImportedPerson } from '../../src-main/services/ports/people-store.ts'
import type { CallContext } from '../../src-main/services/handlers.ts'
import { createEngine } from '../../src-main/engine/engine.ts'
import { insertFirstScenario } from '../../src-main/services/scenarios.ts'
import { simulationService } from '../../src-main/services/simulation.ts'
import { createSimulator } from '../../src-main/services/simulator.ts'
import { createTestStore } from './test-store.ts'

export const WORKER = new URL('../../src-main/engine/worker.ts', import.meta.url)

export function callContext(signal = new AbortController().signal): CallContext {
  return { signal, progress: () => undefined }
}

/** People of a generated roster: spread over levels, ages and years of service, the same each time. */
export function generatedPeople(count: number): ImportedPerson[] {
  const bands = [
    [56, 80],
    [81, 120],
    [121, 160],
    [161, 300],
    [301, 500],
  ] as const
  let state = 12345
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
  return Array.from({ length: count }, (_, at) => {
    const x = next()
    const level = x < 0.5 ? 1 : x < 0.77 ? 2 : x < 0.92 ? 3 : x < 0.98 ? 4 : 5
    const [low, high] = bands[level - 1] ?? [56, 80]
    return {
      employeeId: `E${String(at).padStart(7, '0')}`,
      row: at + 2,
      notices: 0,
      jobTitle: null,
      jobFamily: null,
      level,
      levelFrom: 'column',
      location: `Site ${Math.floor(next() * 8)}`,
      department: `Department ${Math.floor(next() * 20)}`,
      annualPay: Math.round((low + next() * (high - low)) * 100_000),
      currency: 'USD',
      fte: next() < 0.1 ? 8000 : 10_000,
      hireDay: 20_453 - Math.floor(next() * next() * 9000),
      birthDay: 20_453 - Math.floor(365 * (22 + next() * 42)),
      performanceRating: 1 + Math.floor(next() * 5),
      managerId: null,
      gender: null,
    }
  })
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
