import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import { Connection } from '../../../src-main/store/database.ts'
import { hashEvent } from '../../../src-main/store/audit-event.ts'
import { verifyChain } from '../../../src-main/store/audit-verify.ts'
import { createTestStore, TEST_KEY, type TestStore } from '../../support/test-store.ts'

let test: TestStore
beforeEach(async () => {
  test = await createTestStore()
})
afterEach(() => test.close())

const append = (kind: string, subject: string | null, data: Record<string, unknown> = {}) =>
  test.store.write(({ audit }) => audit.append({ kind, subject, summary: `${kind} ${subject ?? ''}`, data }))

/** Does what only someone with the key and without the app could do. */
async function tampered(sql: string): Promise<ReturnType<typeof verifyChain>> {
  await test.store.close()
  const db = new Connection({ path: test.store.path, key: TEST_KEY, mode: 'write' })
  try {
    db.exec('DROP TRIGGER events_no_update; DROP TRIGGER events_no_delete; DROP TRIGGER events_in_order')
    db.exec(sql)
    return verifyChain(db)
  } finally {
    db.close()
  }
}

describe('an event', () => {
  it('carries time, actor and the hash of the one before', async () => {
    test.system.actingAs('reviewer')
    test.system.advance(60_000)
    const event = await append('NOTE', 'a', { b: 1, a: [true, null] })
    expect(event).toMatchObject({ seq: 2, at: '2026-01-31T09:01:00.000Z', actor: 'reviewer' })
    const [, first] = test.store.read.audit.list({ offset: 0, limit: 10 }).events
    expect(event.previousHash).toBe(first?.hash)
    expect(hashEvent(event)).toBe(event.hash)
  })

  it('is read back as it was hashed, whatever its data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), async (data, summary) => {
        await test.store.write(({ audit }) => audit.append({ kind: 'NOTE', subject: null, summary, data }))
        const [event] = test.store.read.audit.list({ offset: 0, limit: 1 }).events
        expect(event && hashEvent(event)).toBe(event?.hash)
      }),
      { numRuns: 60 },
    )
    expect(test.store.read.audit.verify().every(({ ok }) => ok)).toBe(true)
  })

  it('cannot be changed, deleted or put out of order', async () => {
    await append('NOTE', 'a')
    await test.store.close()
    const db = new Connection({ path: test.store.path, key: TEST_KEY, mode: 'write' })
    try {
      expect(() => db.exec(`UPDATE events SET summary = 'x'`)).toThrow('append-only')
      expect(() => db.exec('DELETE FROM events')).toThrow('append-only')
      const copy = 'at, actor, kind, subject, summary, data'
      expect(() => db.exec(`REPLACE INTO events SELECT * FROM events WHERE seq = 1`)).toThrow('append')
      expect(() => db.exec(`INSERT INTO events SELECT 9, ${copy}, hash, 'h' FROM events WHERE seq = 2`)).toThrow(
        'in order',
      )
      expect(() => db.exec(`INSERT INTO events SELECT 3, ${copy}, 'no', 'h' FROM events WHERE seq = 2`)).toThrow(
        'in order',
      )
    } finally {
      db.close()
    }
  })
})

describe('the list', () => {
  it('is newest first, by kind and subject, a page at a time', async () => {
    for (const [kind, subject] of [
      ['A', 'x'],
      ['B', 'x'],
      ['A', 'y'],
    ] as const) {
      await append(kind, subject)
    }
    const { audit } = test.store.read
    expect(audit.list({ kind: 'A', offset: 0, limit: 10 }).events.map(({ subject }) => subject)).toEqual(['y', 'x'])
    expect(audit.list({ subject: 'x', offset: 1, limit: 1 })).toMatchObject({ total: 2, events: [{ kind: 'A' }] })
    expect(audit.kinds()).toEqual(['A', 'B', 'WORKSPACE_CREATED'])
  })
})

describe('verification names what is wrong', () => {
  beforeEach(async () => {
    for (const subject of ['a', 'b', 'c']) await append('NOTE', subject)
  })

  it('nothing', () => {
    expect(test.store.read.audit.verify()).toMatchObject([{ ok: true }])
  })

  it('a changed event', async () => {
    expect(await tampered(`UPDATE events SET summary = 'x' WHERE seq = 3`)).toMatchObject([
      { ok: false, detail: expect.stringContaining('Event 3 was changed') as string },
    ])
  })

  it('a missing event', async () => {
    expect(await tampered('DELETE FROM events WHERE seq = 2')).toMatchObject([
      { ok: false, detail: 'Event 2 is missing.' },
    ])
  })

  it('an event exchanged with its own hash', async () => {
    const other = hashEvent({
      seq: 3,
      at: 'x',
      actor: 'x',
      kind: 'x',
      subject: null,
      summary: 'x',
      data: {},
      previousHash: null,
    })
    const sql = `UPDATE events SET at = 'x', actor = 'x', kind = 'x', subject = NULL, summary = 'x', data = '{}', previous_hash = NULL, hash = '${other}' WHERE seq = 3`
    expect(await tampered(sql)).toMatchObject([{ ok: false, detail: 'Event 3 does not follow the one before it.' }])
  })
})

describe('canonical JSON', () => {
  it('is one text whatever the order of keys, and parses back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('refuses what JSON cannot say', () => {
    for (const value of [NaN, Infinity, new Date(), new Map(), () => 1, 1n]) {
      expect(() => canonicalJson({ value })).toThrow(TypeError)
    }
  })
})
