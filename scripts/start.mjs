// npm start: installs and builds what is missing, then opens the app. Runs on Node 20 and newer, with builtins alone.
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { build } from './lib/build.mjs'
import { displayMissing, findElectron, sandboxArguments } from './lib/electron.mjs'
import { install } from './lib/install.mjs'
import { endWithNpm, track } from './lib/run.mjs'
import { NODE, ROOT, toolEnvironment } from './lib/paths.mjs'
import { openInBrowser } from './lib/open-browser.mjs'
import { runScript, say, Stop } from './lib/say.mjs'

const USAGE = `usage: npm start [-- --browser] [-- --port N]

Installs and builds what is missing, then opens Meritline in its own window.
  --browser   serve it to a browser on 127.0.0.1 instead
  --port N    the port of the browser host (default: a free one)
  --no-open   print the address without opening a browser
`

await runScript(async () => {
  const options = readOptions()
  if (options.help) return (process.stdout.write(USAGE), 0)
  endWithNpm()
  await install()
  await build()
  const { electron, reason } = await chooseHost(options)
  if (electron) return runChild(electron, [...sandboxArguments(), ROOT], {})
  say(`Serving Meritline to a browser: ${reason}.`)
  return serve(options)
})

function readOptions() {
  const options = { browser: 'boolean', 'no-open': 'boolean', help: 'boolean', port: 'string' }
  try {
    return parseArgs({ options: Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }])) })
      .values
  } catch (error) {
    throw new Stop(`${error.message}\n\n${USAGE}`)
  }
}

async function chooseHost({ browser, port }) {
  if (browser || port !== undefined) return { reason: 'as asked' }
  const noDisplay = displayMissing()
  if (noDisplay) return { reason: `Electron cannot open a window, ${noDisplay}` }
  const found = await findElectron({ download: true })
  return found.path ? { electron: found.path } : { reason: `Electron cannot run, ${found.reason}` }
}

function serve(options) {
  const args = [`${ROOT}/bin/meritline.mjs`, 'serve', ...(options.port === undefined ? [] : ['--port', options.port])]
  return runChild(NODE, args, {
    onLine(line) {
      const address = /^Meritline is at (http:\S+)$/.exec(line)?.[1]
      if (!address || options['no-open']) return
      const opened = openInBrowser(address)
      say(opened ?? 'Opened it in your browser. Ctrl-C here ends Meritline.')
    },
  })
}

/** Runs the app until it ends; Ctrl-C reaches it through the terminal, other signals are passed on. */
function runChild(command, args, { onLine }) {
  return new Promise((resolve) => {
    let interrupted = false
    const child = track(
      spawn(command, args, {
        cwd: ROOT,
        env: toolEnvironment(),
        stdio: ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'],
      }),
    )
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (interrupted = true))
    let once = onLine
    child.stdout?.on('data', (chunk) => {
      process.stdout.write(chunk)
      // The address is the first thing said; a browser is opened for that one alone.
      const line = String(chunk)
        .split('\n')
        .find((each) => each.startsWith('Meritline is at '))
      if (line && once) (once(line), (once = null))
    })
    child.on('error', (error) => {
      process.stderr.write(`\n${command} could not be started: ${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code, signal) => resolve(interrupted ? 0 : (code ?? (signal === 'SIGINT' ? 0 : 1))))
  })
}
