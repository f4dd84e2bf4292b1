/** Computes the cases of merit, lump sums, costs, currencies, incentives and comparisons with the product's own formulas. */
import { convert, convertBack } from '../../money/convert.ts'
import { bonus } from '../bonus.ts'
import { annualisedCost, burdenedHour } from '../costs.ts'
import { annualGrantShares, frontGrantShares, promotionGrant } from '../equity-grant.ts'
import { exact, sum } from '../exact.ts'
import { fourFifths, needsJointAssessment, unadjustedGap } from '../fairness.ts'
import { capAtMaximum, splitAward } from '../lump-sum.ts'
import { annualisedReview, matrixCostRate, multipleOfTarget } from '../merit.ts'
import type { Computation } from './computation.ts'
import { group, list, num, nums } from './read-inputs.ts'
import type { Fields, Json } from './published-case.ts'

const matrixCost: Computation = (inputs) => {
  const payroll = exact(num(inputs, 'payroll'))
  const rate = matrixCostRate([{ raise: num(inputs, 'matrix_cost_pct'), payrollShare: 1 }])
  const cost = payroll.times(rate)
  const budget = payroll.times(num(inputs, 'budget_pct'))
  return { cost, budget, within: cost.lte(budget) }
}

const budgetYear: Computation = (inputs) => {
  const inYear = sum(Object.values(group(inputs, 'in_year')))
  const carry = sum(Object.values(group(inputs, 'carry')))
  return { in_year_total: inYear, carry_total: carry, annualised_total: annualisedCost(inYear, carry) }
}

const roundTrip: Computation = (inputs) => {
  const digits = num(inputs, 'dp')
  const rate = String(num(inputs, 'rate'))
  const functional = convertBack(num(inputs, 'local') * 10 ** digits, rate, digits, digits)
  const major = (minor: number) => exact(minor).div(10 ** digits)
  return { functional: major(functional), back: major(convert(functional, rate, digits, digits)) }
}

const selectionRates: Computation = (inputs) => {
  const judged = fourFifths(group(inputs, 'rates'))
  return {
    ratios: Object.fromEntries(judged.map((one) => [one.group, one.ratio])),
    flags: judged.filter((one) => one.flagged).map((one) => one.group),
  }
}

const selectionCounts: Computation = (inputs) => {
  const applicants = nums(inputs, 'applicants')
  const rates = nums(inputs, 'hired').map((hired, index) => exact(hired).div(applicants[index] ?? 0))
  const judged = fourFifths(Object.fromEntries(rates.map((rate, index) => [String(index), rate])))
  const lowest = judged.toSorted((a, b) => a.ratio.cmp(b.ratio))[0]
  return { rates, ratio: lowest?.ratio ?? null, flag: lowest?.flagged ?? false }
}

const jointAssessment = (row: Json): boolean => {
  const [gap, justified, remedied] = Array.isArray(row) ? (row as readonly Json[]) : []
  return needsJointAssessment(Number(gap), justified === true, remedied === true)
}

export const AWARD_COMPUTATIONS: Readonly<Record<string, Computation>> = {
  'MER-01': matrixCost,
  'MER-02': (inputs) => ({ pct: multipleOfTarget(num(inputs, 'target_pct'), num(inputs, 'multiplier')) }),
  'MER-04': (inputs) => ({
    annualised: nums(inputs, 'months').map((months) => annualisedReview(num(inputs, 'pct'), months)),
  }),
  'LUMP-01': (inputs) => {
    const split = splitAward(num(inputs, 'salary'), percent(inputs, 'total_pct'), percent(inputs, 'base_pct'))
    return { new_base: split.newBase, lump: split.lumpSum }
  },
  'LUMP-03': (inputs) => {
    const split = capAtMaximum(num(inputs, 'salary'), percent(inputs, 'pct'), num(inputs, 'max'))
    return { base_increase: split.baseIncrease, lump: split.lumpSum, budget_use: split.budgetUse }
  },
  'COST-01': budgetYear,
  'COST-03': (inputs) => {
    const unburdened = exact(num(inputs, 'hours')).times(num(inputs, 'rate'))
    return {
      unburdened,
      burdened: unburdened.plus(num(inputs, 'burden_cost')),
      hourly: burdenedHour(num(inputs, 'hours'), num(inputs, 'rate'), num(inputs, 'burden_cost')),
    }
  },
  'FX-02': roundTrip,
  'STI-02': (inputs) => ({ award: bonus(num(inputs, 'target'), num(inputs, 'proration'), num(inputs, 'performance')) }),
  'EQ-02': (inputs) => {
    const later = Array.from({ length: num(inputs, 'years') - 1 }, () => num(inputs, 'price_later'))
    return {
      front_shares: frontGrantShares(num(inputs, 'value'), num(inputs, 'price0')),
      annual_shares: annualGrantShares(num(inputs, 'value'), [num(inputs, 'price0'), ...later]),
    }
  },
  'EQ-03': (inputs) => ({
    grant: promotionGrant(
      num(inputs, 'new_role_guideline'),
      num(inputs, 'unvested'),
      num(inputs, 'current_role_guideline'),
    ),
  }),
  'AI-01': selectionRates,
  'AI-02': selectionCounts,
  'GAP-01': (inputs) => ({
    gap_pct: unadjustedGap(num(inputs, 'ref_mean'), num(inputs, 'grp_mean'))?.times(100) ?? null,
  }),
  'GAP-03': (inputs) => ({ gap_pct: unadjustedGap(1, num(inputs, 'women_per_men_median'))?.times(100) ?? null }),
  'GAP-05': (inputs) => ({ joint_assessment: list(inputs, 'cases').map(jointAssessment) }),
}

function percent(inputs: Fields, name: string) {
  return exact(num(inputs, name)).div(100)
}
