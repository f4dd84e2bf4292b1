/** What a merit matrix gives one person: the kernel's own cell, rounding and cap, without COLA. */
import { atFte, share } from '../simulate/pay-math.ts'
import { matrixCell, type PayRules } from '../simulate/pay-rules.ts'
import { ineligibility, type EligibilityRule } from './eligibility.ts'
import { isUnrated, ratingOf, type PayRange, type RewardPerson } from './reward-person.ts'

export interface MatrixRules extends EligibilityRule {
  /** Millionths by (rating - 1) x 4 + quartile - 1. */
  readonly rates: readonly number[]
  /** The levels' bands, full time. */
  readonly bands: readonly PayRange[]
  readonly capAtMaximum: boolean
}

export interface Assessed {
  readonly person: RewardPerson
  /** Of the matrix: rating - 1 times 4 plus quartile - 1. */
  readonly cell: number
  readonly unrated: boolean
  /** Null: eligible. */
  readonly ineligible: string | null
  /** Millionths; 0 where not eligible. */
  readonly rate: number
  readonly award: number
  readonly raise: number
  readonly lumpSum: number
}

export function assessor(rules: MatrixRules): (person: RewardPerson) => Assessed {
  const { bands, rates, capAtMaximum } = rules
  const none = new Float64Array(0)
  const cells: PayRules = {
    ...{ merit: none, matrix: null, cola: none, promotionRaise: none, hirePay: none, cap: capAtMaximum },
    minimum: Float64Array.from(bands, ({ minimum }) => minimum),
    maximum: Float64Array.from(bands, ({ maximum }) => maximum),
  }
  return (person) => {
    const { level, pay, fte } = person
    const cell = matrixCell(cells, level - 1, pay, fte, ratingOf(person))
    const ineligible = ineligibility(person.hireDay, rules)
    const rate = ineligible === null ? (rates[cell] ?? 0) : 0
    const award = share(pay, rate)
    const room = capAtMaximum ? Math.max(0, atFte(bands[level - 1]?.maximum ?? 0, fte) - pay) : award
    const raise = Math.min(award, room)
    return { person, cell, unrated: isUnrated(person), ineligible, rate, award, raise, lumpSum: award - raise }
  }
}
