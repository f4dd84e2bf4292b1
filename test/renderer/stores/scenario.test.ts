import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { chooseScenario } from '../../../src-renderer/stores/scenario.ts'

const scenario = (id: string): Scenario => ({
  id,
  name: id,
  parentId: null,
  status: 'active',
  startYear: 2026,
  years: 5,
  seed: 1,
  budget: null,
  notes: '',
  overrides: 0,
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'analyst',
  changedAt: '2026-01-01T00:00:00Z',
})
const list = [scenario('newest'), scenario('older')]

describe('scenario in use', () => {
  it('stays while it exists', () => expect(chooseScenario(list, 'older', 'newest')).toBe('older'))
  it('falls back to the one used last time', () => expect(chooseScenario(list, null, 'older')).toBe('older'))
  it('falls back to the newest when neither exists any more', () =>
    expect(chooseScenario(list, 'gone', 'gone too')).toBe('newest'))
  it('is none when there are none', () => expect(chooseScenario([], 'gone', null)).toBeNull())
})
