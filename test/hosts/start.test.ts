/** npm start: what it says and does, as a user meets it. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'meritline-start-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Started {
  said(): string
  until(pattern: RegExp): Promise<RegExpExecArray>
  stop(signal?: NodeJS.Signals): void
  readonly ended: Promise<number | null>
}

function start(args: readonly string[], under: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Started {
  const withoutDisplay = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', MERITLINE_DATA: folder }
  const [command = '', ...words] = [...under, process.execPath, START, ...args]
  const child = spawn(command, words, { env: { ...withoutDisplay, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const hear = (chunk: Buffer): void => void (text += chunk.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return {
    said: () => text,
    until: (pattern) =>
      expect
        .poll(() => pattern.exec(text), { timeout: 60_000 })
        .not.toBeNull()
        .then(() => pattern.exec(text) as RegExpExecArray),
    stop: (signal = 'SIGTERM') => void child.kill(signal),
    ended: new Promise((resolve) => child.once('close', resolve)),
  }
}

describe('npm start', () => {
  it.runIf(process.platform === 'linux')('without a display says why it serves a browser, and where', async () => {
    const meritline = start([])
    const [, address = ''] = await meritline.until(/Meritline is at (http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)/)
    expect(meritline.said()).toContain(
      'Serving Meritline to a browser: Electron cannot open a window, there is no display.',
    )
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    meritline.stop()
    expect(await meritline.ended).toBe(0)
    await expect(fetch(address)).rejects.toThrow()
  })

  it.runIf(process.platform === 'linux')('ends when the shell that npm runs it in is ended', async () => {
    // As npm does, and without the shell's becoming what it runs.
    const shell = ['sh', '-c', '"$0" "$@"; exit $?']
    const meritline = start(['--port', '0', '--no-open'], shell, { npm_lifecycle_event: 'start' })
    const [, address = ''] = await meritline.until(/Meritline is at (http:\S+)/)
    meritline.stop()
    // Its output ends with the last process that writes to it.
    await meritline.ended
    await expect(fetch(address)).rejects.toThrow()
  })

  it('names a port that is taken, and what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    const meritline = start(['--port', String(port), '--no-open'])
    expect(await meritline.ended).toBe(1)
    expect(meritline.said()).toContain(`Port ${port} is taken. Choose another with --port, or 0 for a free one.`)
    taken.close()
  })

  it('explains itself', async () => {
    const help = start(['--help'])
    expect(await help.ended).toBe(0)
    expect(help.said()).toMatch(/^usage: npm start/)
    const wrong = start(['--shout'])
    expect(await wrong.ended).toBe(1)
    expect(wrong.said()).toContain('usage: npm start')
  })
})
