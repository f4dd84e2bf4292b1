import type { CallContext } from '../../src-main/services/handlers.ts'
import { equityReport } from '../../src-main/services/equity/report.ts'
import { createLoadColumns } from '../../src-main/services/equity/columns.ts'
import { rebuildPositions } from '../../src-main/services/people/positions.ts'
import { generatedPeople } from '../support/generated-people.ts'
import { createTestStore } from '../support/test-store.ts'
import { atMost, median, type Family } from './bench.ts'

const PEOPLE = 100_000
const context: CallContext = { signal: new AbortController().signal, progress: () => undefined }

export const family: Family = {
  names: ['equity-100k'],
  async measure() {
    const test = await createTestStore()
    try {
      await fill(test.store)
      const times: number[] = []
      let columns = 0
      for (let nth = 0; nth < 5; nth++) {
        const started = performance.now()
        // A new reader each time: nothing kept from the last report helps.
        const load = createLoadColumns({ require: () => test.store, get: () => test.store })
        const loaded = await load(undefined, context)
        if (!loaded) throw new Error('the roster was read')
        const report = await equityReport(loaded.columns, REQUEST, LEVELS, context)
        times.push(performance.now() - started)
        columns = report.model?.columns ?? 0
      }
      const detail = `median of 5: 100,000 people from the encrypted file, the whole report, ${columns - 2} columns of controls in log pay, decomposition, quarters, four-fifths`
      return [atMost('equity-100k', median(times), 'ms', 2000, detail)]
    } finally {
      await test.close()
    }
  },
}

const LEVELS = ['Staff', 'Manager', 'Senior Manager', 'Director', 'VP']
const REQUEST = {
  minimum: 10,
  category: 'level' as const,
  // 4 levels, 7 sites, 19 departments, tenure and age with their squares, rating: 35 columns.
  controls: [
    'level' as const,
    'location' as const,
    'department' as const,
    'tenure' as const,
    'age' as const,
    'rating' as const,
  ],
  outcome: { kind: 'rating' as const, threshold: 4 },
}

async function fill(store: Awaited<ReturnType<typeof createTestStore>>['store']): Promise<void> {
  await store.writeLong(async (writer, pause) => {
    const summary = {
      importId: 'roster',
      kind: 'people' as const,
      fileName: 'roster.csv',
      sha256: '0'.repeat(64),
      importedAt: '2026-01-31T00:00:00Z',
      asOf: '2026-01-31',
      actor: 'bench',
      rowsRead: PEOPLE,
      accepted: PEOPLE,
      rejected: 0,
      leftOut: 0,
    }
    writer.people.addImport(summary, '{}')
    const people = generatedPeople(PEOPLE).map((person, at) => ({
      ...person,
      gender: (at * 7919) % 100 < 44 ? 'F' : 'M',
    }))
    writer.people.addPeople('roster', people)
    await rebuildPositions(writer, pause)
  })
}
