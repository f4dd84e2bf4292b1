/** The clock of a request on screen: time left, the reminder, and the level above once the time is over. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callFromPage } from './page-call.ts'
import { openSampleCompany } from './entry-steps.ts'
import { go, inspect } from './steps.ts'
import { describeInBrowser, openInBrowser, stepByStep, temporaryFolder, type AppWindow } from './support.ts'

const HOUR = 3_600_000
const TITLE = /^Offer \d+ for C-0001/

describeInBrowser('The clock of a request', () => {
  const folder = temporaryFolder()
  const clockFile = join(folder.path, 'clock')
  const moveTo = (hours: number): void => writeFileSync(clockFile, String(hours * HOUR))
  let window: AppWindow
  const as = async (page: Page, name: string): Promise<void> => {
    const { profiles } = await callFromPage(page, 'profile.list', {})
    await callFromPage(page, 'profile.use', { id: profiles.find((each) => each.name === name)?.id ?? '' })
  }
  const look = async (page: Page): Promise<void> => {
    await page.reload()
    await go(page, 'Home')
    await page.getByRole('link', { name: /^Approvals/ }).click()
  }

  beforeAll(async () => {
    moveTo(0)
    const moved = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href
    window = await openInBrowser({ CLOCK_FILE: clockFile, NODE_OPTIONS: `--import=${moved}` })
    await openSampleCompany(window)
    const { page } = window
    // Every day works, so that the test reads the same on each.
    await callFromPage(page, 'approvals.updateSettings', { workdays: [1, 2, 3, 4, 5, 6, 7] })
    await callFromPage(page, 'profile.create', { name: 'Manager desk', role: 'compManager', timeZone: 'UTC' })
    await callFromPage(page, 'profile.create', { name: 'Partner desk', role: 'hrbp', timeZone: 'UTC' })
    const { candidate } = await callFromPage(page, 'candidates.create', {
      fields: { jobTitle: 'Engineering Manager', location: 'Riverside', level: 'P2', feedback: 'mustHire' },
    })
    const { offer } = await callFromPage(page, 'offers.recommend', { candidateId: candidate.id })
    const { midpoint } = offer.range
    const overridden = await callFromPage(page, 'offers.override', {
      versionId: offer.id,
      base: `${Math.round((midpoint.amount * 1.1) / 100)} ${offer.currency}`,
      justification: 'Scarce skills',
    })
    await callFromPage(page, 'approvals.submit', { subject: { kind: 'offer', id: overridden.offer.id } })
    await as(page, 'Manager desk')
  })
  stepByStep(() => window)
  afterAll(async () => {
    await window.close()
    folder.remove()
  })

  test('says what is left, and asks for nothing yet', async () => {
    const { page } = window
    moveTo(2)
    await look(page)
    await page.getByRole('link', { name: TITLE }).click()
    await page
      .getByText(/^due \w+ \d\d:\d\d, (21|22) h left$/)
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: 'Approvals 1 waiting for you', exact: true }).count()).toBe(1)
  })

  test('reminds whom it waits for, in the queue and in the rail', async () => {
    const { page } = window
    moveTo(19)
    await look(page)
    await page
      .getByText(/^due \w+ \d\d:\d\d, [45] h left, reminder$/)
      .first()
      .waitFor()
    await page
      .getByRole('link', { name: 'Approvals 1 waiting for you, 1 with little time left or overdue', exact: true })
      .waitFor()
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('region', { name: 'History' }).getByText('Reminder: little time is left').waitFor()
    await inspect(window, '81-approval-reminder')
  })

  test('is escalated when it is over: the level above may decide too', async () => {
    const { page } = window
    await as(page, 'Partner desk')
    await look(page)
    await page.getByText('Nothing waits for you').waitFor()
    moveTo(26)
    await look(page)
    await page
      .getByText(/^overdue since \w+ \d\d:\d\d, by [12] h, escalated$/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('region', { name: 'History' }).getByText('Overdue: the level above may decide too').waitFor()
    await inspect(window, '82-approval-escalated')
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page
      .getByRole('region', { name: 'History' })
      .getByText(/^Approved at level 1/)
      .waitFor()
    expect(window.faults).toEqual([])
  })
})
