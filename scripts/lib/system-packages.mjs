// What some tests need beside npm: installed from Debian's packages where that is possible, named where it is not.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { say } from './say.mjs'

const NEEDS = [
  {
    package: 'chromium',
    command: ['chromium', 'chromium-browser', 'google-chrome'],
    env: 'CHROME_PATH',
    use: 'the window end to end and printing',
  },
  { package: 'poppler-utils', command: ['pdftotext'], use: 'reading printed PDFs back' },
  { package: 'python3-numpy', python: 'numpy', use: 'the second implementation of the model' },
  { package: 'python3-scipy', python: 'scipy', use: 'the optimizer side by side with SciPy' },
  { package: 'xvfb', command: ['xvfb-run'], use: 'Electron without a display' },
]

/** Installs what is missing as root on Debian; says in words what stays missing. */
export async function systemPackages() {
  if (process.platform !== 'linux') return
  const missing = []
  for (const need of NEEDS) if (!(await isThere(need))) missing.push(need)
  if (missing.length === 0) return
  const names = missing.map((need) => need.package)
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    for (const need of missing) say(`Without ${need.package} these tests are skipped: ${need.use}.`)
    return
  }
  say(`Installing from Debian's packages: ${names.join(', ')}.`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true, timeoutMs: 180_000 })
  const options = ['install', '-y', '-qq', '--no-install-recommends']
  const { code, output } = await run('apt-get', [...options, ...names], { env, quiet: true, timeoutMs: 600_000 })
  if (code !== 0)
    say(`The packages could not be installed; the tests that need them are skipped.\n${output.slice(-600)}`)
}

async function isThere({ command, python, env }) {
  if (env && process.env[env] && existsSync(process.env[env])) return true
  if (command) return command.some(onPath)
  for (const interpreter of ['/usr/bin/python3', 'python3']) {
    if ((await run(interpreter, ['-c', `import ${python}`], { quiet: true })).code === 0) return true
  }
  return false
}

export function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
