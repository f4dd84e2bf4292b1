/**
 * The sample company: people made up from a seed, none of them real and none with a name. The same seed, date and
 * levels give the same company to the byte. Distributions are documented in docs/sample-company.md.
 */
import { roundHalfUp } from '../money/round-half-up.ts'
import type { LevelRange } from '../people/level-from-pay.ts'
import { bandAt, sampleBands, type SampleBand } from './bands.ts'
import { AGES, FAMILIES, LEVEL_SHARES, PART_TIME, RATING_SHARES, SITES } from './organisation.ts'
import { chanceOf, type Chance } from './random.ts'

export interface SamplePerson {
  readonly employeeId: string
  readonly jobTitle: string
  readonly jobFamily: string
  readonly level: number
  readonly location: string
  readonly department: string
  readonly annualPay: number
  readonly fte: number
  readonly hireDay: number
  readonly birthDay: number
  readonly performanceRating: number
  readonly managerId: string | null
  readonly gender: string
}

interface SampleOptions {
  readonly seed: number
  readonly headcount: number
  /** Days since 1970-01-01 that the data stands for. */
  readonly asOfDay: number
  /** At least the first five levels of the workspace are used. */
  readonly levels: readonly LevelRange[]
  /** 100 for dollars. */
  readonly minorPerMajor: number
}

export interface SampleCompany {
  readonly people: readonly SamplePerson[]
  readonly bands: readonly SampleBand[]
}

const YEAR = 365.2425
/** Women are paid this much less for the same position in the band, in per mille: a small gap to be found. */
const GAP = 14

export function sampleCompany(options: SampleOptions): SampleCompany {
  const chance = chanceOf(options.seed)
  const used = Math.min(options.levels.length, LEVEL_SHARES.length)
  const shares = LEVEL_SHARES.slice(0, used)
  const drafts = Array.from({ length: options.headcount }, (_, index) => {
    // The first is the head of the company, so that every tree of managers has its root.
    const level = index === 0 ? used : chance.pick(shares) + 1
    return draft(index, level, chance, options)
  })
  return { people: withManagers(drafts, chance), bands: sampleBands(options.levels, options.minorPerMajor) }
}

type Draft = Omit<SamplePerson, 'managerId'>

function draft(index: number, level: number, chance: Chance, options: SampleOptions): Draft {
  const family = FAMILIES[chance.pick(FAMILIES.map((each) => each.share))]
  const site = SITES[chance.pick(SITES.map((each) => each.share))]
  const range = options.levels[level - 1]
  if (!family || !site || !range) throw new RangeError('the sample needs levels')
  // Fewer women the higher the level, as in most companies.
  const womenShare = family.women * (1 - 0.06 * (level - 1))
  const gender = chance.next() < 0.012 ? 'X' : chance.next() * 100 < womenShare ? 'F' : 'M'
  const [meanAge, spread] = AGES[level - 1] ?? [45, 8]
  const age = Math.max(20 + 2 * level, Math.min(68, meanAge + spread * chance.normal()))
  // Most are short with the company and some very long; nobody began before the age of 19.
  const tenure = Math.min(age - 19, 0.02 + 5.5 * longTail(chance))
  const rating = chance.pick(RATING_SHARES) + 1
  return {
    employeeId: `E${String(index + 1).padStart(5, '0')}`,
    jobTitle: family.titles[level - 1] ?? family.name,
    jobFamily: family.name,
    level,
    location: site.name,
    department: family.department,
    annualPay: payIn(bandAt(range, family, site, options.minorPerMajor), { tenure, rating, gender }, chance, options),
    fte: partTime(chance, level),
    hireDay: Math.floor(options.asOfDay - tenure * YEAR),
    birthDay: Math.floor(options.asOfDay - age * YEAR),
    performanceRating: rating,
    gender,
  }
}

/** Mean about 1, median about 0.5, the longest near 10. Square roots are exact everywhere, powers are not. */
function longTail(chance: Chance): number {
  const share = chance.next()
  const left = 1.045 - share
  return (0.6 * share) / Math.sqrt(Math.sqrt(left * left * left))
}

function payIn(
  band: LevelRange,
  person: { tenure: number; rating: number; gender: string },
  chance: Chance,
  { minorPerMajor }: SampleOptions,
): number {
  const seniority = Math.min(person.tenure, 12) * 0.016
  const position = 0.33 + seniority + 0.035 * (person.rating - 3) + 0.17 * chance.normal()
  const inBand = Math.max(-0.08, Math.min(1.1, position))
  const full = band.minimum + inBand * (band.maximum - band.minimum)
  const pay = person.gender === 'F' ? full * (1 - GAP / 1000) : full
  return roundHalfUp(Math.round(pay), 10 * minorPerMajor) * 10 * minorPerMajor
}

function partTime(chance: Chance, level: number): number {
  let left = chance.below(1000) * level
  for (const [fte, share] of PART_TIME) {
    left -= share
    if (left < 0) return fte
  }
  return 10_000
}

/** Everyone reports to someone of a higher level, where it can be in the same department and at the same site. */
function withManagers(drafts: readonly Draft[], chance: Chance): SamplePerson[] {
  const head = drafts[0]
  const byPlace = new Map<string, Draft[]>()
  const add = (key: string, person: Draft): void => {
    const held = byPlace.get(key)
    if (held) held.push(person)
    else byPlace.set(key, [person])
  }
  for (const person of drafts) {
    add(`${person.level}|${person.department}|${person.location}`, person)
    add(`${person.level}|${person.department}`, person)
  }
  const top = Math.max(...drafts.map((person) => person.level))
  return drafts.map((person) => {
    if (person === head) return { ...person, managerId: null }
    for (let level = person.level + 1; level <= top; level++) {
      const candidates =
        byPlace.get(`${level}|${person.department}|${person.location}`) ?? byPlace.get(`${level}|${person.department}`)
      if (candidates) {
        const manager = candidates[chance.below(candidates.length)]
        return { ...person, managerId: manager?.employeeId ?? null }
      }
    }
    return { ...person, managerId: head?.employeeId ?? null }
  })
}
