/** What must hold and what is worth a word for the levels and their bands. Pure; money in minor units. */
import type { LevelBand } from '../../../src-contract/desktop/workspace.ts'

export const MOST_LEVELS = 20

interface LevelProblem {
  readonly level: number
  readonly text: string
}

/** Refusals: with one of these nothing is kept. */
export function levelProblems(levels: readonly LevelBand[]): LevelProblem[] {
  return levels.flatMap((band, index) => {
    const before = levels[index - 1]
    const say = (text: string): LevelProblem => ({ level: band.level, text })
    const found: LevelProblem[] = []
    if (band.name.trim() === '') found.push(say('needs a name'))
    if (band.minimum > band.maximum) return [...found, say('has its minimum above its maximum')]
    if (band.minimum > band.midpoint) found.push(say('has its minimum above its midpoint'))
    if (band.midpoint > band.maximum) found.push(say('has its midpoint above its maximum'))
    if (before && band.midpoint <= before.midpoint)
      found.push(say(`has a midpoint that is not above level ${before.level}'s`))
    return found
  })
}

/** Allowed, and what happens to pay there. */
export function levelNotes(levels: readonly LevelBand[], money: (minor: number) => string): LevelProblem[] {
  return levels.flatMap((band, index) => {
    const before = levels[index - 1]
    if (!before) return []
    if (band.minimum > before.maximum) {
      return [
        {
          level: band.level,
          text: `starts above level ${before.level}: pay between ${money(before.maximum)} and ${money(band.minimum)} gets the level with the nearer midpoint, with a notice`,
        },
      ]
    }
    if (band.minimum < before.maximum) {
      return [
        {
          level: band.level,
          text: `overlaps level ${before.level}: pay from ${money(band.minimum)} to ${money(before.maximum)} gets level ${before.level}`,
        },
      ]
    }
    return []
  })
}

/** The midpoint follows when it was the middle of the band; a given midpoint stays. */
export function withBound(band: LevelBand, field: 'minimum' | 'maximum', value: number): LevelBand {
  const wasMiddle = band.midpoint === Math.round((band.minimum + band.maximum) / 2)
  const changed = { ...band, [field]: value }
  return wasMiddle ? { ...changed, midpoint: Math.round((changed.minimum + changed.maximum) / 2) } : changed
}

/** A top band is often very wide: levels put above it as wide would soon hold pay that nobody has. */
const WIDEST = 1.2

/** A level above the last, starting where that ends, no wider in proportion. */
export function nextLevel(levels: readonly LevelBand[]): LevelBand {
  const last = levels.at(-1)
  if (!last) return { level: 1, name: 'Level 1', minimum: 0, midpoint: 0, maximum: 0 }
  const spread = last.minimum > 0 ? last.maximum / last.minimum : 1.5
  const minimum = last.maximum
  const maximum = Math.round((minimum * Math.min(Math.max(spread, 1.1), WIDEST)) / 100) * 100
  return {
    level: last.level + 1,
    name: `Level ${last.level + 1}`,
    minimum,
    maximum,
    midpoint: Math.max(Math.round((minimum + maximum) / 2), last.midpoint + 1),
  }
}
