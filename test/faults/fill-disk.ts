/**
 * A process that writes until the disk refuses, then closes the workspace, makes room if it can and looks at what is
 * left. Prints one line of JSON.
 *
 *   node fill-disk.ts FOLDER
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'
import type { EncryptedStore } from '../../src-main/store/encrypted-store.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { TEST_KEY } from '../support/test-store.ts'
import { contentsOf, filledWorkspace, importPeople } from './filled-workspace.ts'
import { machine } from './machine.ts'

export interface FillReport {
  /** The code of the refusal. */
  readonly code: string
  readonly imports: number
  /** Imports found after opening anew. */
  readonly found: number
  readonly chain: boolean
  /** After making room an import goes through again, and the file is whole. */
  readonly writableAgain: boolean
}

async function fillUntilRefused(store: EncryptedStore): Promise<{ code: string; imports: number }> {
  for (let imports = 1; ; imports += 1) {
    try {
      await importPeople(store, 200)
    } catch (error) {
      if (error instanceof CodedError) return { code: error.code, imports }
      throw error
    }
  }
}

async function run(folder: string): Promise<FillReport> {
  const path = join(folder, 'full.meritline')
  const ballast = join(folder, 'ballast')
  const store = await filledWorkspace(path, 10)
  writeFileSync(ballast, Buffer.alloc(400_000))
  const { code, imports } = await fillUntilRefused(store)
  // Still readable while there is no room.
  const known = store.read.people.imports().length
  await store.close()
  rmSync(ballast)
  const again = await openStore({ path, key: TEST_KEY, system: machine })
  const found = again.read.people.imports().length
  const chain = again.read.audit.verify().every(({ ok }) => ok) && known === found
  const writableAgain = await importPeople(again, 5).then(
    () => true,
    () => false,
  )
  await again.close()
  contentsOf(path)
  return { code, imports, found, chain, writableAgain }
}

console.log(JSON.stringify(await run(process.argv[2] ?? '')))
