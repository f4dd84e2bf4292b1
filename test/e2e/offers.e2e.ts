/** Offers as an analyst makes them, on the sample company: form, conversation, ledger, override, versions, rules. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  beginCandidate,
  expectOnlyLedgerNumbers,
  formPane,
  JOB,
  messages,
  offerPane,
  PLACE,
  recommend,
  say,
  shownAmount,
} from './offer-steps.ts'
import { openSampleCompany } from './entry-steps.ts'
import { go, inspect } from './steps.ts'
import { jobInBrowser } from './support.ts'

jobInBrowser('Offers', openSampleCompany, (window) => {
  test('a newcomer begins a candidate; form and conversation fill each other', async () => {
    const { page } = window
    await go(page, 'Offers')
    await page.getByText('No candidates yet').waitFor()
    await inspect(window, '40-offers-empty')
    await beginCandidate(page, `${JOB} in ${PLACE}; P1`)
    const form = formPane(page)
    const level = form.getByLabel('Level')
    expect(await form.getByRole('combobox', { name: /^Job title/ }).inputValue()).toBe(JOB)
    expect(await form.getByRole('combobox', { name: /^Location/ }).inputValue()).toBe(PLACE)
    await offerPane(page).getByText('Still needed: interview feedback').waitFor()
    await say(page, 'level: P2; strong hire')
    await expect.poll(() => level.inputValue()).toBe('P2')
    await offerPane(page).getByText('Ready to recommend').waitFor()
    await form.getByLabel('Feedback').selectOption({ label: 'Must hire' })
    await say(page, '/candidate')
    await messages(page).getByText('interview feedback: ').last().waitFor()
    await expect.poll(() => messages(page).innerText()).toContain('Must hire')
    await form.getByLabel('Feedback').selectOption({ label: 'Strong hire' })
  })

  test('where current pay may not be asked, the field is not there and the reason is', async () => {
    const form = formPane(window.page)
    await form.getByText('Current pay is not asked').first().waitFor()
    expect(await form.getByLabel('Current pay', { exact: true }).count()).toBe(0)
    const place = form.getByLabel(`Where ${PLACE} lies`)
    await place.selectOption({ label: 'Washington' })
    await form.getByText('RCW 49.58.100').first().waitFor()
    await place.selectOption({ label: 'Australia' })
    await form.getByLabel('Current pay', { exact: true }).waitFor()
  })

  test('a recommendation is made in one step; each figure opens where it comes from', async () => {
    const { page } = window
    await recommend(page, 1)
    await inspect(window, '41-offer')
    await say(page, '/explain base')
    await expectOnlyLedgerNumbers(page, 'C-0001')
    const base = await shownAmount(page, 'Base')
    const [bonus, equity] = [await shownAmount(page, 'Target bonus'), await shownAmount(page, 'Equity')]
    expect(await shownAmount(page, 'Total')).toBeCloseTo(base + bonus + equity, 2)

    await offerPane(page).locator('button[aria-description^="Base: where"]').filter({ hasText: /^\$/ }).click()
    const panel = page.getByRole('dialog', { name: 'Where does this number come from?' })
    await panel.getByText('Our own recommended base').first().waitFor()
    await inspect(window, '42-offer-explained')
    await panel.getByRole('button', { name: 'Step: Range minimum' }).click()
    await panel.getByRole('link', { name: /^Sample company, pay bands, row \d+/ }).click()
    const bands = page.getByRole('grid', { name: 'Pay bands' })
    // The band of this title, and that of the senior ones with its words in their title.
    await expect.poll(() => bands.getAttribute('aria-rowcount')).toBe('3')
    await page.goBack()
    await offerPane(page).getByText('Version 1, recommended').waitFor()
  })

  test('a competing offer that cannot be read is told at its field; one that can never lowers the offer', async () => {
    const { page } = window
    const before = await shownAmount(page, 'Base')
    const field = formPane(page).getByLabel('Competing base')
    await field.fill('a lot')
    await field.press('Enter')
    await formPane(page).getByText('"a lot" is not an amount of money.').waitFor()
    await field.fill('$250k')
    await field.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('250,000 USD')
    await offerPane(page).getByText('Stale.').waitFor()
    await recommend(page, 2)
    expect(await shownAmount(page, 'Base')).toBeGreaterThanOrEqual(before)
    await offerPane(page).getByText('pay stops at the maximum').waitFor()
    await expectOnlyLedgerNumbers(page, 'C-0001')
    await page.getByRole('button', { name: 'Table: Range and peers' }).click()
    await page.getByRole('region', { name: 'Range and peers, table' }).getByText('Competing base').waitFor()
    await page.getByRole('row', { name: 'Range allowed for "Strong hire" 50% to 75% of the range' }).waitFor()
    await page.getByRole('button', { name: 'Chart: Range and peers' }).click()
    await page.getByRole('img', { name: /allowed for "Strong hire" 50% to 75% of the range; base/ }).waitFor()
  })

  test('an override needs a reason, keeps the original beside it, and is compared', async () => {
    const { page } = window
    await page.getByRole('button', { name: 'Override …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Override version 2' })
    await dialog.getByLabel('Base').fill('79.5k')
    await dialog.getByLabel(/^Why/).fill('Agreed after the second interview')
    await dialog.getByRole('button', { name: 'Override' }).click()
    await offerPane(page).getByText('Version 3, overridden by hand').waitFor()
    await offerPane(page)
      .getByText(/^was \$/)
      .first()
      .waitFor()
    await expectOnlyLedgerNumbers(page, 'C-0001')
    await page.getByRole('tab', { name: /^Versions/ }).click()
    await page.getByRole('table', { name: 'What differs' }).getByText('Justification').waitFor()
    await inspect(window, '43-offer-versions')
    await page.getByRole('button', { name: 'Show version 1' }).click()
    await offerPane(page).getByText('An earlier version. The newest is version 3.').waitFor()
    await page.getByRole('button', { name: 'Show the newest' }).click()
  })

  test('what the offer does elsewhere is shown before it is sent', async () => {
    const { page } = window
    await formPane(page).getByRole('combobox', { name: 'Gender' }).fill('F')
    await page.keyboard.press('Tab')
    await recommend(page, 4)
    await page.getByRole('tab', { name: 'Elsewhere' }).click()
    await offerPane(page).getByRole('region', { name: 'Pay gap of the category' }).getByText('With it').waitFor()
    await offerPane(page).getByText('The base pay range for this position').waitFor()
    await expectOnlyLedgerNumbers(page, 'C-0001')
    await inspect(window, '44-offer-elsewhere')
    await page.getByRole('tab', { name: 'Ledger' }).click()
    await page.getByRole('grid', { name: 'Ledger of version 4' }).getByText('Range penetration').first().waitFor()
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByRole('table', { name: 'Changes of the candidate' }).getByText('Competing offer').first().waitFor()
    await inspect(window, '45-offer-history')
  })

  test('a range that is not there is a refusal that says what is, and leads on', async () => {
    const { page } = window
    await beginCandidate(page, `${JOB} in ${PLACE}; P3; hire`)
    const place = formPane(page).getByRole('combobox', { name: /^Location/ })
    await place.fill('Nowhere')
    await page.keyboard.press('Tab')
    await formPane(page).getByText('There is no range for this job here.').waitFor()
    await page.getByRole('button', { name: 'Recommend', exact: true }).click()
    await offerPane(page).getByText('RANGE_MISSING').waitFor()
    await inspect(window, '46-offer-refused')
    await offerPane(page).getByRole('button', { name: 'Lakeview', exact: true }).click()
    await expect.poll(() => place.inputValue()).toBe('Lakeview')
    await say(page, '/recommend')
    await offerPane(page).getByText('Version 1, recommended').waitFor()
  })

  test('the list is narrowed, recommended for at once, and exported', async () => {
    const { page } = window
    await beginCandidate(page, 'Accountant in Northfield; P2; hire')
    await page.getByRole('button', { name: 'All candidates' }).click()
    const table = page.getByRole('grid', { name: 'Candidates' })
    const rows = (): Promise<string | null> => table.getAttribute('aria-rowcount')
    await expect.poll(rows).toBe('4')
    await page.getByLabel('Status').selectOption({ label: 'No offer yet' })
    await expect.poll(rows).toBe('2')
    await page.getByLabel('Status').selectOption({ label: 'Every status' })
    await expect.poll(rows).toBe('4')
    await page.getByRole('button', { name: 'All shown' }).click()
    await page.getByRole('menuitem', { name: 'Recommend …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Recommend for all shown' })
    await dialog.getByRole('button', { name: 'Recommend' }).click()
    await dialog.getByText('3 offers in place, 0 refused.').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await inspect(window, '47-offers')
    const csv = await window.download(async () => {
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await page.getByRole('menuitem', { name: 'As CSV' }).click()
    })
    expect(readFileSync(csv, 'utf8').trim().split(/\r?\n/)).toHaveLength(4)
  })

  test('rules are drafted, contradicted, compared, tried on past cases, published', async () => {
    const { page } = window
    await page.getByRole('button', { name: 'Rules' }).click()
    await page.getByRole('heading', { name: 'Version 1' }).waitFor()
    await inspect(window, '48-rules')
    await page.getByRole('button', { name: 'Begin a draft', exact: true }).click()
    await page.getByRole('heading', { name: 'Version 2' }).waitFor()
    const set = async (name: string, value: string): Promise<void> => {
      const field = page.getByRole('spinbutton', { name })
      await field.fill(value)
      await field.press('Enter')
    }
    await set('Strong hire, point used', '80')
    await page.getByText('Not kept yet').waitFor()
    await page.getByText('This must lie between beginning and end.').waitFor()
    await inspect(window, '49-rules-draft')
    await set('Strong hire, point used', '70')
    await set('Target bonus, P2', '9')
    await page.getByText('Everything is kept').waitFor()
    await page.getByRole('tab', { name: 'What differs' }).click()
    const differences = page.getByRole('table', { name: 'Rules that differ' })
    await expect.poll(() => differences.getByRole('row').count()).toBe(3)
    await page.getByRole('tab', { name: 'Past cases' }).click()
    await page.getByText('Would change').waitFor()
    await inspect(window, '52-rules-cases')
    await page.getByRole('button', { name: 'Publish …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Publish version 2' })
    await dialog.getByText('2 rules differ from version 1').waitFor()
    await dialog.getByLabel('Type "publish" to go on').fill('publish')
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await page
      .getByText(/In force, from/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Offers' }).click()
    await page.getByRole('grid', { name: 'Candidates' }).getByText('C-0003').click()
    await offerPane(page).getByText('Stale.').waitFor()
    await offerPane(page).getByRole('link', { name: 'rules version 1' }).waitFor()
  })

  test('an offer that is submitted waits, and nothing about it can be changed', async () => {
    const { page } = window
    await recommend(page, 2)
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    const dialog = page.getByRole('dialog', { name: 'Submit for approval' })
    await dialog.getByLabel(/^Justification/).fill('For the first week of May')
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click()
    await formPane(page)
      .getByText(/^(Waiting for approval|Approved): nothing can be changed\.$/)
      .waitFor()
    expect(await formPane(page).getByLabel('Level').isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: 'Recommend', exact: true }).isDisabled()).toBe(true)
    await say(page, 'level: P5')
    await messages(page)
      .getByText(/nothing|locked|changed/i)
      .last()
      .waitFor()
    await expect.poll(() => formPane(page).getByLabel('Level').inputValue()).toBe('P2')
    await inspect(window, '51-offer-submitted')
  })

  test('nothing went wrong in the page meanwhile', () => expect(window.faults).toEqual([]))
})
