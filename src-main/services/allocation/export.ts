/** An allocation as a table: everyone with what they get and why. */
import type { AllocationPerson } from '../../../src-contract/desktop/allocation.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { minorDigits } from '../../../src-core/money/minor-digits.ts'
import { moneyCell, paged, type TableMaker } from '../export/source.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

const columns = (currency: string): readonly Column[] => {
  const money = (header: string): Column => ({
    header: `${header} (${currency})`,
    type: 'number',
    decimals: minorDigits(currency),
    width: 18,
  })
  return [
    { header: 'Employee ID', type: 'text' },
    { header: 'Job title', type: 'text', width: 28 },
    { header: 'Department', type: 'text', width: 22 },
    { header: 'Level', type: 'number' },
    { header: 'Performance rating', type: 'number' },
    { header: 'Quartile of the band', type: 'number' },
    { header: 'Manager ID', type: 'text' },
    money('Annual pay'),
    { header: 'Compa-ratio', type: 'number', decimals: 4 },
    { header: 'Eligible', type: 'text' },
    { header: 'Worth of the first unit', type: 'number', decimals: 4 },
    money('Lift to the band minimum'),
    money('Merit'),
    { header: 'Merit (%)', type: 'number', decimals: 4 },
    money('Raise'),
    money('Lump sum'),
    money('New annual pay'),
    { header: 'New compa-ratio', type: 'number', decimals: 4 },
    { header: 'Reason', type: 'text', width: 60 },
  ]
}

function row(person: AllocationPerson, currency: string): readonly Cell[] {
  const money = (minor: number): Cell => moneyCell(minor, currency)
  return [
    person.employeeId,
    person.jobTitle,
    person.department,
    person.level,
    person.rating,
    person.quartile,
    person.managerId,
    money(person.pay),
    person.compaRatio,
    person.eligible ? 'Yes' : 'No',
    person.worth,
    money(person.lift),
    money(person.merit),
    person.percent,
    money(person.raise),
    money(person.lumpSum),
    money(person.newPay),
    person.newCompaRatio,
    person.reason,
  ]
}

/** Of the allocation named, else of the session's last. */
export const allocationTable: TableMaker = async ({ handlers, context }, request) => {
  const allocationId =
    request.allocationId ?? (await handlers['allocation.list']({}, context)).allocations[0]?.allocationId
  if (allocationId === undefined) {
    throw new CodedError('NOT_FOUND', 'There is no allocation in this session yet. Solve one first.')
  }
  const list = (offset: number, limit: number) =>
    handlers['allocation.people']({ allocationId, sort: 'employeeId', descending: false, offset, limit }, context)
  const { currency } = await list(0, 1)
  const read = async (offset: number, limit: number) => {
    const { total, people } = await list(offset, limit)
    return { total, items: people }
  }
  const rows = paged(context, 'Allocation', read, (person: AllocationPerson) => row(person, currency))
  return { table: { title: 'Allocation', columns: columns(currency), rows } }
}
