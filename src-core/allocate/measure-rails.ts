/** Where each rail stands, measured on people's pay itself and not on the program: before, and after rounding. */
import { basePart, type Candidate, type Candidates } from './candidate.ts'
import { groupOf } from './order-rows.ts'
import { isInverted, reportingPairs } from './pairs.ts'
import type { AllocationProblem, Rail } from './problem.ts'

export interface Measured {
  readonly rail: number
  readonly level: number | null
  readonly before: number | null
  readonly after: number | null
  readonly met: boolean
}

interface Pays {
  /** Full-time base pay by candidate. */
  readonly before: Float64Array
  readonly after: Float64Array
  /** Merit in minor units. */
  readonly awards: Float64Array
}

export function measureRails(problem: AllocationProblem, candidates: Candidates, awards: Float64Array): Measured[] {
  const { all } = candidates
  const before = Float64Array.from(all, ({ person, full }) => person.pay * full)
  const after = Float64Array.from(all, (one, at) => (one.base + basePart(one, awards[at] ?? 0)) * one.full)
  const pays = { before, after, awards }
  return problem.rails.flatMap((rail, index) =>
    measure(problem, candidates, rail, pays).map((one) => ({ rail: index, ...one })),
  )
}

type Found = Omit<Measured, 'rail'>

function measure(problem: AllocationProblem, candidates: Candidates, rail: Rail, pays: Pays): Found[] {
  const { all } = candidates
  switch (rail.kind) {
    case 'raise':
      return [raises(all, rail, pays)]
    case 'ratingOrder':
      return [order(all, rail, pays)]
    case 'bandMinimum':
      return [below(all, pays)]
    case 'bandMaximum':
      return [above(all, pays)]
    case 'compaRatio':
      return [compaRatios(all, rail, pays)]
    case 'noNewInversions':
      return [inversions(problem, all, rail.maximum, pays)]
    default:
      return problem.levelBands.flatMap((_, at) =>
        rail.level === null || rail.level === at + 1 ? byLevel(all, rail, at + 1, pays) : [],
      )
  }
}

/** The range of raises in percent: the one nearer to its limit is shown. */
function raises(all: readonly Candidate[], rail: Extract<Rail, { kind: 'raise' }>, { awards }: Pays): Found {
  let [lowest, highest, met] = [Infinity, -Infinity, true]
  all.forEach((one, at) => {
    if (one.ineligible !== null) return
    const award = awards[at] ?? 0
    const percent = (award / one.base) * 100
    lowest = Math.min(lowest, percent)
    highest = Math.max(highest, percent)
    const most = Math.max(rail.maximum, one.compaFloor)
    if (award - 1 >= (most * one.base) / 100 + 1e-6) met = false
    const least = Math.min((rail.minimum * one.base) / 100, one.ceiling?.stops ? one.ceiling.room : Infinity)
    if (award + 1 <= least - 1e-6) met = false
  })
  if (highest < lowest) return { level: null, before: null, after: null, met: true }
  return { level: null, before: null, after: highest, met }
}

/** The most by which someone rated lower got more, in percentage points, at rates of which the awards are whole units. */
function order(all: readonly Candidate[], rail: Extract<Rail, { kind: 'ratingOrder' }>, { awards }: Pays): Found {
  const groups = new Map<string, { readonly one: Candidate; readonly award: number }[]>()
  all.forEach((one, at) => {
    if (one.ineligible !== null) return
    const key = groupOf(one, rail.within)
    const members = groups.get(key) ?? []
    groups.set(key, members)
    members.push({ one, award: awards[at] ?? 0 })
  })
  let worst = 0
  for (const members of groups.values()) {
    // From the highest rating down: the least that anyone rated higher has.
    let [least, leastHere] = [Infinity, Infinity]
    let rating = 0
    for (const { one, award } of members.sort((a, b) => b.one.rating - a.one.rating)) {
      if (one.rating !== rating) {
        least = Math.min(least, leastHere)
        rating = one.rating
      }
      // Rounding moves an award by less than one unit either way.
      worst = Math.max(worst, ((award - 1) / one.base) * 100 - least)
      const isHeld = one.ceiling?.stops === true && award >= one.ceiling.room - 1
      if (!isHeld) leastHere = Math.min(leastHere, ((award + 1) / one.base) * 100)
    }
  }
  return { level: null, before: null, after: worst, met: worst <= rail.tolerance + 1e-9 }
}

/** People below the minimum of their band. */
function below(all: readonly Candidate[], { after }: Pays): Found {
  const count = (pay: (one: Candidate, at: number) => number): number =>
    all.filter((one, at) => one.range !== null && pay(one, at) < one.range.minimum).length
  const now = count((one, at) => (after[at] ?? 0) / one.full + 1e-6)
  return { level: null, before: count(({ person }) => person.pay), after: now, met: now === 0 }
}

/** People above the maximum of their band. Those who were before stay there. */
function above(all: readonly Candidate[], { after }: Pays): Found {
  const isOver = ({ range }: Candidate, pay: number): boolean => range !== null && pay > range.maximum + 1e-6
  const before = all.filter((one) => isOver(one, one.person.pay))
  const now = all.filter((one, at) => isOver(one, (after[at] ?? 0) / one.full))
  return { level: null, before: before.length, after: now.length, met: now.every((one) => isOver(one, one.person.pay)) }
}

/** The highest ratio of those who get a raise where there is a maximum, else the lowest of the eligible. */
function compaRatios(all: readonly Candidate[], rail: Extract<Rail, { kind: 'compaRatio' }>, { after }: Pays): Found {
  const ratios = all.flatMap((one, at) => {
    if (!one.range || one.range.midpoint <= 0 || one.ineligible !== null) return []
    const now = (after[at] ?? 0) / one.full
    const cent = 1 / one.range.midpoint
    return [
      {
        was: one.person.pay / one.range.midpoint,
        now: now / one.range.midpoint,
        moved: now > one.base + 1e-6,
        cent,
        one,
      },
    ]
  })
  if (ratios.length === 0) return { level: null, before: null, after: null, met: true }
  const met = ratios.every(
    ({ now, moved, cent, one }) =>
      (rail.maximum === undefined || !moved || now <= rail.maximum + cent) &&
      (rail.minimum === undefined ||
        now >= rail.minimum - cent ||
        (one.ceiling?.stops === true && one.ceiling.room === 0)),
  )
  const pick = rail.maximum === undefined ? least : most
  return { level: null, before: pick(ratios.map(({ was }) => was)), after: pick(ratios.map(({ now }) => now)), met }
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)

/** Pairs of report and manager in which the report is above the limit. */
function inversions(problem: AllocationProblem, all: readonly Candidate[], limit: number, { after }: Pays): Found {
  let [before, now, added] = [0, 0, 0]
  for (const { report, manager } of reportingPairs(problem)) {
    const [below, above] = [all[report], all[manager]]
    if (!below || !above) continue
    const was = isInverted(below, above, limit)
    const is = (after[report] ?? 0) > limit * (after[manager] ?? 0) + 1e-6
    if (was) before++
    if (is) now++
    if (is && !was) added++
  }
  return { level: null, before, after: now, met: added === 0 }
}

type LevelRail = Extract<Rail, { readonly level: number | null }>

function byLevel(all: readonly Candidate[], rail: LevelRail, level: number, { before, after }: Pays): Found[] {
  const value = (pays: Float64Array): number | null => {
    if (rail.kind === 'levelRatio') return ratio(meanOf(all, pays, level), meanOf(all, pays, level - 1))
    if (rail.kind === 'payGap') {
      const share = ratio(meanOf(all, pays, level, 2), meanOf(all, pays, level, 1))
      return share === null ? null : 1 - share
    }
    const own = [...pays].filter((_, at) => all[at]?.person.level === level)
    return own.length < 2 ? null : (ratio(most(own), least(own)) ?? 1) - 1
  }
  const now = value(after)
  if (now === null) return []
  const size = rail.kind === 'payGap' ? Math.abs(now) : now
  const met =
    (rail.maximum === undefined || size <= rail.maximum + 1e-12) &&
    (rail.kind !== 'levelRatio' || rail.minimum === undefined || size >= rail.minimum - 1e-12)
  return [{ level, before: value(before), after: now, met }]
}

function meanOf(all: readonly Candidate[], pays: Float64Array, level: number, gender?: number): number | null {
  let [sum, count] = [0, 0]
  all.forEach((one, at) => {
    if (one.person.level !== level || (gender !== undefined && one.gender !== gender)) return
    sum += pays[at] ?? 0
    count++
  })
  return count === 0 ? null : sum / count
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b
}
