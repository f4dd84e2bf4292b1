/** Fills a workspace with the generated sample company, as if its files had been imported. */
import { createHash } from 'node:crypto'
import { minorPerMajor } from '../../../src-core/money/minor-digits.ts'
import { sampleCompany } from '../../../src-core/sample/sample-company.ts'
import type { ImportSummary } from '../../../src-contract/desktop/people.ts'
import { rebuildPositions } from '../people/positions.ts'
import type { WorkspaceStore } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

const SAMPLE_SEED = 2026
export const SAMPLE_HEADCOUNT = 5000
const DAY_MS = 86_400_000

/** One transaction with the bands, the people and an audit event each. The data stands for today. */
export async function fillSample(store: WorkspaceStore, system: System): Promise<void> {
  const now = system.now()
  const asOf = now.toISOString().slice(0, 10)
  await store.writeLong(async (writer, pause) => {
    const { currency, levels } = writer.settings.get()
    const company = sampleCompany({
      seed: SAMPLE_SEED,
      headcount: SAMPLE_HEADCOUNT,
      asOfDay: Math.floor(now.getTime() / DAY_MS),
      levels,
      minorPerMajor: minorPerMajor(currency),
    })
    const summaryOf = (kind: ImportSummary['kind'], rows: readonly unknown[]): Omit<ImportSummary, 'current'> => ({
      importId: system.id(),
      kind,
      fileName: kind === 'people' ? 'Sample company' : 'Sample company, pay bands',
      sha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      importedAt: now.toISOString(),
      asOf,
      actor: system.actor(),
      rowsRead: rows.length,
      accepted: rows.length,
      rejected: 0,
      leftOut: 0,
    })
    const bands = summaryOf('payBands', company.bands)
    writer.people.addImport(bands, '{}')
    writer.people.addBands(
      bands.importId,
      company.bands.map((band, index) => ({
        ...band,
        row: index + 2,
        level: null,
        jobFamily: null,
        currency,
        midpointFrom: 'mean' as const,
        effectiveDate: `${asOf.slice(0, 4)}-01-01`,
      })),
    )
    const roster = summaryOf('people', company.people)
    writer.people.addImport(roster, '{}')
    writer.people.addPeople(
      roster.importId,
      company.people.map((person, index) => ({
        ...person,
        row: index + 2,
        levelFrom: 'column' as const,
        proficiency: null,
        currency,
        notices: 0,
      })),
    )
    await rebuildPositions(writer, pause)
    for (const [summary, kind] of [
      [bands, 'PAY_BANDS_IMPORTED'],
      [roster, 'PEOPLE_IMPORTED'],
    ] as const) {
      writer.audit.append({
        kind,
        subject: summary.importId,
        summary: `Filled in ${summary.fileName.toLowerCase()}: ${summary.accepted} rows, generated`,
        data: { sha256: summary.sha256, asOf, rowsRead: summary.rowsRead, seed: SAMPLE_SEED },
      })
    }
  })
}
