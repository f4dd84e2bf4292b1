/** People: browsed, imported from files, written to tables. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { go, inspect } from './steps.ts'
import type { AppWindow } from './support.ts'

const LONG = 60_000

/** The table of employees: all rows, sort, filter, groups, one person, the keyboard, a copy. */
export async function browsePeople(window: AppWindow): Promise<void> {
  const { page } = window
  await go(page, 'People')
  const table = page.getByRole('grid', { name: 'Employees' })
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('5001')
  await inspect(window, '03-employees')

  await table.getByRole('button', { name: 'Annual pay, USD' }).click()
  await expect.poll(() => header(table, 'Annual pay, USD').getAttribute('aria-sort')).toBe('descending')
  const filter = page.getByPlaceholder('Filter by ID, title, department …')
  await filter.fill('engineering')
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeLessThan(5001)
  await filter.fill('')
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('5001')

  // By keyboard: down two rows, Enter opens, an arrow moves on to the next person.
  await table.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: /^Employee / })
  await panel.waitFor()
  const first = await panel.getAttribute('aria-label')
  await inspect(window, '04-person')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => panel.getAttribute('aria-label')).not.toBe(first)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })

  await page.keyboard.press('End')
  await expect.poll(() => table.getAttribute('aria-activedescendant')).toMatch(/-4999-/)
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await page.getByText('Copied 2 rows').waitFor()

  await page.getByLabel('Group by').selectOption({ label: 'By department' })
  const grouped = page.getByRole('treegrid', { name: 'Employees' })
  await grouped.getByRole('row').nth(1).waitFor()
  await grouped.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => grouped.getByRole('row', { expanded: true }).count()).toBe(1)
  await inspect(window, '05-groups')
  await page.getByLabel('Group by').selectOption({ label: 'No groups' })
  for (const [tab, name] of [
    ['Pay bands', '06-pay-bands'],
    ['Imports', '07-imports'],
    [/Data quality/, '08-data-quality'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await inspect(window, name)
  }
}

function header(table: Locator, name: string): Locator {
  return table.getByRole('columnheader').filter({ hasText: name })
}

interface ImportExpected {
  readonly accepted: number
  readonly rejected: number
  /** Fields that the user gives to columns, by their headers. */
  readonly corrections?: Readonly<Record<string, string>>
}

/** Imports a file by the wizard, having seen what it would take and refuse. */
export async function importFile(
  window: AppWindow,
  kind: 'people' | 'bands',
  path: string,
  { accepted, rejected, corrections = {} }: ImportExpected,
  name: string,
): Promise<void> {
  const { page } = window
  await go(page, 'People')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: kind === 'people' ? 'People from a file' : 'Pay bands from a file' }).click()
  await page.getByText('Drop a CSV or Excel file here').waitFor()
  if (kind === 'people') await inspect(window, `${name}-choose`)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('heading', { name: 'What an import would do' }).waitFor()
  for (const [column, field] of Object.entries(corrections)) {
    await page.getByLabel(`Field of column ${column}`, { exact: true }).selectOption({ label: field })
  }
  const counts = page.getByRole('group', { name: 'Rows counted' })
  await expect
    .poll(() => counts.locator('dd').allTextContents())
    // Nobody is left out of a file of bands.
    .toEqual([accepted + rejected, accepted, rejected, ...(kind === 'people' ? [0] : [])].map(String))
  await inspect(window, `${name}-check`)
  await page.getByRole('button', { name: kind === 'people' ? /^Import \d+ pe/ : /^Import \d+ band/ }).click()
  await page.getByRole('heading', { name: /in force$/ }).waitFor({ timeout: LONG })
  await inspect(window, `${name}-done`)
}

/** The rejections of the newest import, row by row. */
export async function readRejections({ page }: AppWindow, rejected: number): Promise<void> {
  await page.getByRole('button', { name: 'See the rejected rows' }).click()
  const table = page.getByRole('grid', { name: /^Rows refused from/ })
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(rejected + 1))
}

/** Tables to CSV and XLSX, from the screens they are seen on. */
export async function exportTables(window: AppWindow): Promise<void> {
  const { page } = window
  await go(page, 'People')
  await page.getByRole('tab', { name: 'Employees' }).click()
  const csv = await window.download(() => exportAs(page, 'As CSV'))
  const lines = readFileSync(csv, 'utf8').trim().split(/\r?\n/)
  expect(lines).toHaveLength(5001)
  const xlsx = await window.download(() => exportAs(page, 'As an Excel workbook (XLSX)'))
  expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
}

async function exportAs(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: format }).click()
}
