/** Everyone with what the rails that concern one person alone make of them: lift, bounds, ceiling, group. */
import { atFte } from '../simulate/pay-math.ts'
import { ineligibility } from '../matrix/eligibility.ts'
import { ratingOf, type PayRange, type RewardPerson } from '../matrix/reward-person.ts'
import { twoGroups } from '../understand/two-groups.ts'
import { bearsOnBasePay, railOf, WIDEST_RAISE, type AllocationProblem } from './problem.ts'
import { firstWorth } from './worth.ts'

export interface Candidate {
  readonly person: RewardPerson
  readonly rating: number
  readonly range: PayRange | null
  /** 1..4 as the kernel has it; null without a band. */
  readonly quartile: number | null
  /** Null: eligible. */
  readonly ineligible: string | null
  readonly lift: number
  /** Pay with the lift: what merit is a percentage of. */
  readonly base: number
  /** Full-time pay of one unit of pay. */
  readonly full: number
  readonly worth: number
  /** Compa-ratio of the lifted pay in whole hundredths; 100 without a band. */
  readonly hundredths: number
  /** 1, 2 or neither (0). */
  readonly gender: number
  /** Base pay may not pass this; null: no such limit. */
  readonly ceiling: Ceiling | null
  /** Percent of pay that a compa-ratio's minimum asks for; 0 where it asks nothing. */
  readonly compaFloor: number
}

export interface Ceiling {
  readonly from: 'bandMaximum' | 'compaRatioMaximum'
  /** Minor units up to it. */
  readonly room: number
  /** What is above it is not given; otherwise it is paid once. */
  readonly stops: boolean
}

export interface Candidates {
  readonly all: readonly Candidate[]
  /** Names of the two groups of a pay gap; null where there are not two. */
  readonly groups: { readonly first: string; readonly second: string } | null
  readonly raise: { readonly minimum: number; readonly maximum: number }
}

export function candidatesOf(problem: AllocationProblem): Candidates {
  const { people, rails } = problem
  const groups = twoGroups(people.map(({ gender }) => gender))
  return {
    all: people.map((person, at) => candidate(problem, person, groups?.groups[at] ?? 0)),
    groups,
    raise: railOf(rails, 'raise') ?? WIDEST_RAISE,
  }
}

function candidate(problem: AllocationProblem, person: RewardPerson, gender: number): Candidate {
  const { rails, weights } = problem
  const range = rangeOf(problem, person)
  const minimum = railOf(rails, 'bandMinimum') && range ? range.minimum : 0
  const lift = Math.max(0, minimum - person.pay)
  const base = person.pay + lift
  const rating = ratingOf(person)
  const hundredths = range && range.midpoint > 0 ? Math.round((base / range.midpoint) * 100) : 100
  const compaMinimum = (railOf(rails, 'compaRatio')?.minimum ?? 0) * (range?.midpoint ?? 0)
  return {
    person,
    rating,
    range,
    quartile: range && quartileIn(range, person.pay),
    ineligible: base > 0 ? ineligibility(person.hireDay, problem) : 'Without pay.',
    lift,
    base,
    full: 10_000 / Math.max(1, person.fte),
    worth: firstWorth(rating, hundredths, weights),
    hundredths,
    gender,
    ceiling: ceilingOf(problem, range, base),
    compaFloor: base > 0 ? Math.max(0, ((compaMinimum - base) / base) * 100) : 0,
  }
}

function rangeOf({ bands, levelBands }: AllocationProblem, person: RewardPerson): PayRange | null {
  if (bands === 'job') return person.jobRange
  const band = levelBands[person.level - 1]
  if (!band) return null
  const { fte } = person
  return {
    minimum: atFte(band.minimum, fte),
    midpoint: atFte(band.midpoint, fte),
    maximum: atFte(band.maximum, fte),
  }
}

/** The kernel's quarters: below the minimum the first, above the maximum the fourth. */
function quartileIn({ minimum, maximum }: PayRange, pay: number): number {
  const width = maximum - minimum
  const position = pay - minimum
  return position * 4 < width ? 1 : position * 2 < width ? 2 : position * 4 < width * 3 ? 3 : 4
}

function ceilingOf({ rails }: AllocationProblem, range: PayRange | null, base: number): Ceiling | null {
  if (!range) return null
  const band = railOf(rails, 'bandMaximum')
  const compa = railOf(rails, 'compaRatio')?.maximum
  const found: Ceiling[] = []
  if (band) {
    const stops = band.over === 'stop' || rails.some(bearsOnBasePay)
    found.push({ from: 'bandMaximum', room: Math.max(0, range.maximum - base), stops })
  }
  if (compa !== undefined && range.midpoint > 0) {
    const room = Math.max(0, Math.floor(compa * range.midpoint + 1e-6) - base)
    found.push({ from: 'compaRatioMaximum', room, stops: true })
  }
  // A lower ceiling of lump sums leaves a higher one that stops as it is: the award ends there, base pay before.
  const stopping = found.filter(({ stops }) => stops).sort((a, b) => a.room - b.room)[0]
  return stopping ?? found[0] ?? null
}

/** What of an award goes into base pay. */
export function basePart({ person, lift, range, ceiling }: Candidate, award: number): number {
  if (!ceiling || ceiling.stops || !range) return award
  return Math.min(award, Math.max(0, range.maximum - person.pay - lift))
}
