/** Levers moved by field, keyboard and mouse. */
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
  await dragAndCancel(page)
}

/**
 * Gauge and table follow a slider under the hand and agree when it holds still, and a value has the same totals when the
 * hand comes back to it; Escape puts everything back.
 */
async function dragAndCancel(page: Page): Promise<void> {
  const gauge = page.locator('[data-figure="inYear"]')
  const table = page.locator('section[aria-label^="By level"] tfoot [data-exact]').first()
  const stored = await gauge.getAttribute('data-exact')
  const handle = page.locator('[data-lever="merit.rate"] [role="slider"]').first()
  const track = await handle.locator('> div').boundingBox()
  if (!track) throw new Error('no slider of merit')
  await page.mouse.move(track.x + track.width * 0.3, track.y + track.height / 2)
  await page.mouse.down()
  const moveTo = (share: number): Promise<void> =>
    page.mouse.move(track.x + track.width * share, track.y + track.height / 2)
  for (let at = 0; at <= 20; at++) await moveTo(0.3 + at * 0.03)
  await expect.poll(() => handle.getAttribute('aria-valuenow')).toBe('9')
  await expect.poll(() => gauge.getAttribute('data-exact')).not.toBe(stored)
  await expect.poll(() => page.locator('[data-shown-for]').getAttribute('data-shown-for')).toContain('"value":9}')
  const held = await gauge.getAttribute('data-exact')
  await expect.poll(() => table.getAttribute('data-exact')).toBe(held)
  for (let at = 20; at >= 10; at--) await moveTo(0.3 + at * 0.03)
  await expect.poll(() => page.locator('[data-shown-for]').getAttribute('data-shown-for')).toContain('"value":6}')
  expect(await gauge.getAttribute('data-exact')).not.toBe(held)
  for (let at = 10; at <= 20; at++) await moveTo(0.3 + at * 0.03)
  await expect.poll(() => page.locator('[data-shown-for]').getAttribute('data-shown-for')).toContain('"value":9}')
  expect(await gauge.getAttribute('data-exact')).toBe(held)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(() => gauge.getAttribute('data-exact')).toBe(stored)
  await expect.poll(() => table.getAttribute('data-exact')).toBe(stored)
}
