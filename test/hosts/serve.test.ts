/** `meritline serve`: it ends when it is told to, and closes in order. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { serveUntilInterrupted } from '../../src-main/hosts/browser/main.ts'

it('Ctrl-C that comes twice does not cut the closing short', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-serve-'))
  vi.stubEnv('MERITLINE_DATA', folder)
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const before = process.listenerCount('SIGINT')
  const served = serveUntilInterrupted({ port: 0 })
  await expect.poll(() => process.listenerCount('SIGINT')).toBe(before + 1)
  expect(said.mock.calls.join('')).toContain('Meritline is at http://127.0.0.1:')
  process.emit('SIGINT')
  // Without anybody listening, the second would end the process in the middle of closing.
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  expect(await served).toBe(0)
  said.mockRestore()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})
