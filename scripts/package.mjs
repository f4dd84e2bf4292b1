// npm run package: installers for this system into dist/. `npm run package -- --dir` stops at the unpacked app.
import { build } from './lib/build.mjs'
import { install } from './lib/install.mjs'
import { MODULES, NODE } from './lib/paths.mjs'
import { join } from 'node:path'
import { run } from './lib/run.mjs'
import { runScript, say, Stop } from './lib/say.mjs'

const DOWNLOAD_FAILED =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|getaddrinfo|HTTPError|socket hang up|download|403|404/i

await runScript(async () => {
  await install()
  await build()
  say('Packaging. electron-builder downloads the Electron binary and the tools of this system’s installers.')
  const args = ['--config', 'electron-builder.config.mjs', '--publish', 'never', ...process.argv.slice(2)]
  const { code, output } = await run(NODE, [join(MODULES, 'electron-builder', 'cli.js'), ...args], {
    quiet: true,
    timeoutMs: 30 * 60_000,
  })
  if (code === 0) {
    say('Done: the installers are in dist/.')
    return 0
  }
  const last = output.trim().split('\n').slice(-15).join('\n')
  if (DOWNLOAD_FAILED.test(output)) {
    throw new Stop(
      `${last}\n\nNothing was packaged: a binary that packaging needs (Electron, or a tool of the installers) could not be downloaded. It comes from github.com; behind a mirror set ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR.`,
    )
  }
  throw new Stop(`${last}\n\nNothing was packaged: electron-builder ended with exit code ${code}.`)
})
