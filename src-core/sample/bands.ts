/** Pay bands of the sample company: each title at each site, the level's band moved by family and site. */
import { roundHalfUp } from '../money/round-half-up.ts'
import type { LevelRange } from '../people/level-from-pay.ts'
import { FAMILIES, SITES, type SampleFamily, type SampleSite } from './organisation.ts'

export interface SampleBand extends LevelRange {
  readonly jobTitle: string
  readonly jobFamily: string
  /** 1..n */
  readonly level: number
  readonly location: string
}

/** The band of a family, level and site, to whole hundreds of the currency. */
export function bandAt(level: LevelRange, family: SampleFamily, site: SampleSite, minorPerMajor: number): LevelRange {
  const step = 100 * minorPerMajor
  const moved = (amount: number): number =>
    roundHalfUp(amount * family.payFactor * site.payFactor, 10_000 * step) * step
  const [minimum, maximum] = [moved(level.minimum), moved(level.maximum)]
  return { minimum, maximum, midpoint: roundHalfUp(minimum + maximum, 2) }
}

export function sampleBands(levels: readonly LevelRange[], minorPerMajor: number): SampleBand[] {
  return FAMILIES.flatMap((family) =>
    family.titles.flatMap((jobTitle, index) => {
      const level = levels[index]
      if (!level) return []
      return SITES.map((site) => ({
        jobTitle,
        jobFamily: family.name,
        level: index + 1,
        location: site.name,
        ...bandAt(level, family, site, minorPerMajor),
      }))
    }),
  )
}
