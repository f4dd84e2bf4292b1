import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestStore, type TestStore } from '../../support/test-store.ts'

let test: TestStore
beforeEach(async () => {
  test = await createTestStore()
})
afterEach(() => test.close())

const note = (summary: string) => ({ kind: 'NOTE', subject: null, summary, data: {} })

describe('a write', () => {
  it('is one transaction with its audit event', async () => {
    await test.store.write((writer) => {
      writer.settings.set({ ...writer.settings.get(), staleAfterDays: 5 })
      writer.audit.append(note('changed'))
    })
    expect(test.store.read.settings.get().staleAfterDays).toBe(5)
    expect(test.store.read.audit.list({ offset: 0, limit: 10 }).events[0]?.summary).toBe('changed')
  })

  it('that throws changes nothing', async () => {
    const before = test.store.read.audit.head()
    const failing = test.store.write((writer) => {
      writer.settings.set({ ...writer.settings.get(), staleAfterDays: 5 })
      writer.audit.append(note('changed'))
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(test.store.read.settings.get().staleAfterDays).toBe(90)
    expect(test.store.read.audit.head()).toEqual(before)
  })

  it('waits for its turn behind a long one', async () => {
    const order: string[] = []
    const long = test.store.writeLong(async ({ audit }, pause) => {
      for (let i = 0; i < 5; i += 1) {
        audit.append(note(`long ${i}`))
        await pause()
      }
      order.push('long')
    })
    const short = test.store.write(({ audit }) => {
      audit.append(note('short'))
      order.push('short')
    })
    await Promise.all([long, short])
    expect(order).toEqual(['long', 'short'])
    expect(test.store.read.audit.list({ offset: 0, limit: 1 }).events[0]?.summary).toBe('short')
  })

  it('refuses work that awaits', async () => {
    await expect(test.store.write(() => Promise.resolve(1))).rejects.toThrow('writeLong')
  })

  it('refuses a writer kept after its transaction', async () => {
    const kept = await test.store.write((writer) => writer)
    expect(() => kept.audit.append(note('late'))).toThrow('outside its transaction')
  })
})

describe('a long write', () => {
  it('shows readers the last committed state until it ends', async () => {
    const seen: number[] = []
    await test.store.writeLong(async (writer, pause) => {
      writer.settings.set({ ...writer.settings.get(), staleAfterDays: 5 })
      await pause()
      seen.push(test.store.read.settings.get().staleAfterDays, writer.settings.get().staleAfterDays)
    })
    expect(seen).toEqual([90, 5])
    expect(test.store.read.settings.get().staleAfterDays).toBe(5)
  })

  it('lets the event loop turn between slices', async () => {
    let turns = 0
    const timer = setInterval(() => (turns += 1), 0)
    await test.store.writeLong(async (_writer, pause) => {
      while (turns < 3) await pause()
    })
    clearInterval(timer)
    expect(turns).toBeGreaterThanOrEqual(3)
  })

  it('that is cancelled rolls everything back and frees the turn', async () => {
    const cancel = new AbortController()
    const long = test.store.writeLong(async ({ audit }, pause) => {
      audit.append(note('half'))
      await pause()
      cancel.signal.throwIfAborted()
    })
    cancel.abort()
    await expect(long).rejects.toThrow()
    await test.store.write(({ audit }) => audit.append(note('after')))
    expect(test.store.read.audit.list({ offset: 0, limit: 10 }).events.map((event) => event.summary)).toEqual([
      'after',
      'Workspace "Test company" created',
    ])
  })
})

describe('a closed store', () => {
  it('finishes the writes under way and refuses new ones', async () => {
    const last = test.store.write(({ audit }) => audit.append(note('last')))
    await test.store.close()
    expect((await last).summary).toBe('last')
    await expect(test.store.write(() => 1)).rejects.toMatchObject({ code: 'NO_WORKSPACE' })
    expect(() => test.store.read.settings.get()).toThrow(expect.objectContaining({ code: 'NO_WORKSPACE' }))
  })
})
