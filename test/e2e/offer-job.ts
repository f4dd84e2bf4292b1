/** From a candidate to the printed packet, in whichever window Meritline runs. */
import { execFileSync } from 'node:child_process'
import { expect } from 'vitest'
import { nearlyEmptyPages } from '../support/paper-pages.ts'
import { beginCandidate, JOB, PLACE, recommend } from './offer-steps.ts'
import type { AppWindow } from './support.ts'

export async function makeOffer(window: AppWindow): Promise<void> {
  const { page } = window
  await beginCandidate(page, `${JOB} in ${PLACE}; P2; strong hire; competing offer $99k`)
  await recommend(page, 1)
  await page.getByRole('button', { name: 'More for this candidate' }).click()
  await page.getByRole('menuitem', { name: 'Print the packet …' }).click()
  const path = await window.download(() => page.getByRole('button', { name: 'Print to PDF' }).click())
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  for (const part of ['C-0001', JOB, 'Page 1 of', 'Ledger: where each figure comes from']) expect(text).toContain(part)
  expect(nearlyEmptyPages(path)).toEqual([])
  await page.keyboard.press('Escape')
}
