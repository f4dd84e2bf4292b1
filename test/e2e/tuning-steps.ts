/** Levers moved by field and keyboard. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { cutNames, hintInSight } from './look.ts'
import { go, inspect } from './steps.ts'
import type { AppWindow } from './support.ts'

const LONG = 60_000

const cost = (page: Page): Promise<number> =>
  page
    .getByRole('region', { name: 'Budget' })
    .getAttribute('data-cost')
    .then((text) => Number(text))

/** Sets levers by field and keyboard, sees the cost follow, takes it back and does it again. */
export async function tune(window: AppWindow): Promise<void> {
  const { page } = window
  await go(page, 'Tuning')
  const budget = page.getByRole('region', { name: 'Budget' })
  await budget.waitFor({ timeout: LONG })
  const before = await cost(page)
  expect(before).toBeGreaterThan(0)
  await inspect(window, '09-tuning')
  const growth = page.getByRole('combobox', { name: 'Level of the growth measures' })
  await growth.selectOption('Senior Manager')
  expect(await cutNames(page), 'names cut on Tuning').toEqual([])
  await growth.selectOption('All levels')

  const cola = page.getByRole('spinbutton', { name: /^COLA/ }).first()
  expect(await hintInSight(cola), 'bounds below COLA').toBe(true)
  expect(await hintInSight(budget.getByRole('spinbutton', { name: /^Budget/ })), 'bounds below the budget').toBe(true)
  await cola.fill('3.5+0.5')
  await cola.press('Enter')
  await expect.poll(() => cost(page)).toBeGreaterThan(before)
  const raised = await cost(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => cost(page)).toBe(before)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(() => cost(page)).toBe(raised)
  await inspect(window, '10-tuned')
}
