/** A scenario branched, compared, printed, and kept as a run. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { nearlyEmptyPages } from '../support/paper-pages.ts'
import { go, inspect } from './steps.ts'
import type { AppWindow } from './support.ts'

const LONG = 60_000

const BRANCH = 'Higher COLA'

/** A copy of the baseline to try things on: the same seed, so that only what is changed makes a difference. */
export async function branchScenario({ page }: AppWindow): Promise<void> {
  await go(page, 'Scenarios')
  await chooseFor(page, 'Baseline', 'Branch…')
  const dialog = page.getByRole('dialog', { name: 'Branch Baseline' })
  await dialog.getByLabel('Name').fill('To try')
  await dialog.getByRole('button', { name: 'Branch and use' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await chooseFor(page, 'To try', /^Rename/)
  await expect.poll(() => page.getByLabel('New name of To try').evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.type(BRANCH)
  await page.keyboard.press('Enter')
  for (const [act, state] of [
    ['Lock', 'Locked'],
    ['Unlock', 'In use'],
    ['Archive', 'Archived'],
    ['Bring back', 'Active'],
  ] as const) {
    if (act === 'Archive') await page.getByRole('checkbox', { name: 'Show archived' }).check()
    await chooseFor(page, BRANCH, act)
    await page.getByRole('row', { name: BRANCH }).getByText(state).waitFor()
  }
  await page.getByRole('button', { name: 'Close' }).click()
  await chooseFor(page, BRANCH, 'Use this scenario')
}

async function chooseFor(page: Page, scenario: string, act: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `More for ${scenario}` }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
}

/** The two side by side: the lever that differs, and what it makes of the total. */
export async function compareScenarios(window: AppWindow): Promise<void> {
  const { page } = window
  await go(page, 'Scenarios')
  await page.getByRole('checkbox', { name: 'Compare Baseline' }).check()
  await page.getByRole('checkbox', { name: `Compare ${BRANCH}` }).check()
  await inspect(window, '11-scenarios')
  await page.getByRole('button', { name: /^Compare/ }).click()
  await page.getByRole('heading', { name: 'Levers that differ' }).waitFor({ timeout: LONG })
  await page.getByRole('region', { name: 'Levers that differ' }).getByText('COLA').first().waitFor()
  await inspect(window, '12-compare')
}

export async function printPacket(window: AppWindow): Promise<string> {
  const { page } = window
  await openDetails(page, 'Print')
  const path = await window.download(() => page.getByRole('button', { name: 'Print to PDF' }).click())
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  for (const part of [BRANCH, '4.00 (2.50)', 'Approved by (name, signature, date)', 'Page 1 of'])
    expect(text).toContain(part)
  expect(text).toMatch(/[0-9a-f]{64}/)
  expect(nearlyEmptyPages(path)).toEqual([])
  await page.keyboard.press('Escape')
  return text
}

/** The drawer of the scenario that was tuned: details, print, save a run. */
async function openDetails(page: Page, part: 'Print' | 'Runs'): Promise<void> {
  await go(page, 'Scenarios')
  await page.getByRole('button', { name: `More for ${BRANCH}` }).click()
  await page.getByRole('menuitem', { name: 'Details, print, save a run' }).click()
  await page.getByRole('dialog').getByRole('tab', { name: part }).click()
}

export async function saveRun(window: AppWindow): Promise<void> {
  const { page } = window
  await openDetails(page, 'Runs')
  await page.getByLabel('Name of the run').fill('For the committee')
  await page.getByRole('button', { name: 'Save a run' }).click()
  await page.getByRole('link', { name: 'For the committee' }).waitFor({ timeout: LONG })
  await inspect(window, '13-scenario-details')
  await page.getByRole('link', { name: 'For the committee' }).click()
  await page.getByRole('heading', { level: 1, name: 'For the committee' }).waitFor()
}
