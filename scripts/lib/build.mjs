// Builds out/ where it is missing or made from other sources than there are now.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { run } from './run.mjs'
import { say, seconds, Stop } from './say.mjs'

const SOURCES = [
  'src-core',
  'src-contract',
  'src-main',
  'src-preload',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
]
const STAMP = join(ROOT, 'out', '.built-from')
const PRODUCTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

export async function build() {
  const from = hashSources()
  const whole = PRODUCTS.every((file) => existsSync(join(ROOT, file)))
  if (whole && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === from) return
  say(whole ? 'Building: the sources have changed.' : 'Building for the first time.')
  const started = Date.now()
  const { code, output } = await run('electron-vite', ['build', '--logLevel', 'warn'], { quiet: true })
  if (code !== 0) throw new Stop(`The build failed:\n\n${output}`)
  mkdirSync(join(ROOT, 'out'), { recursive: true })
  writeFileSync(STAMP, from)
  say(`Built in ${seconds(Date.now() - started)}.`)
}

function hashSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) add(hash, source)
  return hash.digest('hex')
}

function add(hash, path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return
  let entries
  try {
    entries = readdirSync(full)
  } catch {
    hash.update(path).update('\0').update(readFileSync(full)).update('\0')
    return
  }
  for (const entry of entries.sort()) add(hash, `${path}/${entry}`)
}
