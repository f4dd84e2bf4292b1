/** Steps with profiles: adding one, working as one. */
import type { Page } from 'playwright-core'

export async function addProfile(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a profile' }).click()
  const dialog = page.getByRole('dialog', { name: 'New profile' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: role, exact: true }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('textbox', { name: `Name of ${name}` }).waitFor()
}

export async function workAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Profile in use/ }).click()
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole('button', { name: `Profile in use: ${name}` }).waitFor()
}
