import { describe, expect, it } from 'vitest'
import { createMatcher, keyCaps, nameOf } from '../../../src-renderer/ui/key-matcher.ts'

const press = (key: string, at = 0, more: Partial<{ mod: boolean; shift: boolean; alt: boolean }> = {}) => ({
  key,
  at,
  mod: false,
  alt: false,
  shift: false,
  ...more,
})

describe('shortcuts', () => {
  it('name a press by its modifiers and key', () => {
    expect(nameOf(press('K', 0, { mod: true }))).toBe('mod+k')
    expect(nameOf(press('Z', 0, { mod: true, shift: true }))).toBe('mod+shift+z')
    expect(nameOf(press('ArrowUp', 0, { shift: true }))).toBe('shift+ArrowUp')
  })

  it('take the question mark as it is printed, whatever keys make it', () => {
    expect(nameOf(press('?', 0, { shift: true }))).toBe('?')
  })

  it('complete a sequence of two keys', () => {
    const match = createMatcher()
    const all = [{ keys: 'g h' }, { keys: 'h' }]
    expect(match(press('g', 0), all)).toBeNull()
    expect(match(press('h', 400), all)).toEqual({ keys: 'g h' })
  })

  it('forget the first key after a while', () => {
    const match = createMatcher()
    const all = [{ keys: 'g h' }, { keys: 'h' }]
    match(press('g', 0), all)
    expect(match(press('h', 5000), all)).toEqual({ keys: 'h' })
  })

  it('do not take the end of one for the start of the next', () => {
    const match = createMatcher()
    const all = [{ keys: 'g h' }, { keys: 'h p' }, { keys: 'p' }]
    match(press('g', 0), all)
    match(press('h', 100), all)
    expect(match(press('p', 200), all)).toEqual({ keys: 'p' })
  })

  it('let the first of two candidates win', () => {
    const newest = { keys: 'mod+z', who: 'newest' }
    expect(createMatcher()(press('z', 0, { mod: true }), [newest, { keys: 'mod+z', who: 'older' }])).toBe(newest)
  })

  it('are written as key caps', () => {
    expect(keyCaps('mod+k', false)).toEqual(['Ctrl K'])
    expect(keyCaps('mod+k', true)).toEqual(['⌘ K'])
    expect(keyCaps('g h', false)).toEqual(['G', 'H'])
    expect(keyCaps('shift+ArrowUp', false)).toEqual(['Shift ↑'])
  })
})
