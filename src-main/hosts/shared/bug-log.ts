/**
 * Where bugs are written down: the method's name and the place in the code. Inputs and outputs are never given to it,
 * and an error's message is left out too, since a message may quote data; only its first stack frames are kept.
 */
import { appendFileSync, mkdirSync, statSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReportBug } from '../../rpc/router.ts'

const MAX_BYTES = 1_000_000
const FRAMES = 12

function logFile(folder: string): string {
  return join(folder, 'meritline.log')
}

/** Appends one line per bug to the log in the data folder, and hands it to `also` (standard error, say). */
export function bugLog(folder: string, now: () => Date, also?: (line: string) => void): ReportBug {
  const file = logFile(folder)
  return (method, error) => {
    const line = JSON.stringify({ at: now().toISOString(), method, ...describeBug(error) })
    also?.(line)
    try {
      mkdirSync(dirname(file), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, `${line}\n`, { mode: 0o600 })
    } catch {
      // A log that cannot be written must not turn one bug into two.
    }
  }
}

/** Name, code and stack frames of an error; never its message. */
function describeBug(error: unknown): { name: string; code?: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim())
  return { name: error.name, ...code, frames }
}
