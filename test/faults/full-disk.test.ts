import { describe, expect, it } from 'vitest'
import { noSmallDisk, onSmallDisk, withFileLimit } from './full-disk.ts'

const noDisk = await noSmallDisk()
if (noDisk) console.log(`skipped: disk full, ${noDisk}`)

describe('a full disk', () => {
  it.skipIf(noDisk !== null)('is said, keeps what was saved, and takes changes again when there is room', async () => {
    for (const kilobytes of [1500, 2200, 3700]) {
      const report = await onSmallDisk(kilobytes)
      // The refused import is not there; one more is the workspace's first.
      expect(report).toEqual({
        code: 'DISK_FULL',
        imports: report.imports,
        found: report.imports,
        chain: true,
        writableAgain: true,
      })
    }
  })
})

describe.skipIf(process.platform === 'win32')('a disk that refuses to write on', () => {
  it('is said and keeps what was saved', async () => {
    for (const kilobytes of [600, 1100, 1700]) {
      const report = await withFileLimit(kilobytes)
      expect(['IO_ERROR', 'DISK_FULL']).toContain(report.code)
      expect(report.found).toBe(report.imports)
      expect(report.chain).toBe(true)
    }
  })
})
