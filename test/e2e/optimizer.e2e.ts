/** The optimizer as an analyst uses it, on the sample company. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openSampleCompany } from './entry-steps.ts'
import { cutNames } from './look.ts'
import { go, inspect } from './steps.ts'
import { jobInBrowser } from './support.ts'

const LONG = 60_000

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click()

jobInBrowser('Optimizing', openSampleCompany, (window) => {
  test('a budget is met from the Tuning screen and the levers are set, and taken back', async () => {
    const { page } = window
    await go(page, 'Tuning')
    await page.getByRole('button', { name: 'start from the present cost' }).click({ timeout: LONG })
    await page.getByRole('button', { name: 'Meet the budget' }).click()
    const value = page.getByRole('spinbutton', { name: 'Target 1, value' })
    await expect.poll(() => value.inputValue()).not.toBe('')
    const budget = (await value.inputValue()).replaceAll(',', '')
    await value.fill(`${budget}*1.01`)
    await value.press('Enter')
    await page.getByRole('button', { name: 'Add a target' }).click()
    const measure = page.getByRole('combobox', { name: 'Target 2, measure' })
    await measure.selectOption('Growth, full-year equivalent')
    expect(await cutNames(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove Target 2' }).click()
    await page.getByRole('button', { name: 'Solve' }).click()
    await page.getByText('All met').waitFor({ timeout: LONG })
    await inspect(window, '30-optimize-budget')
    await page.getByRole('button', { name: 'Apply to the scenario' }).click()
    await page.getByText('Set on Baseline.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
  })

  test('what cannot be met says what would have to give way, and is solved with it', async () => {
    const { page } = window
    await page.getByRole('button', { name: 'Add a guard-rail' }).click()
    await page.getByRole('menuitem', { name: 'Raise between' }).click()
    const highest = page.getByRole('spinbutton', { name: 'Raise between, highest' })
    await highest.fill('3')
    await highest.press('Enter')
    await page.getByRole('button', { name: 'Solve' }).click()
    await page.getByText('Cannot all be met').waitFor({ timeout: LONG })
    await inspect(window, '31-optimize-infeasible')
    await page.getByRole('button', { name: 'Accept and solve again' }).first().click()
    await page.getByText('All met').waitFor({ timeout: LONG })
  })

  test('sensitivities are drawn and listed', async () => {
    const { page } = window
    await tab(page, 'Sensitivity')
    await page.getByRole('img', { name: /what each lever does/ }).waitFor({ timeout: LONG })
    await inspect(window, '32-sensitivity')
    await page.getByRole('button', { name: 'Table: Tornado' }).click()
    await page.getByRole('region', { name: 'Tornado, table' }).getByText('COLA', { exact: true }).waitFor()
  })

  test('a point of the frontier loads its levers, and the measure is called an assumption', async () => {
    const { page } = window
    await tab(page, 'Frontier')
    await page.getByRole('button', { name: 'Find 20 points' }).first().click()
    const points = page.getByRole('radio', { name: /Retention risk/ })
    await points.nth(3).click({ timeout: LONG })
    await page.getByText('stated assumption, not a fact').waitFor()
    await inspect(window, '33-frontier')
    await page.getByRole('button', { name: 'Keep as a branch…' }).click()
    await page.getByLabel('Name of the branch').fill('From the frontier')
    await page.getByRole('button', { name: 'Branch and use' }).click()
    await page.getByRole('button', { name: /From the frontier/ }).waitFor()
  })

  test('a merit matrix is scaled to a budget and applied', async () => {
    const { page } = window
    await tab(page, 'Merit matrix')
    const budget = page.getByRole('spinbutton', { name: 'Merit budget' })
    await budget.fill('4')
    await budget.press('Enter')
    const cell = page.getByRole('spinbutton', { name: 'Raise, rating 3, Q2' })
    await cell.fill('20')
    await cell.press('Enter')
    await page.getByText('over budget').waitFor({ timeout: LONG })
    await page.getByRole('button', { name: 'Scale to the budget' }).click()
    await page.getByText('within budget').waitFor({ timeout: LONG })
    await expect
      .poll(() => page.getByRole('grid', { name: 'People under the matrix' }).getAttribute('aria-rowcount'))
      .toBe('5001')
    await inspect(window, '35-merit-matrix')
    await page.getByRole('button', { name: 'Apply as merit matrix' }).click()
    await page.getByText(/^Set on /).waitFor()
  })

  test('a pool is given to everyone to the cent and exported', async () => {
    const { page } = window
    await tab(page, 'Allocation')
    await page.getByRole('button', { name: 'Allocate', exact: true }).click()
    const table = page.getByRole('grid', { name: 'People in the allocation' })
    await expect.poll(() => table.getAttribute('aria-rowcount'), { timeout: LONG }).toBe('5001')
    const figure = (name: string): Promise<string> =>
      page
        .locator('dt', { hasText: new RegExp(`^${name}$`) })
        .locator('+ dd')
        .innerText()
    expect(await figure('Given')).toBe(await figure('Pool'))
    await inspect(window, '36-allocation')
    const path = await window.download(async () => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: 'As CSV' }).click()
    })
    expect(readFileSync(path, 'utf8').trim().split(/\r?\n/)).toHaveLength(5001)
  })

  test('bands are drawn on the charts of totals', async () => {
    const { page } = window
    await go(page, 'Tuning')
    await page.getByRole('button', { name: 'Uncertainty: off' }).click({ timeout: LONG })
    await page.getByRole('menuitem', { name: 'Over 20 seeds' }).click()
    await expect.poll(() => page.getByText('P10 to P90', { exact: true }).count(), { timeout: LONG }).toBe(3)
    await page.getByRole('columnheader', { name: 'P10 – P90' }).waitFor()
    await inspect(window, '34-bands')
  })

  test('they stay on for Home and for scenarios compared, until they are turned off', async () => {
    const { page } = window
    const bands = () => page.getByText('P10 to P90', { exact: true }).count()
    await go(page, 'Home')
    await expect.poll(bands, { timeout: LONG }).toBe(2)
    await inspect(window, '38-bands-home')
    await go(page, 'Scenarios')
    await page.getByRole('checkbox', { name: 'Compare Baseline' }).check()
    await page.getByRole('checkbox', { name: 'Compare From the frontier' }).check()
    await page.getByRole('button', { name: /^Compare/ }).click()
    await expect.poll(bands, { timeout: LONG }).toBe(1)
    await expect.poll(() => page.locator('.recharts-errorBar').count()).toBe(10)
    await inspect(window, '39-bands-compare')
    await page.getByRole('button', { name: 'Table: In-year cost by year' }).click()
    await page.getByRole('columnheader', { name: 'Baseline, P90' }).waitFor()
    await page.getByRole('button', { name: 'Uncertainty: 20 seeds' }).click()
    await page.getByRole('menuitem', { name: 'Off' }).click()
    await expect.poll(() => page.getByRole('columnheader', { name: 'Baseline, P90' }).count()).toBe(0)
  })

  test('nothing went wrong on the way', () => {
    expect(window.faults).toEqual([])
  })
})
