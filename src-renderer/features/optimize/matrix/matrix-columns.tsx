import type { MatrixPerson } from '../../../../src-contract/desktop/matrix.ts'
import type { DataColumn } from '../../../ui/data-table/column.ts'
import { compaColumn, moneyColumn, numberColumn, textColumn } from '../shared/person-columns.tsx'

export function matrixColumns(currency: string, levels: readonly string[]): readonly DataColumn<MatrixPerson>[] {
  return [
    textColumn('employeeId', 'Employee ID', 120, (person) => person.employeeId),
    textColumn('jobTitle', 'Job title', 170, (person) => person.jobTitle, { sortable: false, hidden: true }),
    textColumn('level', 'Level', 120, (person) => levels[person.level - 1] ?? String(person.level)),
    textColumn('department', 'Department', 130, (person) => person.department),
    numberColumn('rating', 'Rating', 76, 0, (person) => person.rating),
    numberColumn('quartile', 'Quartile', 84, 0, (person) => person.quartile),
    compaColumn('compaRatio', 'Compa-ratio', (person) => person.compaRatio),
    moneyColumn('pay', 'Pay', currency, (person) => person.pay),
    numberColumn('rate', 'Raise, %', 88, 2, (person) => person.rate),
    moneyColumn('award', 'Award', currency, (person) => person.award),
    moneyColumn('lumpSum', 'Lump sum', currency, (person) => person.lumpSum),
    moneyColumn('newPay', 'New pay', currency, (person) => person.newPay),
    textColumn('reason', 'Why', 300, (person) => person.reason, { sortable: false }),
  ]
}
