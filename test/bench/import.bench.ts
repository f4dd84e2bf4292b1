import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atMost, type Family } from './bench.ts'
import { writeRoster } from './import-rows.ts'

const ROWS = 100_000

/** A roster of 100,000 rows through the import service into an encrypted store, in a fresh process. */
export const family: Family = {
  names: ['import-100k', 'import-100k-memory'],
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'meritline-bench-'))
    try {
      const path = join(folder, 'roster.csv')
      await writeRoster(path, ROWS)
      const { size } = await stat(path)
      const script = join(import.meta.dirname, 'import-once.ts')
      const output = execFileSync(process.execPath, [script, path], { encoding: 'utf8' })
      const { seconds, megabytes, accepted } = JSON.parse(output) as Record<string, number>
      if (accepted !== ROWS || seconds === undefined || megabytes === undefined) {
        throw new Error(`Only ${String(accepted)} of ${ROWS} rows were accepted.`)
      }
      const what = `100,000 rows of CSV, 15 columns, ${(size / 1e6).toFixed(1)} MB, into an encrypted store, once`
      return [
        atMost('import-100k', seconds, 's', 10, what),
        atMost(
          'import-100k-memory',
          megabytes,
          'MB',
          300,
          `${what}; the process at its peak, with the file and Node itself`,
        ),
      ]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
