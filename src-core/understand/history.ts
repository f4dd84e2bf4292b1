/** What happened between two rosters a year apart, and the rates that would have made it happen. */

/** One person of a roster on its date. */
export interface PersonThen {
  readonly employeeId: string
  readonly level: number
  /** Full-year full-time pay in minor units. */
  readonly fullTimePay: number
  readonly hireDay: number | null
}

/** People and pay by level - 1, of the level held at the earlier date. */
export interface LevelHistory {
  start: number
  left: number
  /** With a year's service at the earlier date, still there at the later. */
  eligible: number
  /** Of these. */
  promoted: number
  /** Everybody at a higher level, newcomers too. */
  rose: number
  joined: number
  /** Still there at the same level, and their full-time pay before and after. */
  stayed: number
  payBefore: number
  payAfter: number
}

export interface History {
  readonly levels: readonly Readonly<LevelHistory>[]
  /** People with less than a year's service at the earlier date, and how many of them left. */
  readonly newcomers: number
  readonly newcomersLeft: number
  readonly end: number
  readonly matched: number
  readonly leftIds: readonly string[]
  readonly joinedIds: readonly string[]
  readonly demoted: number
  /** Joined by the files, but hired before the earlier date. */
  readonly joinedEarlier: number
}

const DAYS_OF_SERVICE = 365

/**
 * Both in ascending order of employee id. day: of the earlier roster.
 * yearBefore: people hired on or before this day have a year's service.
 */
export function historyOf(
  before: readonly PersonThen[],
  after: readonly PersonThen[],
  levels: number,
  day: number,
  yearBefore = day - DAYS_OF_SERVICE,
): History {
  const then = new Map(after.map((person) => [person.employeeId, person]))
  const byLevel = Array.from({ length: levels }, emptyLevel)
  const leftIds: string[] = []
  let newcomers = 0
  let newcomersLeft = 0
  let demoted = 0
  for (const person of before) {
    const at = byLevel[person.level - 1]
    if (!at) continue
    const later = then.get(person.employeeId)
    const hasYear = person.hireDay === null || person.hireDay <= yearBefore
    at.start++
    if (!hasYear) newcomers++
    if (!later) {
      at.left++
      leftIds.push(person.employeeId)
      if (!hasYear) newcomersLeft++
      continue
    }
    if (later.level < person.level) demoted++
    if (later.level > person.level) at.rose++
    if (hasYear) {
      at.eligible++
      if (later.level > person.level) at.promoted++
    }
    if (later.level === person.level) {
      at.stayed++
      at.payBefore += person.fullTimePay
      at.payAfter += later.fullTimePay
    }
  }
  const earlier = new Set(before.map(({ employeeId }) => employeeId))
  const joined = after.filter(({ employeeId }) => !earlier.has(employeeId))
  for (const { level } of joined) {
    const at = byLevel[level - 1]
    if (at) at.joined++
  }
  return {
    levels: byLevel,
    newcomers,
    newcomersLeft,
    end: after.length,
    matched: before.length - leftIds.length,
    leftIds,
    joinedIds: joined.map(({ employeeId }) => employeeId),
    demoted,
    joinedEarlier: joined.filter(({ hireDay }) => hireDay !== null && hireDay < day).length,
  }
}

export interface Rate {
  readonly events: number
  readonly exposed: number
  /** A fraction; null where nobody was exposed. */
  readonly value: number | null
  readonly standardError: number | null
}

export interface FittedRates {
  readonly growth: Rate
  readonly experienced: Rate
  readonly experiencedByLevel: readonly Rate[]
  /** Share of a year's hires who leave within it. */
  readonly newHire: Rate
  readonly promotionByLevel: readonly Rate[]
  /** Mean raise of those who stayed at a level, weighted by pay; exposed is people. */
  readonly raiseByLevel: readonly Rate[]
}

/** Rates over several years: events and people exposed are added up. At least one history, alike in levels. */
export function fitRates(histories: readonly History[]): FittedRates {
  const first = histories[0]?.levels ?? []
  const levels = first.map((_, at) => sumLevels(histories.flatMap((history) => history.levels[at] ?? [])))
  const whole = sumLevels(levels)
  const sum = (of: (history: History) => number): number => histories.reduce((all, each) => all + of(each), 0)
  const end = sum((history) => history.end)
  const newcomers = share(
    sum((history) => history.newcomersLeft),
    sum((history) => history.newcomers),
  )
  return {
    growth: {
      events: end - whole.start,
      exposed: whole.start,
      value: whole.start === 0 ? null : end / whole.start - 1,
      standardError: null,
    },
    experienced: share(whole.left, whole.start),
    experiencedByLevel: levels.map(({ left, start }) => share(left, start)),
    newHire: withinHireYear(newcomers),
    promotionByLevel: levels.map(({ promoted, eligible }) => share(promoted, eligible)),
    raiseByLevel: levels.map(({ payBefore, payAfter, stayed }) => ({
      events: 0,
      exposed: stayed,
      value: payBefore === 0 ? null : payAfter / payBefore - 1,
      standardError: null,
    })),
  }
}

/**
 * Those hired and gone between two rosters are in neither, so the share of hires who leave within their year is taken from
 * people in their first year at the earlier date: hires are spread over the year and so exposed for half of it on the mean,
 * 1 - sqrt(1 - yearly share).
 */
function withinHireYear({ events, exposed, value, standardError }: Rate): Rate {
  if (value === null) return { events, exposed, value, standardError }
  const stay = Math.sqrt(1 - value)
  return {
    events,
    exposed,
    value: 1 - stay,
    standardError: standardError === null || stay === 0 ? null : standardError / (2 * stay),
  }
}

function share(events: number, exposed: number): Rate {
  if (exposed === 0) return { events, exposed, value: null, standardError: null }
  const value = events / exposed
  return { events, exposed, value, standardError: Math.sqrt((value * (1 - value)) / exposed) }
}

function emptyLevel(): LevelHistory {
  return { start: 0, left: 0, eligible: 0, promoted: 0, rose: 0, joined: 0, stayed: 0, payBefore: 0, payAfter: 0 }
}

function sumLevels(parts: readonly Readonly<LevelHistory>[]): LevelHistory {
  const sum = emptyLevel()
  for (const part of parts) for (const name of Object.keys(sum) as (keyof LevelHistory)[]) sum[name] += part[name]
  return sum
}
