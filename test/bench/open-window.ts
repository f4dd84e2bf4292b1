/** A window in Chromium with a generated company in it, over the browser host in a process of its own. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findChromium } from '../../src-main/files/pdf-chromium.ts'
import { startTestHost } from '../support/browser-host.ts'
import { prepareCompany } from './window-company.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Throws where the machine has no Chromium. */
export async function withCompanyWindow<T>(
  people: number,
  work: (page: Page, origin: string) => Promise<T>,
): Promise<T> {
  if (!existsSync(join(ROOT, 'out/renderer/index.html'))) {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'ignore' })
  }
  const browser = await launchChromium()
  const host = await startTestHost()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(host.address)
    await prepareCompany(page, people)
    return await work(page, `http://127.0.0.1:${host.port}`)
  } finally {
    await browser.close()
    await host.close()
  }
}

function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('The window needs Chromium, and there is none on this machine.')
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
