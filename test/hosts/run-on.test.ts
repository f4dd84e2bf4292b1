/** The command line on a Node too old for it runs on the project's own: signals and exit codes go through. */
import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const LAUNCHER = new URL('../../bin/run-on.mjs', import.meta.url).href

/** A launcher of a script on this Node, as bin/meritline.mjs is one of itself. */
function launch(script: string) {
  const starter = `import { runOn } from ${JSON.stringify(LAUNCHER)}; process.exit(await runOn(process.execPath, ['-e', ${JSON.stringify(script)}]))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', starter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const said = new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())))
  return { child, ended, said }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('running on another Node', () => {
  it('a signal to the launcher ends what it launched', async () => {
    const { child, ended, said } = launch('console.log(process.pid); setInterval(() => {}, 1000)')
    const pid = Number(await said)
    expect(lives(pid)).toBe(true)
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
    await expect.poll(() => lives(pid)).toBe(false)
  })

  it('a script that ends by itself after a signal gives its own exit code', async () => {
    const { child, ended, said } = launch(
      "process.on('SIGTERM', () => process.exit(7)); console.log('ready'); setInterval(() => {}, 1000)",
    )
    await said
    child.kill('SIGTERM')
    expect(await ended).toBe(7)
  })

  it('answers the exit code', async () => {
    expect(await launch('console.log(1); process.exitCode = 2').ended).toBe(2)
  })
})
