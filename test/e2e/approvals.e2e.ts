/** A scenario from its maker to a second profile: submitted, refused to its maker, approved, locked. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addProfile, workAs } from './profile-steps.ts'
import { openSampleCompany } from './entry-steps.ts'
import { callFromPage } from './page-call.ts'
import { go, inspect } from './steps.ts'
import { jobInBrowser } from './support.ts'

async function newScenario(page: Page, name: string): Promise<void> {
  await go(page, 'Scenarios')
  await page.getByRole('button', { name: 'New scenario' }).click()
  const dialog = page.getByRole('dialog', { name: 'New scenario' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Create and use' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function submit(page: Page, name: string): Promise<void> {
  await go(page, 'Scenarios')
  await page.getByRole('link', { name, exact: true }).click()
  const drawer = page.getByRole('dialog', { name })
  await drawer.getByRole('tab', { name: 'Approval' }).click()
  await drawer.getByRole('button', { name: 'Submit for approval' }).click()
}

jobInBrowser('Approvals', openSampleCompany, (window) => {
  test('profiles are added, each in its role', async () => {
    const { page } = window
    await go(page, 'Settings')
    await page.getByRole('tab', { name: 'Profiles' }).click()
    await addProfile(page, 'Second desk', 'Comp Manager')
    await addProfile(page, 'Partner desk', 'HRBP')
    await inspect(window, '70-profiles')
  })

  test('clocks and points are set', async () => {
    const { page } = window
    await page.getByRole('tab', { name: 'Approvals' }).click()
    const level1 = page.getByRole('spinbutton', { name: 'Level 1, hours of working time' })
    await level1.fill('36')
    await level1.press('Enter')
    const holidays = page.getByRole('combobox', { name: 'Holidays' })
    for (const date of ['2026-12-25', '2026-02-30']) {
      await holidays.fill(date)
      await holidays.press('Enter')
    }
    await page.getByText('"2026-02-30" is no day. Write it as 2026-12-25.').waitFor()
    const kept = async () => (await callFromPage(page, 'approvals.settings', {})).settings.holidays
    await expect.poll(kept).toEqual(['2026-12-25'])
    await page.getByRole('tab', { name: 'Profiles' }).click()
    await page.getByRole('tab', { name: 'Approvals' }).click()
    await expect.poll(() => level1.inputValue()).toBe('36')
    await inspect(window, '71-approval-settings')
  })

  test('a queue without requests says how one comes there', async () => {
    const { page } = window
    await go(page, 'Approvals')
    await page.getByText('Nothing waits for you').waitFor()
    await inspect(window, '72-approvals-empty')
  })

  test('a scenario is submitted, with its cost, points and level shown first', async () => {
    const { page } = window
    await newScenario(page, 'Spring round')
    await newScenario(page, 'Autumn round')
    await submit(page, 'Spring round')
    const dialog = page.getByRole('dialog', { name: 'Submit for approval' })
    await dialog.getByText(/Needs level 1 \(Comp Manager\)/).waitFor()
    await dialog.getByRole('textbox', { name: 'Justification' }).fill('As the committee asked.')
    await inspect(window, '73-submit-for-approval')
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click()
    await page.getByRole('dialog', { name: 'Spring round' }).getByText('Level 1 of 1: Comp Manager').waitFor()
    await page.keyboard.press('Escape')
    await submit(page, 'Autumn round')
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
  })

  test('its maker cannot decide it', async () => {
    const { page } = window
    await go(page, 'Approvals')
    await page.getByText('Submitted by me 2').click()
    await page.getByRole('link', { name: /Spring round/ }).click()
    await page.getByText('You submitted it: somebody else decides.').waitFor()
    expect(await page.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)
    // Not even by marking it among others.
    await page.getByRole('checkbox', { name: /Mark Scenario "Spring round"/ }).check()
    await page.getByRole('button', { name: 'Approve …' }).click()
    const dialog = page.getByRole('dialog', { name: /Approve 1 request/ })
    await dialog.getByText('Nobody decides what they made or submitted themselves.').waitFor()
    expect(await dialog.getByRole('button', { name: /Do it for 0/ }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  test('a second profile sees it waiting, and approves it', async () => {
    const { page } = window
    await workAs(page, 'Second desk')
    await page.getByRole('link', { name: /Approvals 2 waiting for you/ }).click()
    await page.getByText('Waiting for me 2').click()
    await page.getByRole('link', { name: /Spring round/ }).click()
    await page.getByRole('button', { name: 'Approve', exact: true }).waitFor()
    await page
      .getByText(/^due .* left$/)
      .first()
      .waitFor()
    await inspect(window, '74-approvals')
    await page.getByRole('textbox', { name: 'Comment' }).fill('Agreed.')
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.getByRole('region', { name: 'History' }).getByText('Approved at level 1').waitFor()
    await inspect(window, '75-approved')
  })

  test('several are decided at once after a preview', async () => {
    const { page } = window
    await page.getByRole('checkbox', { name: 'Mark all that wait' }).check()
    await page.getByRole('button', { name: 'Return …' }).click()
    const dialog = page.getByRole('dialog', { name: /Return 1 request/ })
    await dialog.getByText(/A comment is needed/).waitFor()
    await dialog.getByRole('textbox', { name: 'Comment (needed)' }).fill('Not this year.')
    await dialog.getByText('Returned for changes.').waitFor()
    await inspect(window, '76-approvals-bulk')
    await dialog.getByRole('button', { name: 'Do it for 1 request' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('Nothing waits for you').waitFor()
  })

  test('what was approved is locked, what was returned is free', async () => {
    const { page } = window
    await go(page, 'Scenarios')
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
    await row('Spring round').getByText('Locked').waitFor()
    expect(await row('Autumn round').getByText('Locked').count()).toBe(0)
    await row('Spring round').getByRole('button', { name: 'More for Spring round' }).click()
    await page.getByRole('menuitem', { name: 'Unlock' }).click()
    await page.getByText('it stays as it was approved').waitFor()
  })

  test('what a role may not do is disabled and says whose it is', async () => {
    const { page } = window
    await workAs(page, 'Partner desk')
    expect(await page.getByRole('button', { name: 'New scenario' }).isDisabled()).toBe(true)
    await go(page, 'Settings')
    await page.getByRole('tab', { name: 'Protection and backups' }).click()
    await page.getByText('You work as HRBP. "Administer" is for System Admin or Comp Admin.').first().waitFor()
    expect(await page.getByRole('button', { name: 'Make a new recovery key' }).isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: 'Back up now' }).isDisabled()).toBe(false)
    await go(page, 'Tuning')
    await page.getByRole('spinbutton', { name: /^COLA/ }).first().waitFor()
    expect(await page.getByRole('spinbutton', { name: /^COLA/ }).first().isDisabled()).toBe(true)
    await inspect(window, '77-not-for-the-role')
  })

  test('an offer is submitted where it is worked on, and waits for its levels', async () => {
    const { page } = window
    await workAs(page, 'root')
    await go(page, 'Offers')
    await page
      .getByRole('button', { name: /New candidate/ })
      .first()
      .click()
    await page.getByRole('dialog', { name: 'New candidate' }).getByRole('button', { name: 'Begin' }).click()
    const talk = page.getByRole('region', { name: 'Conversation' }).getByRole('textbox')
    const say = async (text: string, answer: RegExp): Promise<void> => {
      await talk.fill(text)
      await talk.press('Enter')
      await page.getByRole('log', { name: 'Messages' }).getByText(answer).first().waitFor()
    }
    await say('title: Account Executive; location: Lakeview; level: P3; feedback: must hire', /Noted/)
    await say('/recommend', /Recommended for/)
    const part = page.getByRole('region', { name: 'Approval needed' })
    await part.getByRole('button', { name: 'Submit for approval' }).click()
    const dialog = page.getByRole('dialog', { name: 'Submit for approval' })
    await dialog.getByText(/Needs level 1 \(Comp Manager\), then level 2/).waitFor()
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click()
    await part.getByText('Level 1 of 2: Comp Manager').waitFor()
    await inspect(window, '78-offer-waiting')
    await workAs(page, 'Second desk')
    await part.getByRole('link', { name: /Level 1 of 2/ }).click()
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.getByText('Level 2 of 2: HRBP').first().waitFor()
    await page.getByText('You have said yes already').waitFor()
    await inspect(window, '79-offer-level-2')
  })

  test('a draft of the rules is submitted before it is published', async () => {
    const { page } = window
    await workAs(page, 'root')
    await page.goto(page.url().replace(/#.*/, '#/rules'))
    await page.getByRole('button', { name: 'Begin a draft', exact: true }).click()
    await page.getByRole('button', { name: 'Submit for approval' }).waitFor()
    await inspect(window, '80-rules-draft-needs-approval')
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    const dialog = page.getByRole('dialog', { name: 'Submit for approval' })
    await dialog.getByText('Rule versions need level 2 in this workspace.').waitFor()
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click()
    await page.getByRole('link', { name: /Level 1 of 2: Comp Manager/ }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Publish …' }).count()).toBe(0)
    expect(window.faults).toEqual([])
  })
})
