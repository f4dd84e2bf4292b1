/**
 * The window while the optimizer works: the longest gap between two frames in Chromium while levers are solved for, a
 * frontier is found, a pool is allocated, a matrix is costed, sensitivities and bands are computed. 10,000 generated
 * people, five years, over the browser host in a process of its own.
 */
import type { Page } from 'playwright-core'
import { atMost, type Family } from './bench.ts'
import { withCompanyWindow } from './open-window.ts'
import { installFrameProbe, type Frames } from './frame-probe.ts'

const NAME = 'optimize-longest-frame'
const AIM_MS = 100
const PEOPLE = 10_000
const LONG = 60_000

interface Act {
  readonly name: string
  /** As #/optimize/budget. */
  readonly place: string
  readonly prepare?: (page: Page) => Promise<unknown>
  /** From the press to the answer on the screen. */
  readonly work: (page: Page) => Promise<unknown>
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

const ACTS: readonly Act[] = [
  {
    name: 'solve',
    place: 'optimize/budget',
    async prepare(page) {
      await page.getByRole('button', { name: /^now / }).click({ timeout: LONG })
      const value = page.getByRole('spinbutton', { name: 'Target 1, value' })
      await value.fill(`${(await value.inputValue()).replaceAll(',', '')}*0.99`)
      await value.press('Enter')
    },
    async work(page) {
      await press(page, 'Solve')
      await page.getByText('All met').waitFor({ timeout: LONG })
    },
  },
  {
    name: 'frontier',
    place: 'optimize/frontier',
    async work(page) {
      await press(page, 'Find 20 points')
      await page
        .getByRole('radio', { name: /Retention risk/ })
        .first()
        .waitFor({ timeout: LONG })
    },
  },
  {
    name: 'allocation',
    place: 'optimize/allocation',
    async work(page) {
      await press(page, 'Allocate')
      await page.getByRole('grid', { name: 'People in the allocation' }).waitFor({ timeout: LONG })
    },
  },
  {
    name: 'matrix',
    place: 'optimize/matrix',
    async prepare(page) {
      const budget = page.getByRole('spinbutton', { name: 'Merit budget' })
      await budget.fill('4')
      await budget.press('Enter')
      await page.getByText(/(over|within) budget/).waitFor({ timeout: LONG })
    },
    async work(page) {
      await press(page, 'Scale to the budget')
      await page.getByText('within budget').waitFor({ timeout: LONG })
    },
  },
  {
    name: 'sensitivities',
    place: 'tuning',
    async work(page) {
      await page.evaluate(() => location.assign('#/optimize/sensitivity'))
      await page.getByRole('img', { name: /what each lever does/ }).waitFor({ timeout: LONG })
    },
  },
  {
    name: 'bands of 100 seeds',
    place: 'tuning',
    async prepare(page) {
      await page.getByRole('button', { name: 'Uncertainty: off' }).click({ timeout: LONG })
      await page.getByRole('menuitem', { name: 'Over 100 seeds' }).waitFor()
    },
    async work(page) {
      await page.getByRole('menuitem', { name: 'Over 100 seeds' }).click()
      await page.getByText('P10 to P90', { exact: true }).first().waitFor({ timeout: LONG })
    },
  },
]

export const family: Family = {
  names: [NAME],
  measure: () =>
    withCompanyWindow(PEOPLE, async (page) => {
      await page.reload()
      const seen: string[] = []
      let longest = 0
      for (const act of ACTS) {
        const { frames, ...times } = await watched(page, act)
        longest = Math.max(longest, times.longest)
        seen.push(`${act.name} ${times.longest.toFixed(0)} (own work ${times.own.toFixed(0)}, ${frames} frames)`)
      }
      return [
        atMost(NAME, longest, 'ms', AIM_MS, `longest gap between two frames, ${PEOPLE} people: ${seen.join('; ')}`),
      ]
    }),
}

async function watched(page: Page, { place, prepare, work }: Act): Promise<Frames> {
  await page.evaluate((hash) => location.assign(hash), `#/${place}`)
  await page.waitForTimeout(1500)
  await prepare?.(page)
  await page.waitForTimeout(500)
  const probe = await page.evaluateHandle(installFrameProbe)
  await work(page)
  // What the answer makes the page draw belongs to it.
  await page.waitForTimeout(600)
  return probe.evaluate((one) => one.stop())
}
