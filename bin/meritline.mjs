#!/usr/bin/env node
// The command line. Runs on the project's own Node (the sources are TypeScript, which older ones cannot run).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as nodeModule from 'node:module'
import { runOn } from './run-on.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
const runsTypeScript = major > 22 || (major === 22 && minor >= 18)

if (runsTypeScript) {
  nodeModule.enableCompileCache?.()
  const { main } = await import('../src-main/hosts/cli/main.ts')
  await main(process.argv.slice(2))
} else {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node)) {
    process.stderr.write(`meritline: not installed yet. Run this first, in ${root}: npm ci\n`)
    process.exit(2)
  }
  process.exit(await runOn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]))
}
