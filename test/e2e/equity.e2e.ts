/** Pay equity as an analyst reads it, on the sample company. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openSampleCompany } from './entry-steps.ts'
import { go, inspect } from './steps.ts'
import { jobInBrowser } from './support.ts'

const LONG = 60_000

jobInBrowser('Equity', openSampleCompany, (window) => {
  test('gaps, categories and the adjusted gap are shown, and nothing of one person', async () => {
    const { page } = window
    await go(page, 'Equity')
    await page.getByRole('heading', { name: /^Adjusted gap/ }).waitFor({ timeout: LONG })
    await page.getByText('Mean gap').first().waitFor()
    await inspect(window, '50-equity')
  })

  test('a table is written as it is seen', async () => {
    const { page } = window
    const path = await window.download(async () => {
      await page.getByRole('button', { name: 'Export: gap by category' }).click()
      await page.getByRole('menuitem', { name: 'As CSV' }).click()
    })
    // A head, and the five levels of the sample.
    expect(
      readFileSync(path, 'utf8')
        .trim()
        .split(/\r?\n/)
        .filter((line) => line !== '').length,
    ).toBeGreaterThanOrEqual(6)
  })

  test('nothing went wrong on the way', () => expect(window.faults).toEqual([]))
})
