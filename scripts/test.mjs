// npm test: sets up, checks everything, ends with one line of counts. `npm test -- unit lint` runs those parts alone.
import { build } from './lib/build.mjs'
import { displayMissing, findElectron } from './lib/electron.mjs'
import { install } from './lib/install.mjs'
import { MODULES, NODE } from './lib/paths.mjs'
import { join } from 'node:path'
import { run } from './lib/run.mjs'
import { runScript, say, seconds, Stop } from './lib/say.mjs'
import { onPath, systemPackages } from './lib/system-packages.mjs'
import { vitestPart } from './lib/vitest-part.mjs'

const LAYERS = ['src-core', 'src-contract', 'src-main', 'src-preload', 'src-renderer', 'test']

const END_TO_END = ['--config', 'test/e2e/vitest.config.ts']

const tool = (script, ...args) => [NODE, [join(MODULES, script), ...args]]

/** Each part answers {passed, failed, skipped, reasons, output}. */
const PARTS = {
  format: () => check('format', tool('prettier/bin/prettier.cjs', '--check', '.')),
  types: async () =>
    sum(await eachOf(LAYERS, (layer) => check(`types of ${layer}`, tool('typescript/bin/tsc', '-p', layer)))),
  lint: () => check('lint', tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')),
  layers: () => {
    const folders = LAYERS.filter((layer) => layer.startsWith('src-'))
    return check('layers', tool('dependency-cruiser/bin/dependency-cruiser.mjs', ...folders))
  },
  build: async () => {
    try {
      await build()
      return { passed: 1, failed: 0, skipped: 0, reasons: [], output: '' }
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      return { passed: 0, failed: 1, skipped: 0, reasons: [], output: error.message }
    }
  },
  unit: () => vitestPart(['--exclude', 'test/e2e/**', '--exclude', 'test/faults/**', '--exclude', 'test/bench/**']),
  faults: () => vitestPart(['test/faults']),
  browser: () => vitestPart([...END_TO_END, '--exclude', 'test/e2e/electron*']),
  electron: electronPart,
}

await runScript(async () => {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name))
  if (unknown.length > 0)
    throw new Stop(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`)
  const started = Date.now()
  await install()
  await systemPackages()
  const totals = []
  for (const name of Object.keys(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    totals.push(await timed(name, PARTS[name]))
  }
  const { passed, failed, skipped, reasons } = sum(totals)
  for (const reason of reasons) say(`skipped: ${reason}`)
  say(`All in ${seconds(Date.now() - started)}.`)
  say(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  return failed === 0 ? 0 : 1
})

async function timed(name, part) {
  const started = Date.now()
  const result = await part()
  if (result.output) say(result.output.trimEnd())
  const skipped = result.skipped ? `, ${result.skipped} skipped` : ''
  say(
    `${name.padEnd(9)} ${result.passed} passed, ${result.failed} failed${skipped}  (${seconds(Date.now() - started)})`,
  )
  return result
}

async function check(name, [command, args]) {
  const { code, output } = await run(command, args, { quiet: true })
  const ok = code === 0
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, reasons: [], output: ok ? '' : `${name}:\n${output}` }
}

async function eachOf(items, work) {
  const results = []
  for (const item of items) results.push(await work(item))
  return results
}

function sum(results) {
  return {
    passed: results.reduce((total, each) => total + each.passed, 0),
    failed: results.reduce((total, each) => total + each.failed, 0),
    skipped: results.reduce((total, each) => total + each.skipped, 0),
    reasons: results.flatMap((each) => each.reasons),
    output: results
      .map((each) => each.output)
      .filter(Boolean)
      .join('\n'),
  }
}

async function electronPart() {
  const skip = (reason) => ({
    passed: 0,
    failed: 0,
    skipped: 1,
    reasons: [`Electron end to end: ${reason}`],
    output: '',
  })
  const found = await findElectron({ download: true })
  if (!found.path) return skip(found.reason)
  const args = [...END_TO_END, 'test/e2e/electron']
  const noDisplay = displayMissing()
  if (!noDisplay) return vitestPart(args)
  return onPath('xvfb-run') ? vitestPart(args, { wrapper: ['xvfb-run', '-a'] }) : skip(`${noDisplay} and no xvfb-run`)
}
