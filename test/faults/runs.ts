/** Saved runs for fault tests. */
import type { RunEvent, StoredRun } from '../../src-main/services/ports/runs-store.ts'
import { machine } from './machine.ts'

const HASH = '0'.repeat(64)

export function runEvent(index: number): RunEvent {
  return {
    seq: index + 1,
    kind: 'RAISE',
    year: 2026,
    day: 20_500,
    employeeId: `E${String(index).padStart(6, '0')}`,
    levelBefore: 1,
    levelAfter: 1,
    payBefore: 6_000_000,
    payAfter: 6_210_000,
    lumpSum: 0,
    department: null,
    location: null,
  }
}

export function storedRun(id: string, scenarioId: string, events: number): StoredRun {
  return {
    run: {
      id,
      name: 'Run',
      scenarioId,
      scenarioName: 'Baseline',
      savedAt: machine.now().toISOString(),
      actor: machine.actor(),
      startYear: 2026,
      years: 1,
      seed: 1,
      people: events,
      events,
      engineVersion: 'test',
      hash: HASH,
      eventsHash: HASH,
      rosterImportId: 'roster',
      dataAsOf: '2026-01-31',
    },
    totals: {
      currency: 'USD',
      engineVersion: 'test',
      hash: HASH,
      people: events,
      start: { headcount: events, annualised: 0, byLevel: [] },
      years: [],
      engineMs: 0,
    },
    // Stored as it is; nothing here simulates with it.
    parameters: {} as StoredRun['parameters'],
    currency: 'USD',
    rates: [],
    populationHash: HASH,
  }
}
