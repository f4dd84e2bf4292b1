/**
 * The desktop app as a user meets it, in a real Electron: from the start of the process to a window that can be used,
 * and from the click that makes the sample company to its figures on Home.
 */
import type { Page } from 'playwright-core'
import { electronMissing, launchElectron } from '../support/electron-app.ts'
import { atMost, median, type Family, type Figure } from './bench.ts'

const LAUNCHES = 5
const PASSPHRASE = 'a passphrase for one benchmark'

export const family: Family = {
  names: ['cold-start', 'open-sample'],
  async measure(wanted) {
    const missing = electronMissing()
    if (missing) throw new Error(`Electron is not measured: ${missing}.`)
    const starts: number[] = []
    const openings: number[] = []
    for (let launch = 0; launch < LAUNCHES; launch++) {
      const began = performance.now()
      const { page, close } = await launchElectron()
      try {
        await page.getByRole('button', { name: /Open the sample company/ }).waitFor()
        starts.push(performance.now() - began)
        if (wanted.has('open-sample')) openings.push(await openSample(page))
      } finally {
        await close()
      }
    }
    const figures: Figure[] = []
    if (wanted.has('cold-start')) {
      const detail = `median of ${LAUNCHES} launches, from the start of the process to the welcome screen's buttons`
      figures.push(atMost('cold-start', median(starts) / 1000, 's', 2, detail))
    }
    if (wanted.has('open-sample')) {
      const detail = `median of ${LAUNCHES}: create and encrypt it with 5,000 people, then show Home with five years simulated`
      figures.push(atMost('open-sample', median(openings) / 1000, 's', 2, detail))
    }
    return figures
  },
}

/** Milliseconds that the app takes; the user's own time on the recovery key's screen is not counted. */
async function openSample(page: Page): Promise<number> {
  await page.getByRole('button', { name: /Open the sample company/ }).click()
  const choice = page.getByRole('radio', { name: 'A passphrase' })
  if (await choice.isVisible()) await choice.check()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE)
  const created = await timed(
    () => page.getByRole('button', { name: 'Open the sample company' }).click(),
    () => page.getByLabel('I have stored the recovery key').waitFor(),
  )
  await page.getByLabel('I have stored the recovery key').check()
  const shown = await timed(
    () => page.getByRole('button', { name: 'Go on' }).click(),
    () => page.getByRole('cell', { name: '5,150' }).waitFor(),
  )
  return created + shown
}

async function timed(act: () => Promise<void>, until: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await act()
  await until()
  return performance.now() - began
}
