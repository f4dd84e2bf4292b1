/** Meritline in a real Electron, with nothing in it yet. */
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { launchElectron, type TestApp } from '../support/electron-app.ts'
import { ARTIFACTS, stillWindow, watch, type AppWindow } from './support.ts'

export async function openInElectron(): Promise<AppWindow> {
  const meritline = await launchElectron()
  const { page, close } = meritline
  await answerSaveDialogs(meritline)
  await stillWindow(page)
  await page.waitForSelector('h1')
  return { page, faults: watch(page), download: (act) => savedFile(meritline, act), close, pictures: false }
}

/** The user who is asked where to save a document takes the name that is proposed, in the test's own folder. */
function answerSaveDialogs({ app, dataFolder }: TestApp): Promise<void> {
  return app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialogSync = (...options: unknown[]) => {
      const { defaultPath } = options.at(-1) as { defaultPath: string }
      const path = `${folder}/${defaultPath.split(/[\\/]/).at(-1) ?? 'document'}`
      process.env['MERITLINE_TEST_SAVED'] = path
      return path
    }
  }, dataFolder)
}

async function savedFile({ app }: TestApp, act: () => Promise<void>): Promise<string> {
  await app.evaluate(() => void (process.env['MERITLINE_TEST_SAVED'] = ''))
  await act()
  const chosen = (): Promise<string> => app.evaluate(() => process.env['MERITLINE_TEST_SAVED'] ?? '')
  await expect.poll(chosen, { timeout: 60_000 }).not.toBe('')
  const path = await chosen()
  let before = -1
  await expect
    .poll(
      () => {
        const now = statSync(path, { throwIfNoEntry: false })?.size ?? 0
        const settled = now > 0 && now === before
        before = now
        return settled
      },
      { timeout: 60_000, interval: 250 },
    )
    .toBe(true)
  mkdirSync(ARTIFACTS, { recursive: true })
  const kept = join(ARTIFACTS, basename(path))
  copyFileSync(path, kept)
  rmSync(path)
  return kept
}
