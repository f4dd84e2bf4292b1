/** Data quality of the roster in force: pass rate, notices with examples, flagged values. */
import { formatMoney } from '../../../src-core/money/format.ts'
import { isoOfDay } from '../../../src-core/people/cell.ts'
import { FIELD_LABELS, type FieldName } from '../../../src-core/people/fields.ts'
import { ALL_NOTICES, WARNING_BITS, type NoticeKind } from '../../../src-core/people/notices.ts'
import { rejectionLabel } from '../../../src-core/people/rejection-kinds.ts'
import type { RowIssue } from '../../../src-contract/desktop/people-file.ts'
import type { ImportSummary, QualityNotice } from '../../../src-contract/desktop/people.ts'
import { z } from 'zod'
import { ageInDays } from './data-age.ts'
import type { Handlers } from '../handlers.ts'
import type { Access } from '../ports/access.ts'
import type { PeopleDependencies } from './people.ts'
import { freshPeople } from './positions.ts'
import type { PeopleReader, PositionedPerson } from '../ports/people-store.ts'

/** Percent of rows that should pass. */
const TARGET = 99.9
const EXAMPLES = 10

const FileNotices = z.object({
  notices: z.array(z.object({ code: z.string(), message: z.string(), count: z.number() })).default([]),
})

interface QualityDependencies extends Omit<PeopleDependencies, 'notify'> {
  /** Whether people may be shown by name, with their pay. */
  readonly access: Pick<Access, 'may'>
}

export function dataQualityService({
  workspace,
  system,
  access,
}: QualityDependencies): Pick<Handlers<'people'>, 'people.quality'> {
  return {
    async 'people.quality'() {
      const { people, settings } = await freshPeople(workspace.require())
      const source = people.currentRoster()
      const flagged = [...people.flags()]
      const named = access.may('seePeers')
      const shown = named ? flagged : null
      if (!source) {
        return { source, passRate: null, target: TARGET, rowsRead: 0, rowsPassed: 0, notices: [], flagged: shown }
      }
      const counts = people.noticeCounts()
      const warned = counts.reduce((sum, { notices, count }) => sum + ((notices & WARNING_BITS) === 0 ? 0 : count), 0)
      const doubtful = flaggedOnly(people, new Set(flagged.map((flag) => flag.employeeId)))
      const rowsPassed = source.rowsRead - source.rejected - warned - doubtful
      const { staleAfterDays } = settings.get()
      return {
        source,
        // Rounded down, so that 99.9 is never shown for less.
        passRate: source.rowsRead === 0 ? null : Math.floor((rowsPassed * 100_000) / source.rowsRead) / 1000,
        target: TARGET,
        rowsRead: source.rowsRead,
        rowsPassed,
        notices: [
          ...rejected(people, source),
          ...stale(source, ageInDays(source.asOf, system.now()), staleAfterDays),
          ...fileNotices(people, source),
          ...rowNotices(people, counts),
        ].map((notice) => (named ? notice : { ...notice, examples: [] })),
        flagged: shown,
      }
    },
  }
}

/** People of the roster whose only doubt is a user's flag. */
function flaggedOnly(people: PeopleReader, ids: ReadonlySet<string>): number {
  return [...ids].filter((id) => {
    const person = people.person(id)
    return person !== null && (person.notices & WARNING_BITS) === 0
  }).length
}

function rejected(people: PeopleReader, source: ImportSummary): QualityNotice[] {
  if (source.rejected === 0) return []
  const first = people.rejections(source.importId, 0, 5000)
  return people.rejectionCodes(source.importId).map(({ code, count }) => ({
    code,
    label: rejectionLabel(code),
    help: 'These rows were refused and are not in the roster. Correct them in the source and import again.',
    severity: 'error',
    count,
    examples: first.filter((issue) => issue.code === code).slice(0, EXAMPLES),
  }))
}

function stale(source: ImportSummary, age: number, limit: number): QualityNotice[] {
  if (age <= limit) return []
  const help = `The data stands for ${source.asOf}, ${age} days ago; the workspace calls data stale after ${limit} days. Import a newer file.`
  return [{ code: 'DATA_STALE', label: 'Stale data', help, severity: 'warning', count: 1, examples: [] }]
}

function fileNotices(people: PeopleReader, source: ImportSummary): QualityNotice[] {
  const choices = people.choices(source.importId)
  const { notices } = FileNotices.parse(choices === null ? {} : JSON.parse(choices))
  return notices.map(({ code, message, count }) => ({
    code,
    label: FILE_LABELS.get(code) ?? code,
    help: message,
    severity: 'info',
    count,
    examples: [],
  }))
}

const FILE_LABELS: ReadonlyMap<string, string> = new Map([
  ['DATE_ORDER_DOUBT', 'Order of day and month not certain'],
  ['DATE_ORDER_MIXED', 'Dates in both orders'],
  ['NUMBERS_MIXED', 'Two decimal marks in one column'],
  ['DATE_SERIALS', 'Dates as day numbers'],
  ['SHORT_YEARS', 'Years of two digits'],
])

function rowNotices(
  people: PeopleReader,
  counts: readonly { readonly notices: number; readonly count: number }[],
): QualityNotice[] {
  return ALL_NOTICES.flatMap((kind): QualityNotice[] => {
    const count = counts.reduce((sum, each) => sum + ((each.notices & kind.bit) === 0 ? 0 : each.count), 0)
    if (count === 0) return []
    const { code, label, help, severity } = kind
    return [{ code, label, help, severity, count, examples: examplesOf(kind, people) }]
  }).sort((a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning'))
}

function examplesOf(kind: NoticeKind, people: PeopleReader): RowIssue[] {
  const page = people.page({
    words: [],
    where: [],
    notices: kind.bit,
    sort: 'employeeId',
    descending: false,
    offset: 0,
    limit: EXAMPLES,
  })
  return page.map((person) => ({
    row: person.row,
    column: kind.field in FIELD_LABELS ? FIELD_LABELS[kind.field as FieldName] : kind.field,
    code: kind.code,
    message: `${person.employeeId}: ${kind.label}`,
    value: valueOf(kind, person),
  }))
}

function valueOf({ field }: NoticeKind, person: PositionedPerson): string | null {
  switch (field) {
    case 'annualPay':
      return `${person.currency} ${formatMoney(person.annualPay, person.currency)}`
    case 'hireDate':
      return person.hireDay === null ? null : isoOfDay(person.hireDay)
    case 'birthDate':
      return person.birthDay === null ? null : isoOfDay(person.birthDay)
    case 'managerId':
      return person.managerId
    case 'fte':
      return `${person.fte / 100}%`
    case 'level':
      return `${person.level} for ${person.currency} ${formatMoney(person.annualPay, person.currency)}`
    case 'jobTitle':
      return [person.jobTitle, person.location].filter((part) => part !== null).join(', ')
    case 'currency':
      return person.currency
    default:
      return person.employeeId
  }
}
