/** What every job does in a window: goes to a place, and looks at what is there. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { photograph, seriousFindings, sticksOut } from './look.ts'
import type { AppWindow } from './support.ts'

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
