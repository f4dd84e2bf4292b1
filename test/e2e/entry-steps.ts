/** From the first screen to a workspace, and the recovery key that opens it again. */
import type { Page } from 'playwright-core'
import { go, inspect } from './steps.ts'
import type { AppWindow } from './support.ts'

const LONG = 60_000

const PASSPHRASE = 'a staple that no horse has battery'

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
