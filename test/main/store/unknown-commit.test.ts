import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CodedError } from '../../../src-core/coded-error.ts'
import { Connection } from '../../../src-main/store/database.ts'
import { EncryptedStore } from '../../../src-main/store/encrypted-store.ts'
import { createStore } from '../../../src-main/store/open-store.ts'
import { TEST_KEY, TEST_SETTINGS } from '../../support/test-store.ts'
import { createTestSystem } from '../../support/test-system.ts'

/** A connection whose next COMMIT reports a failure, either before or after it took hold. */
class UnclearConnection extends Connection {
  next: 'lost' | 'kept' | null = null

  override exec(sql: string): void {
    const unclear = sql === 'COMMIT' ? this.next : null
    if (unclear !== 'lost') super.exec(sql)
    if (unclear === null) return
    this.next = null
    throw new CodedError('IO_ERROR', 'The disk did not answer.')
  }
}

let folder: string
let writing: UnclearConnection
let store: EncryptedStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meritline-commit-'))
  const path = join(folder, 'test.meritline')
  const system = createTestSystem()
  await (await createStore({ path, key: TEST_KEY, system, settings: TEST_SETTINGS })).close()
  writing = new UnclearConnection({ path, key: TEST_KEY, mode: 'write' })
  const reading = new Connection({ path, key: TEST_KEY, mode: 'read' })
  store = new EncryptedStore({ path, headPath: `${path}.head`, writing, reading, system })
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const note = (summary: string) =>
  store.write(({ audit }) => audit.append({ kind: 'NOTE', subject: null, summary, data: {} }))
const newest = () => store.read.audit.list({ offset: 0, limit: 1 }).events[0]?.summary

it('a COMMIT that reports a failure but took hold is a success', async () => {
  writing.next = 'kept'
  expect((await note('kept')).summary).toBe('kept')
  expect(newest()).toBe('kept')
  await note('after')
  expect(newest()).toBe('after')
})

it('a COMMIT that reports a failure and was lost is a failure, and the next write goes through', async () => {
  writing.next = 'lost'
  await expect(note('lost')).rejects.toMatchObject({ code: 'IO_ERROR' })
  expect(newest()).toBe('Workspace "Test company" created')
  await note('after')
  expect(newest()).toBe('after')
})
