/** What a merit matrix costs: by cell and in all, weighted by payroll and never by headcount. */
import { checkedSum } from '../simulate/pay-math.ts'
import type { Assessed } from './assess.ts'
import { costInYear } from './eligibility.ts'
import { CELLS } from './order.ts'

export interface CellCost {
  people: number
  payroll: number
  cost: number
  capped: number
  lumpSums: number
}

export interface CostOfMatrix {
  readonly cells: readonly CellCost[]
  readonly eligible: { readonly people: number; readonly payroll: number }
  readonly notEligible: { readonly people: number; readonly payroll: number }
  readonly unrated: { readonly people: number; readonly payroll: number }
  readonly awards: number
  readonly raises: number
  readonly lumpSums: number
  readonly capped: number
  readonly inYear: number
}

/** first and days: the year of the day on which raises take effect. Throws CodedError PAY_OVERFLOW. */
export function costMatrix(
  people: Iterable<Assessed>,
  when: { readonly day: number; readonly firstDay: number; readonly days: number },
): CostOfMatrix {
  const cells = Array.from({ length: CELLS }, () => ({ people: 0, payroll: 0, cost: 0, capped: 0, lumpSums: 0 }))
  const notEligible = { people: 0, payroll: 0 }
  const unrated = { people: 0, payroll: 0 }
  let inYear = 0
  for (const one of people) {
    const { pay } = one.person
    if (one.ineligible !== null) {
      add(notEligible, pay)
      continue
    }
    const cell = cells[one.cell]
    if (!cell) throw new Error('no such cell')
    add(cell, pay)
    if (one.unrated) add(unrated, pay)
    cell.cost = checkedSum(cell.cost + one.award)
    cell.lumpSums += one.lumpSum
    if (one.lumpSum > 0) cell.capped++
    inYear += costInYear(one.raise, when.day, when.firstDay, when.days)
  }
  const total = (part: keyof CellCost): number => checkedSum(cells.reduce((sum, cell) => sum + cell[part], 0))
  const awards = total('cost')
  const lumpSums = total('lumpSums')
  return {
    cells,
    eligible: { people: total('people'), payroll: total('payroll') },
    notEligible,
    unrated,
    awards,
    raises: awards - lumpSums,
    lumpSums,
    capped: total('capped'),
    inYear: checkedSum(inYear),
  }
}

function add(body: { people: number; payroll: number }, pay: number): void {
  body.people++
  body.payroll = checkedSum(body.payroll + pay)
}
