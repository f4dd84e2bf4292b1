/** The main job, end to end, in whichever window `open` opens. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  BANDS_ACCEPTED,
  BANDS_REJECTED,
  bandsXlsx,
  PEOPLE_ACCEPTED,
  PEOPLE_CORRECTIONS,
  PEOPLE_REJECTED,
  peopleCsv,
} from './fixtures.ts'
import { makeOffer } from './offer-job.ts'
import { createEmptyWorkspace, openSampleCompany, renewRecoveryKey } from './entry-steps.ts'
import { browsePeople, exportTables, importFile, readRejections } from './people-steps.ts'
import { tune } from './tuning-steps.ts'
import { branchScenario, compareScenarios, printPacket, saveRun } from './scenario-steps.ts'
import { browseRun, verifyRun } from './run-steps.ts'
import { readAudit } from './audit-steps.ts'
import { inspect, go } from './steps.ts'
import { stepByStep, temporaryFolder, type AppWindow } from './support.ts'

export function mainJob(open: () => Promise<AppWindow>): void {
  describe('the main job on the sample company', () => {
    let window: AppWindow
    beforeAll(async () => {
      window = await open()
    })
    stepByStep(() => window)
    afterAll(() => window.close())

    test('a new user opens the sample company', () => openSampleCompany(window))
    test('people are sorted, filtered, grouped and opened', () => browsePeople(window))
    test('a scenario is branched', () => branchScenario(window))
    test('levers move the cost, and undo takes it back', () => tune(window))
    test('two scenarios are compared', () => compareScenarios(window))
    test('the packet is printed and reads back', () => printPacket(window))
    test('a run is saved', () => saveRun(window))
    test('its events are browsed', () => browseRun(window))
    test('it is verified', () => verifyRun(window))
    test('an offer is recommended, and its packet printed', () => makeOffer(window))
    test('the audit chain holds', () => readAudit(window))
    test('tables are exported', () => exportTables(window))
    test('settings and help are in order', async () => {
      for (const place of ['Settings', 'Help']) {
        await go(window.page, place)
        await inspect(window, `18-${place.toLowerCase()}`)
      }
    })
    test('nothing went wrong in the page meanwhile', () => expect(window.faults).toEqual([]))
  })

  describe('own files', () => {
    let window: AppWindow
    let folder: ReturnType<typeof temporaryFolder>
    beforeAll(async () => {
      folder = temporaryFolder()
      window = await open()
      await createEmptyWorkspace(window, 'Own files')
    })
    stepByStep(() => window)
    afterAll(async () => {
      await window.close()
      folder.remove()
    })

    test('pay bands come in from a workbook, the bad row told', async () => {
      const path = await bandsXlsx(folder.path)
      await importFile(window, 'bands', path, { accepted: BANDS_ACCEPTED, rejected: BANDS_REJECTED }, '20-bands')
    })
    test('people come in from a CSV, the bad rows told', async () => {
      const counts = { accepted: PEOPLE_ACCEPTED, rejected: PEOPLE_REJECTED, corrections: PEOPLE_CORRECTIONS }
      await importFile(window, 'people', peopleCsv(folder.path), counts, '21-people')
      await readRejections(window, PEOPLE_REJECTED)
      await inspect(window, '22-rejections')
    })
    test('the same file again is matched from memory', async () => {
      const { page } = window
      await go(page, 'People')
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await page.getByRole('menuitem', { name: 'People from a file' }).click()
      await page.locator('input[type=file]').setInputFiles(peopleCsv(folder.path))
      await page.getByText('As you matched a file with these column names before.').waitFor()
    })
    test('a recovery key that nobody confirmed is asked for again', () => renewRecoveryKey(window))
    test('nothing went wrong in the page meanwhile', () => expect(window.faults).toEqual([]))
  })
}
