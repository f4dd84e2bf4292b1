/** The main job as a user does it, step by step, in whichever window Meritline runs. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { nearlyEmptyPages } from '../support/paper-pages.ts'
import { cutNames, photograph, seriousFindings, sticksOut } from './look.ts'
import type { AppWindow } from './support.ts'

const PASSPHRASE = 'a staple that no horse has battery'

const LONG = 60_000

/** What every screen must hold: nothing serious for axe, nothing beyond the window's edge; and its picture is kept. */
export async function inspect({ page, pictures }: AppWindow, name: string): Promise<void> {
  await quiet(page)
  expect(await seriousFindings(page), `accessibility of ${name}`).toEqual([])
  expect(await sticksOut(page), `beyond the window on ${name}`).toEqual([])
  if (pictures) await photograph(page, name)
}

/** Until nothing is being read and nothing fades: no busy table, no progress bar, no colour on its way to another. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy="true"]') &&
      !document.querySelector('main [role="progressbar"][aria-busy]') &&
      !document.getAnimations().some((one) => one instanceof CSSTransition && one.playState === 'running'),
  )
}

export async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place, exact: true }).click()
}

async function choosePassphrase(page: Page): Promise<void> {
  // Where the machine has a keychain, the tests take the passphrase all the same: nothing of theirs stays in it.
  const choice = page.getByRole('radio', { name: 'A passphrase' })
  if (await choice.isVisible()) await choice.check()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE)
}

async function keepRecoveryKey(page: Page): Promise<void> {
  await page.getByLabel('I have stored the recovery key').check({ timeout: LONG })
  await page.getByRole('button', { name: 'Go on' }).click()
}

export async function openSampleCompany(window: AppWindow): Promise<void> {
  const { page } = window
  await page.getByRole('button', { name: /Open the sample company/ }).waitFor()
  await inspect(window, '01-welcome')
  await page.getByRole('button', { name: /Open the sample company/ }).click()
  await choosePassphrase(page)
  await page.getByRole('button', { name: 'Open the sample company' }).click()
  await keepRecoveryKey(page)
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sample company' }).waitFor()
  await inspect(window, '02-home')
}

export async function createEmptyWorkspace(window: AppWindow, name: string): Promise<void> {
  const { page } = window
  await page.getByRole('button', { name: /New workspace for your own files/ }).click()
  await page.getByLabel('Name').fill(name)
  await choosePassphrase(page)
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await keepRecoveryKey(page)
}

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
    .toEqual([String(accepted + rejected), String(accepted), String(rejected), '0'])
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

/** A new recovery key that nobody confirmed before the window was closed is asked for until somebody does. */
export async function renewRecoveryKey({ page }: AppWindow): Promise<void> {
  await go(page, 'Settings')
  await page.getByRole('tab', { name: 'Protection and backups' }).click()
  await page.getByRole('button', { name: 'Make a new recovery key' }).click()
  await page.getByTestId('recovery-key').waitFor()
  await page.reload()
  await go(page, 'Home')
  await page.getByRole('button', { name: 'Recovery key' }).click()
  await page.getByText('Nobody has said that the recovery key is stored.').waitFor()
  await page.getByRole('button', { name: 'Make a new recovery key' }).click()
  await keepRecoveryKey(page)
  await page.getByText('Somebody said that it is stored.').waitFor()
}
