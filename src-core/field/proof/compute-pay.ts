/** Computes the cases of ranges, positions, pay rates, proration and market data with the product's own formulas. */
import { age, type AgeingMethod } from '../ageing.ts'
import { annualFromHours, annualise, changeFte, USUAL_FACTOR, type PayBasis } from '../annualise.ts'
import { simpleMean, weightedMean } from '../blend.ts'
import { dayOfIso } from '../days.ts'
import { exact } from '../exact.ts'
import { compaRatio, rangePart, rangePenetration } from '../position.ts'
import { monthsToYearEnd, prorateByDays, prorateByMonths } from '../prorate.ts'
import { midpoint, rangeFromMaximum, rangeFromMidpoint, rangeFromMinimum, scaleRange } from '../ranges.ts'
import type { Computation } from './computation.ts'
import { list, num, nums, pair, text } from './read-inputs.ts'

const blend: Computation = (inputs) => {
  const sizes = nums(inputs, 'sample_sizes')
  const rates = nums(inputs, 'rates')
  const weighted = weightedMean(rates.map((rate, index) => ({ rate, weight: sizes[index] ?? 0 })))
  return {
    simple_mean: simpleMean(rates),
    weighted_mean: weighted,
    weighted_mean_aged_3pct: weighted && weighted.times(num(inputs, 'age_factor')),
  }
}

const annualisation: Computation = (inputs) => {
  const pay = annualise(
    text(inputs, 'basis') as PayBasis,
    num(inputs, 'amount'),
    num(inputs, 'annualization'),
    num(inputs, 'fte'),
  )
  return { annual: pay.annual, annual_fulltime: pay.fullTime }
}

const proratedBudget: Computation = (inputs) => {
  const [first, last] = list(inputs, 'period').map((date) => dayOfIso(typeof date === 'string' ? date : ''))
  const proration = prorateByDays(dayOfIso(text(inputs, 'last_change')), { first: first ?? 0, last: last ?? 0 })
  return { proration, budget: exact(num(inputs, 'salary')).times(num(inputs, 'budget_pct')).times(proration) }
}

const fteChange: Computation = (inputs) => {
  const [minimum, maximum] = pair(inputs, 'range')
  const basis = text(inputs, 'basis') as PayBasis
  const newFte = num(inputs, 'new_fte')
  const range = scaleRange({ minimum, midpoint: midpoint(minimum, maximum), maximum }, newFte)
  const salary = changeFte(num(inputs, 'salary'), num(inputs, 'fte'), newFte)
  const year = annualise(basis, salary, USUAL_FACTOR[basis], newFte)
  return {
    salary,
    annual: year.annual,
    annual_fulltime: year.fullTime,
    range: [range.minimum, range.maximum],
    compa: compaRatio(salary, range.midpoint)?.times(100) ?? null,
    range_position: rangePenetration(salary, range.minimum, range.maximum),
    quartile: rangePart(salary, range.minimum, range.maximum, 4),
    quintile: rangePart(salary, range.minimum, range.maximum, 5),
  }
}

export const PAY_COMPUTATIONS: Readonly<Record<string, Computation>> = {
  'AGE-02': (inputs) => ({
    aged: age(
      num(inputs, 'base'),
      num(inputs, 'annual_rate'),
      num(inputs, 'months'),
      text(inputs, 'method') as AgeingMethod,
    ),
  }),
  'BLEND-01': blend,
  'BLEND-02': blend,
  'BLEND-03': blend,
  'RNG-01': (inputs) => ({ mid: rangeFromMaximum(num(inputs, 'max'), num(inputs, 'spread_on_min')).midpoint }),
  'RNG-02': (inputs) => {
    const range = rangeFromMidpoint(num(inputs, 'mid'), num(inputs, 'spread_on_min'))
    return { min: range.minimum, max: range.maximum }
  },
  'RNG-04': (inputs) => ({ mid: rangeFromMinimum(num(inputs, 'min'), num(inputs, 'spread_on_min')).midpoint }),
  'POS-01': (inputs) => ({
    range_penetration: rangePenetration(num(inputs, 'salary'), num(inputs, 'min'), num(inputs, 'max')),
  }),
  'POS-02': fteChange,
  'ANN-01': annualisation,
  'ANN-02': annualisation,
  'ANN-03': annualisation,
  'PRO-CSOD-Melissa': proratedBudget,
  'PRO-CSOD-Kevin': proratedBudget,
  'PRO-ORCL': (inputs) => {
    const month = Number(text(inputs, 'hire').slice(5, 7))
    return { prorated_pct: prorateByMonths(monthsToYearEnd(month)).times(num(inputs, 'merit_pct')) }
  },
  'PRO-LEAP': (inputs) => ({
    full_year_factor: prorateByDays(1, { first: 1, last: num(inputs, 'period_days') }),
  }),
  'PRO-CATCHUP': (inputs) => ({ factor: prorateByMonths(num(inputs, 'months')) }),
  'COST-04': (inputs) => ({
    annual: annualFromHours(num(inputs, 'hourly'), num(inputs, 'hours'), num(inputs, 'weeks')),
  }),
}
