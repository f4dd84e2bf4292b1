/** Reads every row of a people file: who is accepted, who is refused and why, and what to notice. */
import type { Cell } from '../../../src-core/people/cell.ts'
import { NOTICES } from '../../../src-core/people/notices.ts'
import type { PersonOptions } from '../../../src-core/people/person-options.ts'
import { personReader, type ReadPerson } from '../../../src-core/people/read-person.ts'
import type { Issue } from '../../../src-core/people/issue.ts'
import type { RowIssue } from '../../../src-contract/desktop/people-file.ts'
import type { CallContext } from '../handlers.ts'
import { rowsBelow, type TableHead } from './table-head.ts'

/** Before it is handed out: notices are still added. */
type Growing = ReadPerson & { notices: number }

export interface ReadPeople {
  readonly people: readonly ReadPerson[]
  readonly rejections: readonly RowIssue[]
  readonly rowsRead: number
  readonly leftOut: number
  /** Currencies without a rate. */
  readonly ratesMissing: readonly string[]
}

/**
 * accepted (people + left out) + rejections = rows read. The first row with an employee id counts; later ones with the
 * same id are refused and name it. see: told the cells of every row.
 */
export async function readPeople(
  head: TableHead,
  options: Omit<PersonOptions, 'keep'>,
  expected: number,
  context: CallContext,
  see?: (cells: readonly Cell[]) => void,
): Promise<ReadPeople> {
  const read = personReader({ ...options, keep: interner() })
  const people: Growing[] = []
  const rejections: RowIssue[] = []
  const firstRows = new Map<string, number>()
  const ratesMissing = new Set<string>()
  let [rowsRead, leftOut] = [0, 0]
  for await (const slice of rowsBelow(head, context)) {
    for (const tableRow of slice) {
      const { row } = tableRow
      rowsRead++
      see?.(tableRow.cells)
      const outcome = read(tableRow)
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
        people.push(person)
      }
    }
    context.progress({ done: rowsRead, total: Math.max(expected, rowsRead), label: 'Reading people' })
  }
  addRelations(people, firstRows)
  return {
    people,
    rejections,
    rowsRead,
    leftOut,
    ratesMissing: [...ratesMissing].sort(),
  }
}

/** Titles, places and the like repeat: one text of each is kept in memory. */
function interner(): (text: string) => string {
  const kept = new Map<string, string>()
  return (text) => {
    const held = kept.get(text)
    if (held !== undefined) return held
    if (kept.size < 20_000) kept.set(text, text)
    return text
  }
}

/** Notices that need everybody: managers who are not there, ids that are nearly the same. */
function addRelations(people: readonly Growing[], ids: ReadonlyMap<string, number>): void {
  const alike = likeIds(people)
  for (const person of people) {
    if (person.managerId !== null && !ids.has(person.managerId)) person.notices |= NOTICES.managerNotFound.bit
    if (alike.has(person.employeeId)) person.notices |= NOTICES.similarId.bit
  }
}

/** Ids that are another's but for case, spaces, marks of width zero or leading zeros. Hashes first: a hundred thousand texts would weigh. */
function likeIds(people: readonly ReadPerson[]): ReadonlySet<string> {
  const hashes = Int32Array.from(people, (person) => hashOf(likeness(person.employeeId)))
  const sorted = hashes.toSorted()
  const twice = new Set(sorted.filter((hash, at) => hash === sorted[at - 1]))
  const groups = new Map<string, string[]>()
  people.forEach(({ employeeId }, at) => {
    if (!twice.has(hashes[at] ?? 0)) return
    const key = likeness(employeeId)
    const held = groups.get(key)
    if (held) held.push(employeeId)
    else groups.set(key, [employeeId])
  })
  return new Set([...groups.values()].filter((group) => group.length > 1).flat())
}

function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

function likeness(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/^0+(?=.)/, '')
}

function duplicate(employeeId: string, first: number, { mapping }: Pick<PersonOptions, 'mapping'>): Issue {
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
