/** Long work that the user stops: the screen says so, keeps the answer before, and a way to begin again. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdReplies } from './hold-replies.ts'
import { openSampleCompany } from './entry-steps.ts'
import { go, inspect } from './steps.ts'
import { describeInBrowser, openInBrowser, stepByStep, type AppWindow } from './support.ts'

const LONG = 60_000

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click()

async function stop(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click({ timeout: LONG })
}

describeInBrowser('Stopping long work', () => {
  let window: AppWindow
  let held: Awaited<ReturnType<typeof holdReplies>>
  beforeAll(async () => {
    window = await openInBrowser()
    await openSampleCompany(window)
  })
  stepByStep(() => window)
  afterAll(() => window.close())

  test('an allocation that is stopped says so', async () => {
    const { page } = window
    await go(page, 'Optimize')
    await tab(page, 'Allocation')
    held = await holdReplies(
      page,
      new Set([
        'allocation.solve',
        'optimizer.solve',
        'optimizer.sensitivity',
        'optimizer.frontier',
        'simulation.bands',
      ]),
    )
    await page.getByRole('button', { name: 'Allocate', exact: true }).click()
    await stop(page)
    await page.getByText('Stopped as you asked; nothing was changed. There is no answer.').waitFor()
    expect(held.cancelled).toContain('allocation.solve')
    await inspect(window, '61-allocation-stopped')
  })

  test('a solve that is stopped says so', async () => {
    const { page } = window
    await tab(page, 'Meet the budget')
    const value = page.getByRole('spinbutton', { name: 'Target 1, value' })
    await value.fill('500M')
    await value.press('Enter')
    await page.getByRole('button', { name: 'Solve' }).click()
    await stop(page)
    await page.getByText('Stopped as you asked; nothing was changed.').waitFor()
    expect(held.cancelled).toContain('optimizer.solve')
    await inspect(window, '62-solve-stopped')
  })

  test('sensitivities that were stopped can be begun again', async () => {
    const { page } = window
    await tab(page, 'Frontier')
    await page.getByRole('button', { name: 'Find 20 points' }).first().click()
    await stop(page)
    await page.getByText('Stopped as you asked; nothing was changed.').waitFor()
    await tab(page, 'Sensitivity')
    await stop(page)
    await page.getByText('Stopped as you asked; nothing was changed.').waitFor()
    await inspect(window, '63-sensitivity-stopped')
    await page.getByRole('button', { name: 'Start again' }).click()
    await stop(page)
    await page.getByRole('button', { name: 'Start again' }).waitFor()
    expect(held.cancelled).toEqual(expect.arrayContaining(['optimizer.frontier', 'optimizer.sensitivity']))
  })

  test('bands that were stopped are off, and can be turned on again', async () => {
    const { page } = window
    await go(page, 'Home')
    await page.getByRole('button', { name: 'Uncertainty: off' }).click()
    await page.getByRole('menuitem', { name: 'Over 20 seeds' }).click()
    await stop(page)
    await page.getByText('Stopped: bands are off.').waitFor()
    await page.getByRole('button', { name: 'Uncertainty: off' }).waitFor()
  })

  test('what was stopped is answered when it is begun again, and stays when the next is stopped', async () => {
    const { page } = window
    held.release()
    await go(page, 'Optimize')
    await tab(page, 'Sensitivity')
    await page.getByRole('img', { name: /what each lever does/ }).waitFor({ timeout: LONG })
    await tab(page, 'Meet the budget')
    await page.getByRole('button', { name: 'Solve' }).click()
    const answer = page.getByText(/^\s*(All met|Cannot all be met)/)
    await answer.waitFor({ timeout: LONG })
    held.hold()
    await page.getByRole('button', { name: 'Solve' }).click()
    await stop(page)
    await page.getByText('Stopped as you asked; nothing was changed. What is shown is the answer before.').waitFor()
    await answer.waitFor()
  })
})
