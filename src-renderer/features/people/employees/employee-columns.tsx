/** The columns of the table of employees. */
import { IconFlag } from '@tabler/icons-react'
import type { Person } from '../../../../src-contract/desktop/people.ts'
import type { DataColumn } from '../../../ui/data-table/column.ts'
import { date, decimal, fraction, moneyExact, moneyWhole, NO_FIGURE, ratio, toUnits } from '../../../ui/format.ts'

interface ColumnFacts {
  readonly currency: string
  readonly levelName: (level: number) => string
  /** Some pay is entered in another currency than the workspace's. */
  readonly otherCurrencies: boolean
}

type Text = 'jobTitle' | 'jobFamily' | 'location' | 'department' | 'gender' | 'managerId'

function text(id: Text, header: string, width: number, more: Partial<DataColumn<Person>> = {}): DataColumn<Person> {
  return { id, header, width, value: (person) => person[id], title: (person) => person[id] ?? undefined, ...more }
}

function day(id: 'hireDate' | 'birthDate', header: string, more: Partial<DataColumn<Person>> = {}): DataColumn<Person> {
  return {
    id,
    header,
    width: 120,
    value: (person) => person[id],
    cell: (person) => (person[id] === null ? NO_FIGURE : date(person[id])),
    ...more,
  }
}

function bandPoint(id: 'minimum' | 'midpoint' | 'maximum', header: string): DataColumn<Person> {
  return {
    id,
    header,
    width: 130,
    align: 'right',
    hidden: true,
    value: ({ band }) => (band ? toUnits(band[id], band.currency) : null),
    cell: ({ band }) => (band ? moneyWhole(band[id], band.currency) : NO_FIGURE),
    title: ({ band }) => (band ? moneyExact(band[id], band.currency) : undefined),
  }
}

export function employeeColumns({ currency, levelName, otherCurrencies }: ColumnFacts): readonly DataColumn<Person>[] {
  return [
    {
      id: 'employeeId',
      header: 'Employee ID',
      width: 160,
      sortable: true,
      value: (person) => person.employeeId,
      cell: (person) => (
        <>
          {person.employeeId}
          {person.flags.length > 0 ? (
            <IconFlag
              size={13}
              className="warn"
              role="img"
              aria-label="has a flagged value"
              style={{ marginLeft: 6, verticalAlign: -2 }}
            />
          ) : null}
        </>
      ),
    },
    text('jobTitle', 'Job title', 200, { sortable: true }),
    {
      id: 'level',
      header: 'Level',
      width: 150,
      sortable: true,
      value: (person) => person.level,
      cell: (person) => levelName(person.level),
    },
    text('department', 'Department', 150, { sortable: true }),
    text('location', 'Location', 120, { sortable: true }),
    {
      id: 'reportingPay',
      header: `Annual pay, ${currency}`,
      help: 'Full-year, full-time rate in the reporting currency',
      width: 160,
      align: 'right',
      sortable: true,
      value: (person) => toUnits(person.reportingPay, currency),
      cell: (person) => moneyWhole(person.reportingPay, currency),
      title: (person) => moneyExact(person.reportingPay, currency),
      summable: { minor: (person) => person.reportingPay, write: (sum) => moneyExact(sum, currency) },
    },
    {
      id: 'annualPay',
      header: 'Pay as entered',
      help: 'Full-year, full-time rate in the currency of the file',
      width: 140,
      align: 'right',
      hidden: !otherCurrencies,
      value: (person) => toUnits(person.annualPay, person.currency),
      cell: (person) => moneyWhole(person.annualPay, person.currency),
      title: (person) => moneyExact(person.annualPay, person.currency),
    },
    { id: 'currency', header: 'Currency', width: 90, hidden: !otherCurrencies, value: (person) => person.currency },
    {
      id: 'compaRatio',
      header: 'Compa-ratio',
      help: 'Pay over the midpoint of the band',
      width: 125,
      align: 'right',
      sortable: true,
      value: (person) => person.compaRatio,
      cell: (person) => ratio(person.compaRatio),
    },
    {
      id: 'rangePenetration',
      header: 'Penetration, %',
      help: 'How far into the range from minimum to maximum; below 0 or above 100 is outside it',
      width: 130,
      align: 'right',
      value: (person) => (person.rangePenetration === null ? null : 100 * person.rangePenetration),
      cell: (person) => fraction(person.rangePenetration),
    },
    {
      id: 'fte',
      header: 'FTE',
      width: 70,
      align: 'right',
      value: (person) => person.fte,
      cell: (person) => decimal(person.fte, 2),
    },
    day('hireDate', 'Hire date', { sortable: true }),
    text('jobFamily', 'Job family', 160, { sortable: true, hidden: true }),
    {
      id: 'performanceRating',
      header: 'Rating',
      width: 80,
      align: 'right',
      hidden: true,
      value: (person) => person.performanceRating,
    },
    text('gender', 'Gender', 100, { hidden: true }),
    day('birthDate', 'Birth date', { hidden: true }),
    text('managerId', 'Manager ID', 130, { hidden: true }),
    bandPoint('minimum', 'Band minimum'),
    bandPoint('midpoint', 'Band midpoint'),
    bandPoint('maximum', 'Band maximum'),
  ]
}
