/** A real encrypted store in a temporary folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../../src-contract/desktop/workspace.ts'
import { defaultLevels } from '../../src-core/default-levels.ts'
import type { EncryptedStore } from '../../src-main/store/encrypted-store.ts'
import { createStore } from '../../src-main/store/open-store.ts'
import { createTestSystem, type TestSystem } from './test-system.ts'

export const TEST_KEY = new Uint8Array(32).fill(7)

export const TEST_SETTINGS: Settings = {
  name: 'Test company',
  currency: 'USD',
  levels: defaultLevels(100),
  staleAfterDays: 90,
  annualHours: 2080,
  backupsKept: 7,
}

export interface TestStore {
  readonly store: EncryptedStore
  readonly system: TestSystem
  readonly folder: string
  /** Closes the store and removes its folder. */
  close(): Promise<void>
}

export async function createTestStore(settings: Partial<Settings> = {}): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-store-'))
  const system = createTestSystem()
  const path = join(folder, 'test.meritline')
  const store = await createStore({ path, key: TEST_KEY, system, settings: { ...TEST_SETTINGS, ...settings } })
  return {
    store,
    system,
    folder,
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
