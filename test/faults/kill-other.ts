/** Kills during the two other things that replace files: changing the protection and making backups. */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Unlock } from '../../src-contract/desktop/workspace.ts'
import { CodedError } from '../../src-core/coded-error.ts'
import { createWorkspaceFiles } from '../../src-main/store/workspace-files.ts'
import { createTestKeychain } from '../support/test-keychain.ts'
import { CHEAP_SCRYPT, COPY_WORKER, nothing } from '../support/test-workspaces.ts'
import { TEST_SETTINGS } from '../support/test-store.ts'
import { machine } from './machine.ts'
import { ONE, OTHER, type Chore } from './protections.ts'

const WORKER = fileURLToPath(new URL('./chores.ts', import.meta.url))

/** How many kills left the one or the other passphrase in force; backups that were found, each whole. */
export async function killChore(chore: Chore, count: number): Promise<{ kills: number; backups: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-chore-'))
  const path = join(folder, 'chore.meritline')
  const files = createWorkspaceFiles({
    folder,
    system: machine,
    keychain: createTestKeychain(),
    worker: COPY_WORKER,
    scrypt: CHEAP_SCRYPT,
  })
  try {
    const { workspace, recoveryKey } = await files.create({ path }, TEST_SETTINGS, ONE, nothing)
    await workspace.close()
    const byRecoveryKey = { kind: 'recoveryKey', recoveryKey } as const
    let current: Unlock = ONE
    for (let round = 0; round < count; round += 1) {
      await runAndKill(path, chore, current === OTHER)
      current = await opensBy([ONE, OTHER], (unlock) => files.open(path, unlock, false))
      await (await files.open(path, byRecoveryKey, false)).close()
    }
    const backups = (await readdir(`${path}.backups`).catch(() => [])).filter((name) => name.endsWith('.meritline'))
    for (const name of backups) {
      const backup = await files.open(join(`${path}.backups`, name), byRecoveryKey, false)
      const broken = (await backup.check()).filter(({ ok }) => !ok)
      await backup.close()
      if (broken.length > 0) throw new Error(`${name}: ${JSON.stringify(broken)}`)
    }
    return { kills: count, backups: backups.length }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function opensBy(
  unlocks: readonly Unlock[],
  open: (unlock: Unlock) => Promise<{ close(): Promise<void> }>,
): Promise<Unlock> {
  for (const unlock of unlocks) {
    try {
      await (await open(unlock)).close()
      return unlock
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'WRONG_KEY') throw error
    }
  }
  throw new Error('Neither the old nor the new passphrase opens the workspace.')
}

async function runAndKill(path: string, chore: Chore, other: boolean): Promise<void> {
  const child = spawn(process.execPath, [WORKER, path, chore, other ? 'other' : 'one'])
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_code, signal) => resolve(signal)))
  // Up to two chores are finished; the kill hits the next.
  let lines = 1 + Math.floor(Math.random() * 3)
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', () => {
      lines -= 1
      if (lines === 0) resolve()
    })
    void gone.then(() => reject(new Error('The process ended by itself.')))
  })
  await new Promise((resolve) => setTimeout(resolve, Math.random() * (chore === 'backup' ? 120 : 12)))
  child.kill('SIGKILL')
  if ((await gone) !== 'SIGKILL') throw new Error('The process ended by itself.')
}
