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
        await page.waitForFunction(() => document.body.innerText.includes('Open the sample company'))
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
  const created = await fromClickTo(page, 'Open the sample company', 'I have stored the recovery key')
  await page.getByLabel('I have stored the recovery key').check()
  return created + (await fromClickTo(page, 'Go on', '5,150'))
}

/** Measured in the page, from the click's time stamp to the frame after the one with the text: waiting from outside looks only now and then. */
async function fromClickTo(page: Page, button: string, text: string): Promise<number> {
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        addEventListener(
          'click',
          (click) => {
            const look = (): void => {
              if (!document.body.innerText.includes(wanted)) return void requestAnimationFrame(look)
              requestAnimationFrame(() => resolve(performance.now() - click.timeStamp))
            }
            look()
          },
          { capture: true, once: true },
        )
      }),
    text,
  )
  await page.getByRole('button', { name: button }).click()
  return shown
}
