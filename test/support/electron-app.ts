/** The desktop app in a real Electron with a data folder of its own; needs out/ to be built. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

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

export async function launchElectron(env: Record<string, string> = {}): Promise<TestApp> {
  const executablePath = electronPath()
  if (executablePath === null) throw new Error('no Electron binary is installed')
  const dataFolder = await mkdtemp(join(tmpdir(), 'meritline-electron-'))
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const app = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT],
    env: { ...Object.fromEntries(inherited), MERITLINE_DATA: dataFolder, ...env },
  })
  const page = await app.firstWindow()
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
