// npm run setup: everything that npm test needs.
import { build } from './lib/build.mjs'
import { install } from './lib/install.mjs'
import { runScript, say } from './lib/say.mjs'
import { systemPackages } from './lib/system-packages.mjs'

await runScript(async () => {
  await install()
  await systemPackages()
  await build()
  say('Ready: npm start opens Meritline, npm test checks it.')
  return 0
})
