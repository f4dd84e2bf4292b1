/** Imported rosters as people on a date, in order of date, a year apart. */
import type { ImportSummary } from '../../../src-contract/desktop/people.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { dayOf, dayOfIso } from '../../../src-core/field/days.ts'
import { buildPopulation } from '../../../src-core/simulate/build-population.ts'
import { dateOf } from '../../../src-core/simulate/days-of-year.ts'
import type { Population } from '../../../src-core/simulate/population.ts'
import type { PersonThen } from '../../../src-core/understand/history.ts'
import { breathe } from '../breathe.ts'
import type { CallContext } from '../handlers.ts'
import type { PersonRow } from '../ports/people-store.ts'
import type { Reader } from '../ports/store.ts'

export interface DatedRoster {
  readonly summary: ImportSummary
  /** Of its date. */
  readonly day: number
  readonly people: readonly PersonThen[]
  /** Counted as if its date were 1 January of startYear: a simulated year then runs from its date on. */
  readonly population: Population
  /** People hired on or before it have a year's service at its date, as the simulation counts service. */
  readonly yearBefore: number
}

/** As a leap year and a file dated some weeks late allow. */
const LEAST_DAYS = 330
const MOST_DAYS = 400

/** Throws CodedError NOT_FOUND, SAME_DATE, NOT_A_YEAR, EMPTY_ROSTER, RATE_MISSING or PAY_OVERFLOW. */
export async function datedRosters(
  reader: Reader,
  importIds: readonly string[],
  context: CallContext,
): Promise<DatedRoster[]> {
  const summaries = importIds.map((id) => requireRoster(reader, id))
  summaries.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))
  for (const [at, later] of summaries.entries()) {
    const earlier = summaries[at - 1]
    if (earlier) refuseNotAYear(earlier, later)
  }
  const rosters: DatedRoster[] = []
  for (const summary of summaries) {
    await breathe(context)
    rosters.push(readRoster(reader, summary))
  }
  return rosters
}

function requireRoster(reader: Reader, id: string): ImportSummary {
  const summary = reader.people.import(id)
  if (summary?.kind === 'people') return summary
  throw new CodedError('NOT_FOUND', 'There is no imported roster with that id. List them with people.imports.')
}

function refuseNotAYear(earlier: ImportSummary, later: ImportSummary): void {
  const days = dayOfIso(later.asOf) - dayOfIso(earlier.asOf)
  if (days === 0) {
    throw new CodedError(
      'SAME_DATE',
      `"${earlier.fileName}" and "${later.fileName}" both stand for ${later.asOf}. Import each roster with the date it stands for, a year apart.`,
    )
  }
  if (days >= LEAST_DAYS && days <= MOST_DAYS) return
  throw new CodedError(
    'NOT_A_YEAR',
    `"${earlier.fileName}" (${earlier.asOf}) and "${later.fileName}" (${later.asOf}) are ${days} days apart. Choose rosters a year apart: ${LEAST_DAYS} to ${MOST_DAYS} days.`,
  )
}

function readRoster(reader: Reader, summary: ImportSummary): DatedRoster {
  const rows = [...reader.people.rows(summary.importId)].sort((a, b) =>
    a.employeeId < b.employeeId ? -1 : a.employeeId > b.employeeId ? 1 : 0,
  )
  if (rows.length === 0) {
    throw new CodedError('EMPTY_ROSTER', `"${summary.fileName}" has no people. Choose another roster.`)
  }
  const { currency, levels } = reader.settings.get()
  const day = dayOfIso(summary.asOf)
  // The nearest 1 January: half a year before or after at most.
  const startYear = dateOf(day + 183).year
  const shift = dayOf(startYear, 1, 1) - day
  const rates = reader.people.rates().filter((rate) => rate.currency !== currency)
  const population = buildPopulation(
    rows.map((row) => shifted(row, shift)),
    { startYear, levels: levels.length, currency, rates },
  )
  const people = rows.map((row, at): PersonThen => {
    const pay = population.pay[at] ?? 0
    return {
      employeeId: row.employeeId,
      level: population.level[at] ?? 1,
      fullTimePay: row.fte > 0 ? (pay * 10_000) / row.fte : 0,
      hireDay: row.hireDay,
    }
  })
  return { summary, day, people, population, yearBefore: dayOf(startYear - 1, 1, 1) - shift }
}

function shifted(row: PersonRow, days: number): PersonRow {
  const move = (day: number | null): number | null => (day === null ? null : day + days)
  return { ...row, hireDay: move(row.hireDay), birthDay: move(row.birthDay) }
}
