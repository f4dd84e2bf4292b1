import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setLocale } from '../../../../src-renderer/ui/format.ts'
import { clockText, deltaText, figureText, historyText } from '../../../../src-renderer/ui/approvals/words.ts'

beforeAll(() => setLocale('en-US'))
afterAll(() => setLocale(undefined))

describe('a clock', () => {
  // A local time, so that the test reads the same in every time zone.
  const dueAt = new Date(2026, 1, 3, 14, 0).toISOString()
  it.each([
    [29.9, false, /^due .*14:00, 29 h left$/],
    [0.5, false, /^due .*14:00, 30 min left$/],
    [0.001, false, /^due .*14:00, 1 min left$/],
    [-3.2, true, /^overdue since .*14:00, by 3 h$/],
  ])('of %d hours says so', (hoursLeft, overdue, expected) => {
    expect(clockText({ dueAt, hoursLeft, overdue })).toMatch(expected)
  })

  it('has its date where a day of the week could be one of two', () => {
    const inDays = (days: number) =>
      clockText({ dueAt: new Date(Date.now() + days * 86_400_000).toISOString(), hoursLeft: 1, overdue: false })
    expect(inDays(3)).toMatch(/^due [A-Z]\p{L}+ \d\d:\d\d,/u)
    expect(inDays(9)).toMatch(/^due [A-Z]\p{L}+, [A-Z]\p{L}+ \d+, \d\d:\d\d,/u)
  })
})

describe('a figure', () => {
  const base = { label: 'Base', unit: 'money' as const, value: '11900000', currency: 'USD', delta: null }
  it('is written in its unit, its delta with its sign and what it is against', () => {
    expect(figureText(base, 'scenario')).toBe('$119.0\u00a0k')
    // What one person is paid is decided to the cent.
    expect(figureText(base, 'offer')).toBe('$119,000')
    expect(figureText({ ...base, value: '11904950' }, 'offer')).toBe('$119,049.50')
    expect(figureText({ ...base, unit: 'percent', value: '12.999' }, 'offer')).toBe('13%')
    const delta = { unit: 'percent' as const, value: '13.333333', against: 'the midpoint' }
    expect(deltaText({ ...base, delta })).toBe('+13.33% against the midpoint')
    expect(deltaText({ ...base, delta: { unit: 'money', value: '-500000', against: 'the default levers' } })).toBe(
      '−$5,000 against the default levers',
    )
    expect(deltaText({ ...base, unit: 'text', delta: { unit: 'text', value: '10%', against: 'version 1' } })).toBe(
      'from 10% in version 1',
    )
    expect(deltaText(base)).toBeNull()
  })
})

it('history says for whom a yes was given, and to whom a level', () => {
  const entry = {
    at: '',
    by: 'x',
    name: 'Partner desk',
    role: 'hrbp' as const,
    comment: '',
    level: 1 as const,
    toName: null,
  }
  expect(historyText({ ...entry, kind: 'approved', seat: 'compManager' })).toBe(
    'Approved at level 1 for the Comp Manager',
  )
  expect(historyText({ ...entry, kind: 'approved', seat: 'hrbp' })).toBe('Approved at level 1')
  expect(historyText({ ...entry, kind: 'delegated', seat: 'hrbp', toName: 'Other manager desk' })).toBe(
    'Delegated to Other manager desk at level 1',
  )
})
