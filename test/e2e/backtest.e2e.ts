/** The model tested against history: two censuses a year apart, loaded as files, and the errors against their limits. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoOf } from '../../src-core/simulate/days-of-year.ts'
import { generatedHistory, type GeneratedYear } from '../support/generated-history.ts'
import { createEmptyWorkspace } from './entry-steps.ts'
import { go, inspect } from './steps.ts'
import { describeInBrowser, openInBrowser, stepByStep, temporaryFolder, type AppWindow } from './support.ts'

const LONG = 60_000

const COLUMNS = ['Employee ID', 'Job title', 'Level', 'Annual pay', 'Currency', 'Hire date', 'Department', 'Location']

function censusCsv(folder: string, { year, people }: GeneratedYear): string {
  const path = join(folder, `census ${year}.csv`)
  const rows = people.map((one) => [
    one.employeeId,
    `Grade ${one.level}`,
    String(one.level),
    (one.annualPay / 100).toFixed(2),
    one.currency,
    isoOf(one.hireDay ?? 0),
    one.department ?? '',
    one.location ?? '',
  ])
  writeFileSync(path, [COLUMNS, ...rows].map((row) => row.join(',')).join('\n'), 'utf8')
  return path
}

async function importCensus(page: Page, path: string, day: string): Promise<void> {
  await go(page, 'People')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'People from a file' }).click()
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByLabel('The data stands for').fill(day)
  await page.getByRole('button', { name: /^Import [\d,]+ pe/ }).click()
  await page.getByRole('heading', { name: /in force$/ }).waitFor({ timeout: LONG })
}

describeInBrowser('Backtesting', () => {
  let window: AppWindow
  let folder: ReturnType<typeof temporaryFolder>
  beforeAll(async () => {
    folder = temporaryFolder()
    window = await openInBrowser()
    await createEmptyWorkspace(window, 'Two censuses')
  })
  stepByStep(() => window)
  afterAll(async () => {
    await window.close()
    folder.remove()
  })

  test('two censuses a year apart are asked for, and come in from files', async () => {
    const { page } = window
    const rates = { leave: 0.12, promote: [0.1, 0.08, 0.05, 0.02, 0], raise: 0.06, growth: 0.03 }
    const [then, now] = generatedHistory(1500, 2025, 2, rates)
    if (!then || !now) throw new Error('There are two years.')
    await importCensus(page, censusCsv(folder.path, then), '2025-01-01')
    await page.goto(`${page.url().split('#')[0]}#/optimize/backtest`)
    await page.getByText('Two rosters are needed').waitFor()
    await importCensus(page, censusCsv(folder.path, now), '2026-01-01')
  })

  test('the year simulated is compared with what happened, each error against its limits', async () => {
    const { page } = window
    await page.goto(`${page.url().split('#')[0]}#/optimize/backtest`)
    await page.getByRole('checkbox', { name: /census 2025/ }).check()
    await page.getByText('Choose 1 more.').waitFor()
    await page.getByRole('checkbox', { name: /census 2026/ }).check()
    await page.getByRole('checkbox', { name: 'Fit the raise too' }).check()
    await page.getByRole('button', { name: 'Test against history' }).click()
    const table = page.getByRole('table', { name: 'Simulated against what happened' })
    await table.waitFor({ timeout: LONG })
    const lines = await table.getByRole('row').allInnerTexts()
    const limits = lines.slice(1).map((line) => /\d+% \/ \d+%/.exec(line)?.[0])
    expect(new Set(limits)).toEqual(new Set(['2% / 4%', '3% / 6%', '10% / 20%']))
    expect(lines.slice(1).filter((line) => !/(passes|warns|fails)\s*$/.test(line))).toEqual([])
    // What happened was drawn at known rates: the whole company is met.
    const whole = lines.slice(1).filter((line) => /\tAll\t/.test(line))
    expect(whole.length).toBeGreaterThanOrEqual(4)
    expect(whole.filter((line) => /fails/.test(line))).toEqual([])
    await inspect(window, '37-backtest')
  })

  test('the fitted rates are set on the scenario, and taken back', async () => {
    const { page } = window
    await page.getByRole('button', { name: 'Apply to the scenario' }).click()
    await page.getByText(/^Set on /).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
  })

  test('a roster of the same date is refused in a sentence', async () => {
    const { page } = window
    const [then] = generatedHistory(200, 2025, 1, { leave: 0, promote: [], raise: 0, growth: 0 })
    if (!then) throw new Error('There is a year.')
    await importCensus(page, censusCsv(folder.path, { ...then, year: 2024 }), '2026-01-01')
    await page.goto(`${page.url().split('#')[0]}#/optimize/backtest`)
    await page.getByRole('checkbox', { name: /census 2024/ }).check()
    for (const old of ['census 2025', 'census 2026']) {
      const box = page.getByRole('checkbox', { name: new RegExp(old) })
      await box.setChecked(old === 'census 2026')
    }
    await page.getByRole('button', { name: 'Test against history' }).click()
    await page.getByText(/both stand for 2026-01-01/).waitFor({ timeout: LONG })
  })

  test('nothing went wrong on the way', () => expect(window.faults).toEqual([]))
})
