/** A workspace without people: what each place says, and what it says to a role that may not import. */
import { expect, test } from 'vitest'
import { sticksOut } from './look.ts'
import { addProfile, workAs } from './profile-steps.ts'
import { createEmptyWorkspace } from './entry-steps.ts'
import { go, inspect } from './steps.ts'
import { jobInBrowser, type AppWindow } from './support.ts'

const PLACES = ['Home', 'People', 'Tuning', 'Equity'] as const

const enter = (window: AppWindow): Promise<void> => createEmptyWorkspace(window, 'Nobody yet')

jobInBrowser('A workspace without people', enter, (window) => {
  test.each(PLACES)('%s leads to the import of people', async (place) => {
    const { page } = window
    await go(page, place)
    await page.getByRole('main').getByRole('button', { name: 'Import people' }).click()
    await page.getByRole('heading', { level: 1, name: 'Import people' }).waitFor()
  })

  test('at a zoom of 200% nothing sticks out, and an empty table stays above its foot', async () => {
    const { page } = window
    await page.setViewportSize({ width: 640, height: 400 })
    for (const place of ['Home', 'People', 'Tuning', 'Optimize', 'Offers', 'Audit', 'Settings', 'Scenarios', 'Runs']) {
      await go(page, place)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      expect(await sticksOut(page), place).toEqual([])
    }
    const button = page.getByRole('button', { name: 'Save a run…' })
    await button.waitFor()
    const covered = await button.evaluate((element) => {
      const foot = [...document.querySelectorAll('main span')].find((span) => span.textContent === '0 rows')
      const { left, top } = foot?.getBoundingClientRect() ?? { left: 0, top: 0 }
      return document.elementFromPoint(left + 2, top + 4) === foot ? element.tagName : 'foot covered'
    })
    expect(covered).toBe('BUTTON')
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test('a role that may not import reads whose it is', async () => {
    const { page } = window
    await go(page, 'Settings')
    await page.getByRole('tab', { name: 'Profiles' }).click()
    await addProfile(page, 'Partner desk', 'HRBP')
    await workAs(page, 'Partner desk')
    for (const place of PLACES) {
      await go(page, place)
      const main = page.getByRole('main')
      await main
        .getByText(/^You work as HRBP\. "Edit/)
        .first()
        .waitFor()
      expect(await main.getByRole('button', { name: 'Import people' }).isDisabled(), place).toBe(true)
    }
    await inspect(window, '60-import-not-for-the-role')
  })
})
