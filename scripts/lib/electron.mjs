// Finds an Electron that can run here, or says in words why there is none.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MODULES, NODE } from './paths.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const DOWNLOAD_LIMIT_MS = 180_000
const REACH_LIMIT_MS = 8_000
const RELEASES = 'https://github.com/electron/electron/releases'

/** {path} of the executable, or {reason}. `download`: fetch the binary where it is missing. */
export async function findElectron({ download }) {
  const folder = join(MODULES, 'electron')
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron'
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const path = join(override, name)
    return existsSync(path)
      ? { path }
      : { reason: `ELECTRON_OVERRIDE_DIST_PATH names no Electron (${path} is missing)` }
  }
  const own = join(folder, 'dist', name)
  if (isWhole(folder) && existsSync(own)) return { path: own }
  if (!download) return { reason: 'its binary is not downloaded (npm start tries it where there is a display)' }
  if (!(await canReach(process.env.ELECTRON_MIRROR ?? RELEASES))) {
    return { reason: 'its binary is not installed and the server it is downloaded from cannot be reached' }
  }
  say('Downloading the Electron binary (some 110 MB, once): the npm package comes without it.')
  const { code, output } = await run(NODE, [join(folder, 'install.js')], { quiet: true, timeoutMs: DOWNLOAD_LIMIT_MS })
  if (code === 0 && existsSync(own)) return { path: own }
  const why =
    code === 124
      ? 'it took longer than three minutes'
      : (output.match(/\b[A-Za-z]*Error: .*/)?.[0] ?? `exit code ${code}`)
  return { reason: `its binary could not be downloaded (${why})` }
}

/** Null where windows can be shown, else why not. */
export function displayMissing() {
  if (process.platform !== 'linux') return null
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? null : 'there is no display'
}

/** Chromium's sandbox refuses to run as root. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** The version beside the binary is the one that package.json asks for. */
function isWhole(folder) {
  try {
    const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
    return (
      readFileSync(join(folder, 'dist', 'version'), 'utf8')
        .trim()
        .replace(/^v/, '') === wanted
    )
  } catch {
    return false
  }
}

async function canReach(url) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) })
    return true
  } catch {
    // A proxy that only the download's own client knows of may still get through.
    return Boolean(process.env.HTTPS_PROXY ?? process.env.https_proxy ?? process.env.ELECTRON_GET_USE_PROXY)
  }
}
