/** A disk that is full, and one that refuses to write on: each for a process of its own. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FillReport } from './fill-disk.ts'

const run = promisify(execFile)
const FILL = fileURLToPath(new URL('./fill-disk.ts', import.meta.url))

/** Null when a small file system can be mounted here, else why not. */
export async function noSmallDisk(): Promise<string | null> {
  if (process.platform !== 'linux') return 'small file systems are mounted on Linux only'
  const folder = await mkdtemp(join(tmpdir(), 'meritline-mount-'))
  try {
    await run('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
    return null
  } catch {
    return 'this user may not mount a file system of its own'
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param kilobytes size of the disk */
export function onSmallDisk(kilobytes: number): Promise<FillReport> {
  const script = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$1" && exec "$2" "$3" "$1"`
  return inFolder((folder) => run('unshare', ['-rm', 'sh', '-c', script, 'sh', folder, process.execPath, FILL]))
}

/** Files may grow to this size, writing further fails. @param kilobytes limit */
export function withFileLimit(kilobytes: number): Promise<FillReport> {
  const script = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$2" "$3" "$1"`
  return inFolder((folder) => run('bash', ['-c', script, 'bash', folder, process.execPath, FILL]))
}

async function inFolder(work: (folder: string) => Promise<{ stdout: string }>): Promise<FillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-full-'))
  try {
    return JSON.parse((await work(folder)).stdout) as FillReport
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
