/** The desktop app in a real Electron with a data folder of its own; needs out/ to be built. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, errors, type ElectronApplication, type Page } from 'playwright-core'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NAMES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The Electron that can run here, or null. Never downloads one: the set-up does. */
function electronPath(): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(ROOT, 'node_modules/electron/dist')
  const path = join(folder, NAMES[process.platform] ?? 'electron')
  return existsSync(path) ? path : null
}

/** Why Electron tests cannot run here, in words; null when they can. */
export function electronMissing(): string | null {
  if (electronPath() === null) return 'no Electron binary is installed'
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'no display'
  if (!existsSync(join(ROOT, 'out/main/main.js'))) return 'the app is not built'
  return null
}

export interface TestApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataFolder: string
  close(): Promise<void>
}

/** A start takes two seconds. Rarely the test's debugger never hears from the process, and the app is not begun. */
const START_MS = 45_000

/** Tries once more, and says so, where a start was never heard of; any other failure is the app's. */
export async function launchElectron(env: Record<string, string> = {}): Promise<TestApp> {
  try {
    return await launch(env)
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    process.stderr.write(`Electron was not heard of within ${START_MS / 1000} s and is started once more.\n`)
    return launch(env)
  }
}

async function launch(env: Record<string, string>): Promise<TestApp> {
  const executablePath = electronPath()
  if (executablePath === null) throw new Error('no Electron binary is installed')
  const dataFolder = await mkdtemp(join(tmpdir(), 'meritline-electron-'))
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const app = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT],
    env: { ...Object.fromEntries(inherited), MERITLINE_DATA: dataFolder, ...env },
    timeout: START_MS,
  })
  const page = await firstWindow(app)
  return {
    app,
    page,
    dataFolder,
    async close() {
      await app.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A window that does not come is the app's failure, never tried again. */
async function firstWindow(app: ElectronApplication): Promise<Page> {
  return app.firstWindow().catch((error: unknown) => {
    throw new Error('The app opened no window.', { cause: error })
  })
}
