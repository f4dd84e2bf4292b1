/** What the scenarios of offers share: a candidate in one line, a recommendation, the numbers on screen. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { LedgerStep } from '../../src-contract/desktop/ledger.ts'
import { strangeNumbers } from '../support/scan-numbers.ts'
import { callFromPage } from './page-call.ts'
import { go } from './steps.ts'

/** A title and a place of the sample company. */
export const JOB = 'Engineering Manager'
export const PLACE = 'Riverside'

/** From the list of candidates; the first is C-0001. */
export async function beginCandidate(page: Page, line: string): Promise<void> {
  await go(page, 'Offers')
  await page.getByRole('button', { name: 'New candidate' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New candidate' })
  await dialog.getByLabel('What is known, in one line').fill(line)
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { level: 1, name: /^Candidate C-/ }).waitFor()
  await page.getByRole('log', { name: 'Messages' }).getByText('Noted.').waitFor()
}

export async function recommend(page: Page, version: number): Promise<void> {
  await page
    .getByRole('button', { name: /^Recommend/ })
    .last()
    .click()
  await offerPane(page).getByText(`Version ${version}, recommended`).waitFor()
}

export const offerPane = (page: Page) => page.getByRole('region', { name: 'Offer', exact: true })
export const formPane = (page: Page) => page.getByRole('region', { name: 'Candidate', exact: true })
export const messages = (page: Page) => page.getByRole('log', { name: 'Messages' })

export async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Say something').fill(text)
  await page.keyboard.press('Enter')
  await messages(page).getByText(text, { exact: true }).last().waitFor()
}

/** The amount of a figure as the screen shows it: "$83,100" is 83100. */
export async function shownAmount(page: Page, label: string): Promise<number> {
  const cell = offerPane(page)
    .locator('dt', { hasText: new RegExp(`^${label}$`) })
    .locator('+ dd')
  return Number((await cell.innerText()).replace(/[^\d.]/g, ''))
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'

/** What is no figure on these screens: dates and times, how many versions a tab counts, the directive on transparency. */
const NOT_FIGURES: readonly RegExp[] = [
  new RegExp(`${MONTH} \\d{1,2}, \\d{4}(, \\d{1,2}:\\d{2} [AP]M)?`, 'g'),
  /Versions\s+\d+/g,
  /Directive \(EU\) 2023\/970, article 5/g,
]

/** Every number in what is shown of the offer and said in the conversation is in the ledger of a version. */
export async function expectOnlyLedgerNumbers(page: Page, candidateId: string): Promise<void> {
  const { versions } = await callFromPage(page, 'offers.versions', { candidateId })
  const steps: LedgerStep[] = []
  for (const { id } of versions) {
    const { offer } = await callFromPage(page, 'offers.get', { versionId: id })
    const { impact } = await callFromPage(page, 'offers.impact', { versionId: id })
    steps.push(...offer.ledger, ...impact.ledger)
  }
  const { candidate } = await callFromPage(page, 'candidates.get', { id: candidateId })
  const { messages: said } = await callFromPage(page, 'candidates.messages', { id: candidateId })
  // What the user typed, and the statute that the guard cites, may hold any number.
  const own = [...said.map(({ text }) => text), candidate.guard.reason]
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section[aria-label="Offer"], [role="log"]')]
      .map((element) => element.innerText)
      .join('\n'),
  )
  const text = NOT_FIGURES.reduce((left, pattern) => left.replace(pattern, ' '), shown)
  expect(text.length).toBeGreaterThan(500)
  expect(strangeNumbers(text, steps, own)).toEqual([])
  expect(strangeNumbers(`${text} and 123,456.78`, steps, own)).toEqual(['123,456.78'])
}
