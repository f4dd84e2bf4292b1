/** Reads every row of a people file: who is accepted, who is refused and why, and what to notice. */
import { NOTICES } from '../../src-core/people/notices.ts'
import { personReader, type PersonOptions, type ReadPerson } from '../../src-core/people/read-person.ts'
import type { Issue } from '../../src-core/people/issue.ts'
import type { RowIssue } from '../../src-contract/desktop/people.ts'
import type { CallContext } from './handlers.ts'
import { rowsBelow, type TableHead } from './table-head.ts'

export interface AcceptedPerson extends ReadPerson {
  readonly row: number
}

export interface ReadPeople {
  readonly people: readonly AcceptedPerson[]
  readonly rejections: readonly RowIssue[]
  readonly rowsRead: number
  readonly leftOut: number
  /** Currencies without a rate. */
  readonly ratesMissing: readonly string[]
}

/**
 * accepted (people + left out) + rejections = rows read. The first row with an employee id counts; later ones with the
 * same id are refused and name it.
 */
export async function readPeople(
  head: TableHead,
  options: PersonOptions,
  expected: number,
  context: CallContext,
): Promise<ReadPeople> {
  const read = personReader(options)
  const people: AcceptedPerson[] = []
  const rejections: RowIssue[] = []
  const firstRows = new Map<string, number>()
  const ratesMissing = new Set<string>()
  const one = interner()
  let [rowsRead, leftOut] = [0, 0]
  for await (const slice of rowsBelow(head, context)) {
    for (const { row, cells } of slice) {
      rowsRead++
      const outcome = read(cells)
      if (outcome.kind === 'leftOut') leftOut++
      else if (outcome.kind === 'rejected') rejections.push(toIssue(row, outcome.issue, head))
      else {
        const { person } = outcome
        const first = firstRows.get(person.employeeId)
        if (first !== undefined) {
          rejections.push(toIssue(row, duplicate(person.employeeId, first, options), head))
          continue
        }
        firstRows.set(person.employeeId, row)
        if (outcome.rateMissing) ratesMissing.add(person.currency)
        people.push({ ...person, row, ...shared(person, one) })
      }
    }
    context.progress({ done: rowsRead, total: Math.max(expected, rowsRead), label: 'Reading people' })
  }
  return {
    people: withRelations(people, firstRows),
    rejections,
    rowsRead,
    leftOut,
    ratesMissing: [...ratesMissing].sort(),
  }
}

/** Titles, places and the like repeat: one text of each is kept in memory. */
function interner(): (text: string | null) => string | null {
  const kept = new Map<string, string>()
  return (text) => {
    if (text === null) return null
    const held = kept.get(text)
    if (held !== undefined) return held
    if (kept.size < 50_000) kept.set(text, text)
    return text
  }
}

type Repeating = 'jobTitle' | 'jobFamily' | 'location' | 'department' | 'gender' | 'managerId'

function shared(person: ReadPerson, one: (text: string | null) => string | null): Pick<ReadPerson, Repeating> {
  return {
    jobTitle: one(person.jobTitle),
    jobFamily: one(person.jobFamily),
    location: one(person.location),
    department: one(person.department),
    gender: one(person.gender),
    managerId: one(person.managerId),
  }
}

/** Notices that need everybody: managers who are not there, ids that are nearly the same. */
function withRelations(people: readonly AcceptedPerson[], ids: ReadonlyMap<string, number>): AcceptedPerson[] {
  const alike = new Map<string, number>()
  for (const { employeeId } of people) {
    const key = likeness(employeeId)
    alike.set(key, (alike.get(key) ?? 0) + 1)
  }
  return people.map((person) => {
    const lost = person.managerId !== null && !ids.has(person.managerId) ? NOTICES.managerNotFound.bit : 0
    const similar = (alike.get(likeness(person.employeeId)) ?? 0) > 1 ? NOTICES.similarId.bit : 0
    const notices = person.notices | lost | similar
    return notices === person.notices ? person : { ...person, notices }
  })
}

function likeness(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^0+(?=.)/, '')
}

function duplicate(employeeId: string, first: number, { mapping }: PersonOptions): Issue {
  return {
    column: mapping.find(({ field }) => field === 'employeeId')?.column ?? null,
    code: 'ID_DUPLICATE',
    message: `Row ${first} has the same employee id and counts.`,
    value: employeeId,
  }
}

export function toIssue(row: number, { column, code, message, value }: Issue, head: TableHead): RowIssue {
  return { row, column: column === null ? null : (head.header[column] ?? null), code, message, value }
}
