/** The list of recent workspaces: a small file in the data folder. Losing it loses nothing but convenience. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecentWorkspaces } from '../services/ports/workspace-files.ts'
import { writeFileAtomically } from './atomic-file.ts'

const Recent = z.array(z.object({ path: z.string(), name: z.string(), lastOpenedAt: z.string() }))

export function recentFile(folder: string): RecentWorkspaces {
  const path = join(folder, 'recent.json')
  return {
    async list() {
      try {
        return Recent.parse(JSON.parse(await readFile(path, 'utf8')))
      } catch {
        return []
      }
    },
    async save(list) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFileAtomically(path, `${JSON.stringify(list, null, 2)}\n`)
    },
  }
}
