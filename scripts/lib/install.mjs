// Installs the dependencies where they are missing or not those of package-lock.json.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MODULES, NODE, ROOT } from './paths.mjs'
import { run } from './run.mjs'
import { say, Stop } from './say.mjs'

const OLDEST_NODE = 20

/** Why an install is needed, in words; null when everything is there. */
function installNeeded() {
  const installedFile = join(MODULES, '.package-lock.json')
  if (!existsSync(installedFile)) return 'the dependencies are not installed yet'
  const wanted = readPackages(join(ROOT, 'package-lock.json'))
  const installed = readPackages(installedFile)
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.optional || entry.peer || entry.devOptional) continue
    if (installed[path]?.version !== entry.version) {
      return `${path.replace('node_modules/', '')} ${entry.version} is not installed (package-lock.json has changed)`
    }
  }
  return existsSync(NODE) ? null : 'the pinned Node is missing'
}

export async function install() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Stop(`Meritline needs Node ${OLDEST_NODE} or newer; this is ${process.version}. See https://nodejs.org.`)
  }
  const why = installNeeded()
  if (!why) return
  say(`Installing the dependencies with npm ci: ${why}. This takes a minute or two.`)
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code === 127) throw new Stop('npm was not found. It comes with Node: see https://nodejs.org.')
  if (code !== 0) {
    throw new Stop(
      'The dependencies could not be installed; npm says why above. Is the network there? Behind a proxy, set npm’s: npm config set proxy URL. Then start again.',
    )
  }
  const still = installNeeded()
  if (still) throw new Stop(`The install ended but ${still}. Delete node_modules and start again.`)
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}
