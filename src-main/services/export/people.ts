/** The roster as a table: everyone the screen lists, in its order, with its columns and groups. */
import { minorDigits } from '../../../src-core/money/minor-digits.ts'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { PERSON_COLUMNS, type PeopleFilter, type PersonColumn } from '../../../src-contract/desktop/people-view.ts'
import { type Person } from '../../../src-contract/desktop/people.ts'
import { moneyCell, paged, type ExportRequest, type ExportSource, type TableMaker } from './source.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

interface PersonField extends Column {
  cell(person: Person): Cell
}

type Group = MethodOutput<'people.groups'>['groups'][number]

export const peopleTable: TableMaker = async (source, request) => {
  const { currency } = await list(source, request, request.filter, 0, 1)
  const all = personFields(currency)
  const ids = request.columns ?? PERSON_COLUMNS
  const fields = ids.map((id) => all[id])
  const write = (person: Person): readonly Cell[] => fields.map((field) => field.cell(person))
  if (request.groupBy === undefined) {
    return { table: { title: 'People', columns: fields, rows: people(source, request, request.filter, write) } }
  }
  const by: Column = { header: `Group: ${GROUP_HEADERS[request.groupBy]}`, type: 'text', width: 24 }
  const columns = [by, { header: 'People in group', type: 'number' } as const, ...fields]
  const heading = (group: Group): readonly Cell[] => [
    group.label,
    group.headcount,
    ...ids.map((id) => (id === 'reportingPay' ? moneyCell(group.pay, currency) : null)),
  ]
  return { table: { title: 'People', columns, rows: groupedPeople(source, request, heading, write) } }
}

const GROUP_HEADERS: Readonly<Record<NonNullable<ExportRequest['groupBy']>, string>> = {
  level: 'level',
  department: 'department',
  location: 'location',
  jobTitle: 'job title',
  jobFamily: 'job family',
  gender: 'gender',
  currency: 'currency',
}

function list(
  { handlers, context }: ExportSource,
  { sort = 'employeeId', descending = false }: ExportRequest,
  filter: PeopleFilter | undefined,
  offset: number,
  limit: number,
) {
  return handlers['people.list']({ sort, descending, offset, limit, ...(filter ? { filter } : {}) }, context)
}

function people(
  source: ExportSource,
  request: ExportRequest,
  filter: PeopleFilter | undefined,
  write: (person: Person) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  const read = async (offset: number, limit: number) => {
    const page = await list(source, request, filter, offset, limit)
    return { total: page.total, items: page.people }
  }
  return paged(source.context, 'People', read, write)
}

/** Each group's line with its subtotal, then its people. */
async function* groupedPeople(
  source: ExportSource,
  request: ExportRequest,
  heading: (group: Group) => readonly Cell[],
  write: (person: Person) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  const { groupBy: field, filter } = request
  if (field === undefined) return
  const { groups } = await source.handlers['people.groups'](
    { by: field, ...(filter ? { filter } : {}) },
    source.context,
  )
  for (const group of groups) {
    yield heading(group)
    const clause = { field, value: group.key }
    const others = (filter?.where ?? []).filter((each) => each.field !== field)
    const within = { ...filter, where: [...others, clause] }
    yield* people(source, request, within, (person) => [group.label, null, ...write(person)])
  }
}

function personFields(currency: string): Readonly<Record<PersonColumn, PersonField>> {
  const band = (header: string, point: 'minimum' | 'midpoint' | 'maximum'): PersonField => ({
    header: `${header} (in Band currency)`,
    type: 'number',
    decimals: 2,
    width: 18,
    cell: (person) => person.band && moneyCell(person.band[point], person.band.currency),
  })
  return {
    employeeId: { header: 'Employee ID', type: 'text', cell: (person) => person.employeeId },
    jobTitle: { header: 'Job title', type: 'text', width: 28, cell: (person) => person.jobTitle },
    jobFamily: { header: 'Job family', type: 'text', width: 20, cell: (person) => person.jobFamily },
    level: { header: 'Level', type: 'number', cell: (person) => person.level },
    levelFrom: { header: 'Level from', type: 'text', cell: (person) => person.levelFrom },
    location: { header: 'Location', type: 'text', width: 18, cell: (person) => person.location },
    department: { header: 'Department', type: 'text', width: 22, cell: (person) => person.department },
    annualPay: {
      header: 'Annual pay as entered (in Currency)',
      type: 'number',
      decimals: 2,
      width: 18,
      cell: (person) => moneyCell(person.annualPay, person.currency),
    },
    currency: { header: 'Currency', type: 'text', cell: (person) => person.currency },
    reportingPay: {
      header: `Annual pay (${currency})`,
      type: 'number',
      decimals: minorDigits(currency),
      width: 18,
      cell: (person) => moneyCell(person.reportingPay, currency),
    },
    fte: { header: 'FTE', type: 'number', decimals: 4, cell: (person) => person.fte },
    hireDate: { header: 'Hire date', type: 'date', cell: (person) => person.hireDate },
    birthDate: { header: 'Birth date', type: 'date', cell: (person) => person.birthDate },
    performanceRating: { header: 'Performance rating', type: 'number', cell: (person) => person.performanceRating },
    managerId: { header: 'Manager ID', type: 'text', cell: (person) => person.managerId },
    gender: { header: 'Gender', type: 'text', cell: (person) => person.gender },
    bandFrom: { header: 'Band from', type: 'text', cell: (person) => person.band?.from ?? null },
    minimum: band('Band minimum', 'minimum'),
    midpoint: band('Band midpoint', 'midpoint'),
    maximum: band('Band maximum', 'maximum'),
    bandCurrency: { header: 'Band currency', type: 'text', cell: (person) => person.band?.currency ?? null },
    compaRatio: { header: 'Compa-ratio', type: 'number', decimals: 4, cell: (person) => person.compaRatio },
    rangePenetration: {
      header: 'Range penetration',
      type: 'number',
      decimals: 4,
      cell: (person) => person.rangePenetration,
    },
    flags: {
      header: 'Flags',
      type: 'text',
      width: 30,
      cell: (person) => person.flags.map((flag) => `${flag.field}: ${flag.note}`).join('; ') || null,
    },
  }
}
