/** A browser host of its own process and its own data folder, as `meritline serve` starts it. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../bin/meritline.mjs', import.meta.url))

export interface TestHost {
  /** Works once: it holds the one-time token. */
  readonly address: string
  readonly port: number
  readonly dataFolder: string
  /** What the process said on standard error so far: empty when all is well. */
  errors(): string
  close(): Promise<void>
}

export async function startTestHost(env: NodeJS.ProcessEnv = {}): Promise<TestHost> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'meritline-host-'))
  const child = spawn(process.execPath, [BIN, 'serve'], {
    env: { ...process.env, MERITLINE_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^Meritline is at (\S+)$/.exec(line)?.[1]
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(`the browser host ended at once: ${errors}`)))
  })
  return {
    address,
    port: Number(new URL(address).port),
    dataFolder,
    errors: () => errors,
    async close() {
      child.kill('SIGTERM')
      await ended
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
