/** Flips bits and cuts files, then looks whether anything but a refusal or the undamaged data comes out. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { TEST_KEY } from '../support/test-store.ts'
import { contentsOf, filledWorkspace, importPeople } from './filled-workspace.ts'
import { machine } from './machine.ts'

export interface DamageReport {
  /** Damage done, by outcome: the code of the refusal, or 'undamaged'. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly injected: number
}

/** What is damaged: the file, closed and whole, or the log of a workspace that was not closed. */
export type Part = 'file' | 'log'
/** Damages a copy of the part's bytes. */
export type Damage = (bytes: Buffer) => Buffer

export function flipOneBit(bytes: Buffer): Buffer {
  const at = Math.floor(Math.random() * bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8))
  return bytes
}

export function cutSomewhere(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(Math.random() * bytes.length))
}

export async function damageRounds(count: number, part: Part, damage: Damage): Promise<DamageReport> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-damage-'))
  const path = join(folder, 'whole.meritline')
  const outcomes: Record<string, number> = {}
  try {
    const { whole, close } = await specimen(path, part)
    for (let round = 0; round < count; round += 1) {
      const copy = join(folder, `${round}.meritline`)
      for (const [suffix, bytes] of Object.entries(whole)) await writeFile(copy + suffix, bytes)
      const damaged = part === 'file' ? '' : '-wal'
      await writeFile(copy + damaged, damage(Buffer.from(whole[damaged] ?? Buffer.alloc(0))))
      const outcome = await outcomeOf(copy, path)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      for (const suffix of ['', '-wal', '-shm', '.head']) await rm(copy + suffix, { force: true })
    }
    await close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { outcomes, injected: count }
}

async function specimen(
  path: string,
  part: Part,
): Promise<{ whole: Record<string, Buffer>; close: () => Promise<void> }> {
  const store = await filledWorkspace(path, 400)
  if (part === 'file') await store.close()
  else await importPeople(store, 50)
  const suffixes = part === 'file' ? ['', '.head'] : ['', '-wal', '.head']
  const whole = Object.fromEntries(
    await Promise.all(suffixes.map(async (suffix) => [suffix, await readFile(path + suffix)] as const)),
  )
  // The specimen as it should be read: copied, for an open one must not be touched.
  for (const suffix of suffixes) await copyFile(path + suffix, `${path}.expected${suffix}`)
  return { whole, close: () => store.close() }
}

async function outcomeOf(copy: string, path: string): Promise<string> {
  const expected = contentsOf(`${path}.expected`)
  try {
    const store = await openStore({ path: copy, key: TEST_KEY, system: machine })
    await store.close()
    if (contentsOf(copy) === expected) return 'undamaged'
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
  throw new Error('Damage gave other data instead of a refusal.')
}
