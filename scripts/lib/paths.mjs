import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
export const MODULES = join(ROOT, 'node_modules')

/** The Node that the project pins as a dependency: the sources need its type stripping, whatever Node started us. */
export const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The environment for child processes: the project's own tools first. */
export const toolEnvironment = (extra = {}) => ({
  ...process.env,
  PATH: [join(MODULES, '.bin'), process.env.PATH ?? ''].join(delimiter),
  ...extra,
})
