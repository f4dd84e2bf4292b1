/** The record of decisions. */
import { expect } from 'vitest'
import { go, inspect } from './steps.ts'
import type { AppWindow } from './support.ts'

export async function readAudit(window: AppWindow): Promise<void> {
  const { page } = window
  await go(page, 'Audit')
  const table = page.getByRole('grid', { name: 'Audit record' })
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(3)
  await page.getByRole('button', { name: 'Verify the chain' }).click()
  await page.getByText(/every check holds$/).waitFor()
  await table.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: /^Entry / }).waitFor()
  await inspect(window, '17-audit')
}
