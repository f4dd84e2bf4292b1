/** A saved run, its events and its proof. */
import { expect } from 'vitest'
import { inspect } from './steps.ts'
import type { AppWindow } from './support.ts'

const LONG = 60_000

export async function browseRun(window: AppWindow): Promise<void> {
  const { page } = window
  await inspect(window, '14-run-totals')
  await page.getByRole('tab', { name: 'Events' }).click()
  const table = page.getByRole('grid', { name: 'Events of For the committee' })
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(1000)
  const all = Number(await table.getAttribute('aria-rowcount'))
  await page.getByLabel('Kind of event').selectOption({ label: 'Promotion' })
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeLessThan(all)
  await table.focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('complementary', { name: /in this run$/ })
    .getByText('Promotion')
    .first()
    .waitFor()
  await inspect(window, '15-run-events')
}

export async function verifyRun(window: AppWindow): Promise<void> {
  const { page } = window
  await page.getByRole('button', { name: 'Verify' }).click()
  await page.getByText('This run: every check holds').waitFor({ timeout: LONG })
  await inspect(window, '16-run-verified')
}
