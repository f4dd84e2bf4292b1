import { describe, expect, it } from 'vitest'
import type { LevelBand } from '../../../../src-contract/desktop/workspace.ts'
import {
  levelNotes,
  levelProblems,
  nextLevel,
  withBound,
} from '../../../../src-renderer/features/settings/level-rules.ts'

const band = (level: number, minimum: number, maximum: number, midpoint = (minimum + maximum) / 2): LevelBand => ({
  level,
  name: `Level ${level}`,
  minimum,
  midpoint,
  maximum,
})
const money = (minor: number): string => String(minor)

describe('levels and bands', () => {
  it('accepts bands that touch, leave gaps or overlap', () => {
    expect(levelProblems([band(1, 56, 80), band(2, 81, 120), band(3, 110, 160)])).toEqual([])
  })

  it('refuses a minimum above the midpoint, a midpoint above the maximum, and midpoints that do not rise', () => {
    expect(levelProblems([band(1, 60, 80, 50)])).toHaveLength(1)
    expect(levelProblems([band(1, 60, 80, 90)])).toHaveLength(1)
    expect(levelProblems([band(1, 60, 80), band(2, 50, 70)])).toMatchObject([{ level: 2 }])
  })

  it('names a minimum above the maximum as such, whatever the midpoint', () => {
    expect(levelProblems([withBound(band(1, 100, 200), 'maximum', 10)])).toEqual([
      { level: 1, text: 'has its minimum above its maximum' },
    ])
  })

  it('refuses a level without a name', () => {
    expect(levelProblems([{ ...band(1, 1, 2), name: ' ' }])).toHaveLength(1)
  })

  it('says what happens to pay in a gap and in an overlap', () => {
    expect(levelNotes([band(1, 56, 80), band(2, 82, 120)], money)[0]?.text).toContain('between 80 and 82')
    expect(levelNotes([band(1, 56, 80), band(2, 75, 120)], money)[0]?.text).toContain('from 75 to 80 gets level 1')
    expect(levelNotes([band(1, 56, 80), band(2, 80, 120)], money)).toEqual([])
  })

  it('moves a midpoint that was the middle with its bounds, and leaves a given one', () => {
    expect(withBound(band(1, 100, 200), 'maximum', 300).midpoint).toBe(200)
    expect(withBound(band(1, 100, 200, 130), 'maximum', 300).midpoint).toBe(130)
  })

  it('adds levels that are accepted, up from the last', () => {
    let levels: LevelBand[] = [band(1, 5_600_000, 8_000_000)]
    for (let more = 0; more < 19; more++) levels = [...levels, nextLevel(levels)]
    expect(levels).toHaveLength(20)
    expect(levelProblems(levels)).toEqual([])
  })

  it('a level added above a very wide one holds pay that somebody may have', () => {
    const { minimum, maximum } = nextLevel([band(1, 275_000_00, 500_000_00)])
    expect([minimum, maximum]).toEqual([500_000_00, 600_000_00])
  })
})
