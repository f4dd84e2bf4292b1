/** Small files of the tests' own, with rows that must be refused. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeXlsx from 'write-excel-file/node'

const PEOPLE_HEADER = ['Staff No', 'Position', 'Site', 'Grade', 'Base Salary', 'Start', 'Unit', 'Boss']

/** Semicolons, decimal commas, days first, and a title above the header: as a payroll clerk abroad would send it. */
const PEOPLE_ROWS = [
  ['N-001', 'Analyst', 'Dublin', 'L2', '85.000,00', '01/03/2019', 'Finance', ''],
  ['N-002', 'Analyst', 'Dublin', 'L2', '91.500,50', '15/11/2021', 'Finance', 'N-001'],
  ['N-003', 'Engineer', 'Dublin', 'L3', '125.000', '28/02/2020', 'Product', 'N-001'],
  ['N-004', 'Engineer', 'Austin', 'L3', '140.250', '31/12/2018', 'Product', 'N-001'],
  // Refused: no pay, a day that does not exist, the id of another, pay that is no number.
  ['N-005', 'Engineer', 'Austin', 'L3', '', '01/06/2022', 'Product', 'N-001'],
  ['N-006', 'Clerk', 'Austin', 'L1', '56.000', '31/02/2020', 'Product', 'N-001'],
  ['N-001', 'Clerk', 'Austin', 'L1', '57.000', '01/02/2020', 'Product', 'N-001'],
  ['N-007', 'Clerk', 'Austin', 'L1', 'confidential', '01/02/2020', 'Product', 'N-001'],
] as const
/** Headers that say too little of their own: the user names their fields. */
export const PEOPLE_CORRECTIONS = { 'Staff No': 'Employee ID', Start: 'Hire date', Boss: 'Manager ID' } as const
export const PEOPLE_ACCEPTED = 4
export const PEOPLE_REJECTED = 4

export function peopleCsv(folder: string): string {
  const path = join(folder, 'staff list.csv')
  const lines = [
    'Staff list, made for payroll;;;;;;;',
    PEOPLE_HEADER.join(';'),
    ...PEOPLE_ROWS.map((row) => row.join(';')),
  ]
  writeFileSync(path, lines.join('\r\n'), 'utf8')
  return path
}

const BANDS = [
  ['Job Title', 'Location', 'Currency', 'Min', 'Max'],
  ['Analyst', 'Dublin', 'USD', 78_000, 98_000],
  ['Engineer', 'Dublin', 'USD', 110_000, 150_000],
  ['Engineer', 'Austin', 'USD', 115_000, 155_000],
  // Refused: the maximum below the minimum.
  ['Clerk', 'Austin', 'USD', 60_000, 50_000],
] as const
export const BANDS_ACCEPTED = 3
export const BANDS_REJECTED = 1

export async function bandsXlsx(folder: string): Promise<string> {
  const path = join(folder, 'pay ranges.xlsx')
  const sheet = BANDS.map((row) => row.map((value) => ({ value })))
  await writeXlsx(sheet).toFile(path)
  return path
}
