/** A Meritline of the tests' own, in a browser: a data folder in the temp folder, a free port, and a page that is watched. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type ConsoleMessage, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
/** Screenshots and documents that a run leaves behind. */
export const ARTIFACTS = join(ROOT, 'artifacts', 'e2e')

/** One window with Meritline in it, wherever it runs: the steps of the scenario see this alone. */
export interface AppWindow {
  readonly page: Page
  /** What went wrong in the page so far: uncaught errors, errors on the console, failed requests. */
  readonly faults: readonly string[]
  /** Waits for the download that act starts and answers where it was saved. */
  download(act: () => Promise<void>): Promise<string>
  close(): Promise<void>
  /** Pictures of each screen in both sizes and themes are taken where the window can be given them. */
  readonly pictures: boolean
}

const BROWSERS = [
  process.env['MERITLINE_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser to test in, or null where the machine has none. */
function findChromium(): string | null {
  return BROWSERS.find((path): path is string => path !== undefined && existsSync(path)) ?? null
}

interface RunningHost {
  /** A one-time address. */
  address(): string
  stop(): Promise<void>
}

type Environment = Readonly<Record<string, string>>

/** `meritline serve` on a free port. environment: beside the test's own. */
async function serve(dataFolder: string, environment: Environment): Promise<RunningHost> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/meritline.mjs'), 'serve', '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, MERITLINE_DATA: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await addressOf(child)
  return { address: () => address, stop: () => stopped(child) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ''
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(out)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The browser host ended with ${code} before it served: ${errors}`)))
  })
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** A group of tests in a browser; where the machine has none it is skipped, and its title says why. */
export function describeInBrowser(title: string, tests: () => void): void {
  const missing = findChromium() ? '' : ' (skipped: no Chromium is installed; name one in MERITLINE_CHROMIUM)'
  describe.skipIf(missing !== '')(`${title}${missing}`, tests)
}

/** A job in a browser window of its own, which `enter` has brought to where the job begins: its tests are its steps. */
export function jobInBrowser(
  title: string,
  enter: (window: AppWindow) => Promise<void>,
  steps: (window: AppWindow) => void,
): void {
  describeInBrowser(title, () => {
    let opened: AppWindow
    beforeAll(async () => {
      opened = await openInBrowser()
      await enter(opened)
    })
    stepByStep(() => opened)
    afterAll(() => opened.close())
    // The steps are told before the window is there.
    steps({
      get page() {
        return opened.page
      },
      get faults() {
        return opened.faults
      },
      get pictures() {
        return opened.pictures
      },
      download: (act) => opened.download(act),
      close: () => opened.close(),
    })
  })
}

/** A folder that is removed when the returned function is called. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'meritline-e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Meritline served to a headless browser, with nothing in it yet. */
export async function openInBrowser(environment: Environment = {}): Promise<AppWindow> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found. Name one in MERITLINE_CHROMIUM.')
  const folder = temporaryFolder()
  const host = await serve(folder.path, environment)
  let browser: Browser | null = null
  const close = async () => {
    await browser?.close()
    await host.stop()
    folder.remove()
  }
  try {
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
      acceptDownloads: true,
    })
    const page = await context.newPage()
    await stillWindow(page)
    const faults = watch(page)
    await page.goto(host.address())
    return { page, faults, download: (act) => savedDownload(page, act), close, pictures: true }
  } catch (error) {
    await close()
    throw error
  }
}

/** The window of a user who wants less motion: what a test looks at is not on its way to somewhere else. */
export async function stillWindow(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
}

/** Collects what a page does wrong, for as long as it lives. */
export function watch(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  return faults
}

async function savedDownload(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  mkdirSync(ARTIFACTS, { recursive: true })
  const path = join(ARTIFACTS, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/**
 * The tests of a group are steps of one job in one window: after a step that failed the others would only wait for what
 * cannot come, so they are skipped. The other groups and files still run. Keeps a picture of where it failed.
 */
export function stepByStep(windowOf: () => AppWindow): void {
  let failed: string | null = null
  beforeEach(({ skip }) => {
    if (failed !== null) skip(`"${failed}" failed before it`)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    failed = task.name
    const { page, faults } = windowOf()
    mkdirSync(ARTIFACTS, { recursive: true })
    await page.screenshot({ path: join(ARTIFACTS, `failed ${task.name}.png`) })
    if (faults.length > 0) console.warn(faults.join('\n'))
  })
}
