// Opens an address in the user's browser, where there is one.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { displayMissing } from './electron.mjs'

/** Null when a browser was asked to open it, else what the user is to do. */
export function openInBrowser(address) {
  const byHand = 'Open that address in a browser on this machine. Ctrl-C here ends Meritline.'
  if (process.env.CI || displayMissing()) return byHand
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address]
  if (process.platform === 'linux' && !onPath(command)) return byHand
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
  return null
}

function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}
