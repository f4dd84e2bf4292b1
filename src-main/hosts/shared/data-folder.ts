/** Where this machine's user keeps Meritline's data: workspaces, their backups, the log. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** MERITLINE_DATA names another folder; else the place each operating system keeps an application's data in. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env['MERITLINE_DATA']) return resolve(env['MERITLINE_DATA'])
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Meritline')
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Meritline')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'Meritline')
}
