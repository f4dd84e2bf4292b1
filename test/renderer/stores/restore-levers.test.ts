import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LeverChange, LeverRow } from '../../../src-contract/desktop/levers.ts'
import { applyChanges } from '../../../src-core/levers/change.ts'
import type { LeverRow as CoreRow } from '../../../src-core/levers/resolve.ts'
import { restoring } from '../../../src-renderer/stores/restore-levers.ts'

const scope = { levels: 3, years: { first: 2026, last: 2028 }, locks: [] }

/** The host's own rules for what a change does to the rows. */
function after(rows: readonly LeverRow[], changes: readonly LeverChange[]): readonly LeverRow[] {
  const all = changes.map((change) => ({ ...change, level: change.level ?? null, year: change.year ?? null }))
  return applyChanges(rows, all as Parameters<typeof applyChanges>[1], scope).map(full)
}

function full({ lever, level, year, value }: CoreRow): LeverRow {
  return { lever, level, year, value, locked: false, actor: 'analyst', at: '2026-01-01T00:00:00.000Z' }
}

function sorted(rows: readonly LeverRow[]): readonly string[] {
  return rows.map(({ lever, level, year, value }) => JSON.stringify([lever, level, year, value])).sort()
}

const change: fc.Arbitrary<LeverChange> = fc.oneof(
  fc.record({
    lever: fc.constantFrom('merit.rate' as const, 'cola.rate' as const),
    level: fc.constantFrom(null, 1, 2, 3),
    year: fc.constantFrom(null, 2026, 2028),
    value: fc.integer({ min: 0, max: 10 }),
  }),
  fc.record({
    lever: fc.constantFrom('merit.rate' as const, 'cola.rate' as const),
    level: fc.constantFrom(null, 1, 2, 3),
    year: fc.constantFrom(null, 2026, 2028),
    reset: fc.constant(true as const),
  }),
)

describe('taking a change back', () => {
  it('gives the scenario the very rows it had, whatever was changed', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (first, then) => {
          const before = after([], first)
          const changed = after(before, then)
          expect(sorted(after(changed, restoring(before, changed)))).toEqual(sorted(before))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('asks for nothing where nothing changed', () => {
    const rows = after([], [{ lever: 'merit.rate', level: 1, year: null, value: 4 }])
    expect(restoring(rows, rows)).toEqual([])
  })

  it('leaves other levers alone', () => {
    const before = after([], [{ lever: 'cola.rate', level: null, year: null, value: 2 }])
    const changed = after(before, [{ lever: 'merit.rate', level: 1, year: null, value: 4 }])
    expect(restoring(before, changed)).toEqual([{ lever: 'merit.rate', level: 1, year: null, reset: true }])
  })
})
