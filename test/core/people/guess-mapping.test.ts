import { describe, expect, it } from 'vitest'
import { findHeader, statedDate } from '../../../src-core/people/find-header.ts'
import { guessBands, guessPeople } from '../../../src-core/people/guess-mapping.ts'

const levelNames = ['Staff', 'Manager']
const guessed = (header: string[], ...rows: string[][]) =>
  Object.fromEntries(guessPeople({ header, rows, levelNames }).map(({ column, field }) => [header[column], field]))

describe('guessing what columns are', () => {
  it('reads headers of payroll systems and checks them against the values', () => {
    expect(
      guessed(
        ['emp_id', 'Department', 'Gender', 'Base_Salary', 'Overtime_Pay', 'Longevity_Pay', 'Grade'],
        ['M1', 'ABS', 'M', '175873', '0', '0', 'M2'],
        ['M2', 'ABS', 'F', '89432.694', '0', '2490', '21'],
      ),
    ).toEqual({ emp_id: 'employeeId', Department: 'department', Gender: 'gender', Base_Salary: 'annualPay' })
  })

  it('judges a column by its values, not by the formulas in it that failed', () => {
    expect(guessed(['ID', 'Salary'], ['1', '#DIV/0!'], ['2', '#REF!'], ['3', '70000'])).toEqual({
      ID: 'employeeId',
      Salary: 'annualPay',
    })
  })

  it('keeps an annual amount and an hourly rate apart where each row has one of them', () => {
    expect(
      guessed(
        ['ID', 'Salary or Hourly', 'Typical Hours', 'Annual Salary', 'Hourly Rate'],
        ['1', 'HOURLY', '40', '', '41.41'],
        ['2', 'SALARY', '', '42312.00', ''],
      ),
    ).toEqual({
      ID: 'employeeId',
      'Typical Hours': 'weeklyHours',
      'Annual Salary': 'annualPay',
      'Hourly Rate': 'hourlyRate',
    })
  })

  it('takes the annual amount where rows have both', () => {
    expect(guessed(['ID', 'Annual Salary', 'Hourly Rate'], ['1', '41600', '20'], ['2', '62400', '30'])).toEqual({
      ID: 'employeeId',
      'Annual Salary': 'annualPay',
    })
  })

  it('knows the basics of other languages', () => {
    expect(
      guessed(
        ['Personalnummer', 'Abteilung', 'Eintrittsdatum', 'Jahresgehalt'],
        ['1', 'IT', '01.02.2020', '61.000,00'],
      ),
    ).toEqual({
      Personalnummer: 'employeeId',
      Abteilung: 'department',
      Eintrittsdatum: 'hireDate',
      Jahresgehalt: 'annualPay',
    })
  })

  it('never takes an amount paid to date by itself, nor names of prototypes for fields', () => {
    expect(guessed(['id', 'paid to date', 'constructor', '__proto__'], ['1', '100', 'x', 'y'])).toEqual({
      id: 'employeeId',
    })
  })

  it('reads pay-band files', () => {
    const header = ['Job Title', 'Location', 'Currency', 'Min', 'Max', 'Compensation Range']
    const rows = [['Engineer', 'LAX', 'USD', '122000', '165000', '$122,000 - $165,000']]
    expect(guessBands({ header, rows, levelNames }).map(({ field }) => field)).toEqual([
      'jobTitle',
      'location',
      'currency',
      'minimum',
      'maximum',
    ])
  })
})

describe('finding the header', () => {
  const rows = (...lines: string[][]) => lines.map((cells, index) => ({ row: index + 1, cells }))

  it('lies below title lines, whose date is the date of the data', () => {
    const table = rows(
      ['CITY OF SOMEWHERE', '', ''],
      ['LISTING AS OF JULY 17, 2014', '', ''],
      ['', '', ''],
      ['EMP ID', 'DEPARTMENT', 'ANNUAL PAY'],
      ['1', 'POLICE', '50000'],
    )
    expect(findHeader(table)).toBe(3)
    expect(statedDate(table.slice(0, 3))).toBe('2014-07-17')
  })

  it('is the first row where nothing says otherwise', () => {
    expect(findHeader(rows(['a', 'b'], ['1', '2'], ['x', 'y']))).toBe(0)
    expect(statedDate([])).toBeNull()
  })
})
