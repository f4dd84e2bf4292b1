/** Costed matrices as the contract gives them. */
import type { MatrixBreach, MatrixCost, MatrixPerson } from '../../../src-contract/desktop/matrix.ts'
import type { MeritPool } from '../../../src-contract/desktop/merit-pool.ts'
import type { Assessed } from '../../../src-core/matrix/assess.ts'
import type { CostOfMatrix } from '../../../src-core/matrix/cost-matrix.ts'
import { breaches, quartileAt, ratingAt, type Neighbours } from '../../../src-core/matrix/order.ts'
import { formatWhole } from '../../../src-core/money/format.ts'
import type { PayRange } from '../../../src-core/matrix/reward-person.ts'
import { atFte, PPM, share } from '../../../src-core/simulate/pay-math.ts'
import { percentOf, poolAmount, type Setting } from './setting.ts'

interface Costed {
  readonly currency: string
  readonly setting: Setting
  readonly rates: readonly number[]
  readonly cost: CostOfMatrix
  readonly budget: MeritPool | null
}

export const toPercent = (ppm: number): number => ppm / 10_000

export function matrixCost({ currency, setting, rates, cost, budget }: Costed): MatrixCost {
  const { eligible, raises, lumpSums, awards, capped, inYear, unrated, notEligible } = cost
  const found = breaches(rates)
  return {
    currency,
    effectiveDate: setting.effectiveDate,
    minServiceMonths: setting.minServiceMonths,
    capAtMaximum: setting.capAtMaximum,
    matrix: rates.map(toPercent),
    cells: cost.cells.map((cell, at) => ({
      ...cell,
      rating: ratingAt(at),
      quartile: quartileAt(at),
      rate: toPercent(rates[at] ?? 0),
      payrollShare: percentOf(cell.payroll, eligible.payroll) / 100,
      headcountShare: percentOf(cell.people, eligible.people) / 100,
    })),
    eligible: { ...eligible },
    notEligible: { ...notEligible },
    unrated: { ...unrated },
    awards,
    percent: percentOf(awards, eligible.payroll),
    raises,
    lumpSums,
    capped,
    costs: { inYear, annualised: raises, burdened: inYear + share(inYear, setting.burdenRate) },
    budget: budget && budgetCheck(budget, awards, eligible.payroll),
    inOrder: found.length === 0,
    breaches: found.map(breachOf),
    notes: notesOf(cost),
  }
}

function budgetCheck(budget: MeritPool, awards: number, payroll: number): MatrixCost['budget'] {
  const amount = poolAmount(budget, payroll)
  const gap = awards - amount
  return {
    amount,
    percent: 'percent' in budget ? budget.percent : percentOf(amount, payroll),
    gap,
    gapPercent: percentOf(gap, payroll),
    within: gap <= 0,
  }
}

function breachOf({ kind, lower, upper }: Neighbours): MatrixBreach {
  const [rating, quartile] = [ratingAt(lower), quartileAt(lower)]
  const [otherRating, otherQuartile] = [ratingAt(upper), quartileAt(upper)]
  const text =
    kind === 'rating'
      ? `In quartile ${quartile}, rating ${rating} gets more than rating ${otherRating}.`
      : `At rating ${rating}, quartile ${quartile} gets more than quartile ${otherQuartile}, lower in the band.`
  return { kind, rating, quartile, otherRating, otherQuartile, text }
}

function notesOf({ unrated, notEligible, eligible }: CostOfMatrix): string[] {
  const notes: string[] = []
  if (unrated.people > 0)
    notes.push(
      `${formatWhole(unrated.people)} of ${formatWhole(eligible.people)} eligible people have no rating and count as rating 3.`,
    )
  if (notEligible.people > 0)
    notes.push(`${formatWhole(notEligible.people)} people are not eligible on the date and get nothing.`)
  if (eligible.people === 0) notes.push('Nobody is eligible on the date.')
  return notes
}

export function matrixPerson(one: Assessed, bands: readonly PayRange[]): MatrixPerson {
  const { person, cell, award, raise, lumpSum, rate, ineligible, unrated } = one
  const midpoint = atFte(bands[person.level - 1]?.midpoint ?? 0, person.fte)
  return {
    employeeId: person.employeeId,
    jobTitle: person.jobTitle,
    department: person.department,
    level: person.level,
    rating: person.performanceRating,
    row: ratingAt(cell),
    quartile: quartileAt(cell),
    compaRatio: midpoint > 0 ? person.pay / midpoint : null,
    pay: person.pay,
    eligible: ineligible === null,
    rate: toPercent(rate),
    award,
    raise,
    lumpSum,
    newPay: person.pay + raise,
    capped: lumpSum > 0,
    reason: ineligible ?? reasonOf(cell, unrated, lumpSum > 0, rate / PPM),
  }
}

function reasonOf(cell: number, unrated: boolean, capped: boolean, rate: number): string {
  const row = unrated ? 'No rating, counted as 3' : `Rating ${ratingAt(cell)}`
  const where = `${row}, quartile ${quartileAt(cell)} of the level's band.`
  if (rate === 0) return `${where} The matrix gives nothing here.`
  return capped ? `${where} Base pay stops at the band maximum; the rest is paid once.` : where
}
