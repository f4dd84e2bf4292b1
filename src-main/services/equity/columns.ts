/** The roster in force as columns for the equity report; those asked for last are kept. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { dayOfIso } from '../../../src-core/field/days.ts'
import { FactorBuilder, type EquityColumns } from '../../../src-core/equity/columns.ts'
import type { PeopleFilter } from '../../../src-contract/desktop/people-view.ts'
import { breathe } from '../breathe.ts'
import type { CallContext } from '../handlers.ts'
import { toQuery } from '../people/people.ts'
import { freshPeople } from '../people/positions.ts'
import type { EquityPerson, PeopleQuery } from '../ports/people-store.ts'
import type { CurrentWorkspace, Reader } from '../ports/store.ts'

interface LoadedColumns {
  readonly columns: EquityColumns
  /** Names the people, their pay and their filter. */
  readonly key: string
  readonly asOf: string
  readonly source: string
}

type LoadColumns = (filter: PeopleFilter | undefined, context: CallContext) => Promise<LoadedColumns | null>

/** People between two turns of the event loop: some 20 ms. */
const SLICE = 4000

/** Null without a roster. */
export function createLoadColumns(workspace: CurrentWorkspace): LoadColumns {
  let kept: LoadedColumns | null = null
  return async (filter, context) => {
    const store = workspace.require()
    const reader = await freshPeople(store)
    const roster = reader.people.currentRoster()
    if (!roster) return null
    const key = JSON.stringify([store.path, reader.people.positionsBasis(), filter ?? null])
    if (kept?.key !== key) {
      const columns = await readColumns(reader, toQuery(filter), roster.asOf, context)
      kept = { columns, key, asOf: roster.asOf, source: roster.fileName }
    }
    return kept
  }
}

async function readColumns(
  reader: Reader,
  query: PeopleQuery,
  asOf: string,
  context: CallContext,
): Promise<EquityColumns> {
  const basis = reader.people.positionsBasis()
  const builder = columnsBuilder(dayOfIso(asOf))
  let last = 0
  for (;;) {
    const slice = reader.people.equitySlice(query, last, SLICE)
    if (slice.length === 0) return builder.finish()
    for (const person of slice) builder.add(person)
    last = slice.at(-1)?.id ?? last
    await breathe(context)
    if (reader.people.positionsBasis() !== basis) {
      throw new CodedError('NO_ROSTER', 'The roster changed while it was read. Ask for the report again.')
    }
  }
}

const DAYS_A_YEAR = 365.2425

function columnsBuilder(today: number): { add(person: EquityPerson): void; finish(): EquityColumns } {
  const factors = {
    gender: new FactorBuilder(),
    level: new FactorBuilder(),
    jobTitle: new FactorBuilder(),
    jobFamily: new FactorBuilder(),
    location: new FactorBuilder(),
    department: new FactorBuilder(),
  }
  const numbers = {
    pay: [] as number[],
    tenure: [] as number[],
    age: [] as number[],
    rating: [] as number[],
    compaRatio: [] as number[],
  }
  const years = (day: number | null): number => (day === null ? NaN : Math.max(0, (today - day) / DAYS_A_YEAR))
  return {
    add(person) {
      factors.gender.add(person.gender?.trim() || null)
      factors.level.add(person.level)
      factors.jobTitle.add(person.jobTitle)
      factors.jobFamily.add(person.jobFamily)
      factors.location.add(person.location)
      factors.department.add(person.department)
      numbers.pay.push(person.reportingPay)
      numbers.tenure.push(years(person.hireDay))
      numbers.age.push(years(person.birthDay))
      numbers.rating.push(person.performanceRating ?? NaN)
      numbers.compaRatio.push(person.compaRatio ?? NaN)
    },
    finish: () => ({
      people: numbers.pay.length,
      pay: Float64Array.from(numbers.pay),
      tenure: Float64Array.from(numbers.tenure),
      age: Float64Array.from(numbers.age),
      rating: Float64Array.from(numbers.rating),
      compaRatio: Float64Array.from(numbers.compaRatio),
      gender: factors.gender.finish(),
      level: factors.level.finish(),
      jobTitle: factors.jobTitle.finish(),
      jobFamily: factors.jobFamily.finish(),
      location: factors.location.finish(),
      department: factors.department.finish(),
    }),
  }
}
