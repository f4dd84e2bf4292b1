import { statSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { person } from '../../faults/people.ts'
import { createTestWorkspaces, type TestWorkspaces } from '../../support/test-workspaces.ts'

let test: TestWorkspaces
beforeEach(async () => {
  test = await createTestWorkspaces()
  await test.created()
})
afterEach(() => test.cleanUp())

it('a long write leaves its log to another thread, which moves it into the file', async () => {
  const workspace = await test.opened()
  const { system } = test
  const before = statSync(test.path).size
  let atCommit = 0
  await workspace.store.writeLong(async (writer, pause) => {
    const importId = system.id()
    writer.people.addImport(
      {
        importId,
        kind: 'people',
        fileName: 'roster.csv',
        sha256: '0'.repeat(64),
        importedAt: system.now().toISOString(),
        asOf: '2026-01-31',
        actor: system.actor(),
        rowsRead: 40_000,
        accepted: 40_000,
        rejected: 0,
        leftOut: 0,
      },
      '{}',
    )
    for (let first = 0; first < 40_000; first += 2000) {
      writer.people.addPeople(
        importId,
        Array.from({ length: 2000 }, (_, index) => person(first + index)),
      )
      await pause()
    }
    writer.audit.append({ kind: 'PEOPLE_IMPORTED', subject: importId, summary: 'Imported', data: {} })
    atCommit = statSync(test.path).size
  })
  expect(atCommit).toBe(before)
  await vi.waitFor(() => expect(statSync(test.path).size).toBeGreaterThan(1_000_000), { timeout: 20_000 })
  await workspace.close()
  expect((await (await test.opened()).check()).every(({ ok }) => ok)).toBe(true)
})
