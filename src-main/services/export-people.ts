import { minorDigits } from '../../src-core/money/minor-digits.ts'
import type { Person } from '../../src-contract/desktop/people.ts'
import { moneyCell, paged, type TableMaker } from './export-source.ts'
import type { Cell, Column } from './ports/table-writer.ts'

const columns = (currency: string): readonly Column[] => [
  { header: 'Employee ID', type: 'text' },
  { header: 'Job title', type: 'text', width: 28 },
  { header: 'Job family', type: 'text', width: 20 },
  { header: 'Level', type: 'number' },
  { header: 'Level from', type: 'text' },
  { header: 'Location', type: 'text', width: 18 },
  { header: 'Department', type: 'text', width: 22 },
  { header: 'Annual pay as entered (in Currency)', type: 'number', decimals: 2, width: 18 },
  { header: 'Currency', type: 'text' },
  { header: `Annual pay (${currency})`, type: 'number', decimals: minorDigits(currency), width: 18 },
  { header: 'FTE', type: 'number', decimals: 4 },
  { header: 'Hire date', type: 'date' },
  { header: 'Birth date', type: 'date' },
  { header: 'Performance rating', type: 'number' },
  { header: 'Manager ID', type: 'text' },
  { header: 'Gender', type: 'text' },
  { header: 'Band from', type: 'text' },
  { header: 'Band minimum (in Band currency)', type: 'number', decimals: 2, width: 18 },
  { header: 'Band midpoint (in Band currency)', type: 'number', decimals: 2, width: 18 },
  { header: 'Band maximum (in Band currency)', type: 'number', decimals: 2, width: 18 },
  { header: 'Band currency', type: 'text' },
  { header: 'Compa-ratio', type: 'number', decimals: 4 },
  { header: 'Range penetration', type: 'number', decimals: 4 },
  { header: 'Flags', type: 'text', width: 30 },
]

function row(person: Person, currency: string): readonly Cell[] {
  const { band } = person
  return [
    person.employeeId,
    person.jobTitle,
    person.jobFamily,
    person.level,
    person.levelFrom,
    person.location,
    person.department,
    moneyCell(person.annualPay, person.currency),
    person.currency,
    moneyCell(person.reportingPay, currency),
    person.fte,
    person.hireDate,
    person.birthDate,
    person.performanceRating,
    person.managerId,
    person.gender,
    band?.from ?? null,
    band && moneyCell(band.minimum, band.currency),
    band && moneyCell(band.midpoint, band.currency),
    band && moneyCell(band.maximum, band.currency),
    band?.currency ?? null,
    person.compaRatio,
    person.rangePenetration,
    person.flags.map((flag) => `${flag.field}: ${flag.note}`).join('; ') || null,
  ]
}

/** The roster, filtered and ordered as the screen shows it. */
export const peopleTable: TableMaker = async ({ handlers, context }, { filter }) => {
  const list = (offset: number, limit: number) =>
    handlers['people.list'](
      { sort: 'employeeId', descending: false, offset, limit, ...(filter ? { filter } : {}) },
      context,
    )
  const { currency } = await list(0, 1)
  const read = async (offset: number, limit: number) => {
    const { total, people } = await list(offset, limit)
    return { total, items: people }
  }
  const rows = paged(context, 'People', read, (person: Person) => row(person, currency))
  return { table: { title: 'People', columns: columns(currency), rows } }
}
