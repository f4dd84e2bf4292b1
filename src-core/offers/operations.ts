/** The operations a ledger step can be, each exact in decimals, with its formula in words. */
import { Exact, type ExactDecimal } from '../field/exact.ts'

export type Operation =
  | 'midpoint'
  | 'adjust'
  | 'pointInRange'
  | 'roundTo'
  | 'percentOf'
  | 'sum'
  | 'largest'
  | 'smallest'
  | 'difference'
  | 'change'
  | 'convert'
  | 'ratio'
  | 'penetration'
  | 'percentAbove'
  | 'quantile'
  | 'count'
  | 'countBelow'
  | 'countUpTo'
  | 'shareBelow'
  | 'shortfallSum'
  | 'mean'
  | 'gap'
  | 'reaches'
  | 'vested'
  | 'tierByDistance'
  | 'isBelow'
  | 'stated'

interface Rule {
  readonly formula: string
  readonly apply: (inputs: readonly ExactDecimal[]) => ExactDecimal
}

const HUNDRED = new Exact(100)

/** Money is whole minor units: every operation that makes money rounds half up once, at its end. */
const toMinor = (value: ExactDecimal): ExactDecimal => value.toDecimalPlaces(0)

function at(inputs: readonly ExactDecimal[], index: number): ExactDecimal {
  const value = inputs[index]
  if (!value) throw new Error(`the operation needs input ${index + 1}`)
  return value
}

const plus = (x: readonly ExactDecimal[]): ExactDecimal => x.reduce((sum, value) => sum.plus(value), new Exact(0))

/** amount x (100 + percent) / 100, not rounded. */
const raised = (amount: ExactDecimal, percent: ExactDecimal): ExactDecimal =>
  amount.times(percent.plus(HUNDRED)).div(HUNDRED)

export const OPERATIONS: Readonly<Record<Operation, Rule>> = {
  midpoint: {
    formula: '(minimum + maximum) / 2',
    apply: (x) => toMinor(at(x, 0).plus(at(x, 1)).div(2)),
  },
  adjust: {
    formula: 'amount x (1 + percent / 100)',
    apply: (x) => toMinor(raised(at(x, 0), at(x, 1))),
  },
  pointInRange: {
    formula: 'minimum + percentile / 100 x (maximum - minimum)',
    apply: (x) => toMinor(at(x, 0).plus(at(x, 1).minus(at(x, 0)).times(at(x, 2)).div(HUNDRED))),
  },
  roundTo: {
    formula: 'rounded half up to a multiple of the unit, kept inside minimum and maximum',
    apply: (x) => {
      const unit = at(x, 1)
      const rounded = at(x, 0).div(unit).toDecimalPlaces(0).times(unit)
      return Exact.min(Exact.max(rounded, at(x, 2)), at(x, 3))
    },
  },
  percentOf: {
    formula: 'amount x percent / 100',
    apply: (x) => toMinor(at(x, 0).times(at(x, 1)).div(HUNDRED)),
  },
  sum: { formula: 'sum of the inputs', apply: plus },
  largest: { formula: 'largest of the inputs', apply: (x) => Exact.max(...x) },
  smallest: { formula: 'smallest of the inputs', apply: (x) => Exact.min(...x) },
  difference: {
    formula: 'first - second, not below 0',
    apply: (x) => Exact.max(0, at(x, 0).minus(at(x, 1))),
  },
  change: { formula: 'first - second', apply: (x) => at(x, 0).minus(at(x, 1)) },
  convert: {
    formula: 'amount x rate of its currency / rate of the other x minor units of the other per minor unit of its own',
    apply: (x) => toMinor(at(x, 0).times(at(x, 1)).times(at(x, 3)).div(at(x, 2))),
  },
  ratio: { formula: 'first / second', apply: (x) => at(x, 0).div(at(x, 1)).toDecimalPlaces(6) },
  penetration: {
    formula: '(amount - minimum) / (maximum - minimum) x 100',
    apply: (x) =>
      at(x, 0)
        .minus(at(x, 1))
        .times(HUNDRED)
        .div(at(x, 2).minus(at(x, 1)))
        .toDecimalPlaces(4),
  },
  percentAbove: {
    formula: '(amount - reference) / reference x 100',
    apply: (x) => at(x, 0).minus(at(x, 1)).times(HUNDRED).div(at(x, 1)).toDecimalPlaces(10),
  },
  quantile: {
    formula: 'linear interpolation at percentile / 100 x (n - 1) of the sorted values after the first input',
    apply: (x) => {
      const sorted = x.slice(1).toSorted((a, b) => a.comparedTo(b))
      const position = at(x, 0)
        .div(HUNDRED)
        .times(sorted.length - 1)
      const low = position.floor().toNumber()
      const lower = at(sorted, low)
      const upper = sorted[low + 1] ?? lower
      return toMinor(lower.plus(upper.minus(lower).times(position.minus(low))))
    },
  },
  count: { formula: 'number of the inputs', apply: (x) => new Exact(x.length) },
  countBelow: {
    formula: 'number of the values after the first input that are below it',
    apply: (x) => new Exact(x.slice(1).filter((value) => value.lt(at(x, 0))).length),
  },
  countUpTo: {
    formula: 'number of the values after the second input from the first up to percent (the second) above it',
    apply: (x) => {
      const limit = raised(at(x, 0), at(x, 1))
      return new Exact(x.slice(2).filter((value) => value.gte(at(x, 0)) && value.lte(limit)).length)
    },
  },
  shareBelow: {
    formula: 'share of the values after the first input that are below it, in percent',
    apply: (x) => {
      const values = x.slice(1)
      const below = values.filter((value) => value.lt(at(x, 0))).length
      return new Exact(below).times(HUNDRED).div(values.length).toDecimalPlaces(2)
    },
  },
  shortfallSum: {
    formula: 'sum of what the values after the first input lie below it',
    apply: (x) => plus(x.slice(1).map((value) => Exact.max(0, at(x, 0).minus(value)))),
  },
  mean: { formula: 'sum of the inputs / their number', apply: (x) => toMinor(plus(x).div(x.length)) },
  gap: {
    formula: '(mean of men - mean of women) / mean of men x 100',
    apply: (x) => at(x, 0).minus(at(x, 1)).times(HUNDRED).div(at(x, 0)).toDecimalPlaces(2),
  },
  reaches: {
    formula: '1 when the first, without its sign, is at least the second, else 0',
    apply: (x) => new Exact(at(x, 0).abs().gte(at(x, 1)) ? 1 : 0),
  },
  vested: {
    formula: 'grant x vested months / all months; whole steps only, nothing before the cliff',
    apply: (x) => {
      const [elapsed, months, cliff, every] = [at(x, 1), at(x, 2), at(x, 3), at(x, 4)]
      if (elapsed.gte(months)) return at(x, 0)
      if (elapsed.lt(cliff)) return new Exact(0)
      return toMinor(at(x, 0).times(elapsed.div(every).floor().times(every)).div(months))
    },
  },
  tierByDistance: {
    formula:
      '0 when the amount is at most reference x (1 + first percent / 100), 1 up to the second percent, 2 up to the third, else 3',
    apply: (x) => {
      // Compared by multiplication, which is exact: 5% above is exactly 5%.
      const amount = at(x, 0).times(HUNDRED)
      const within = (percent: ExactDecimal): boolean => amount.lte(at(x, 1).times(percent.plus(HUNDRED)))
      return new Exact(within(at(x, 2)) ? 0 : within(at(x, 3)) ? 1 : within(at(x, 4)) ? 2 : 3)
    },
  },
  isBelow: {
    formula: '1 when the amount is below reference x (1 - percent / 100), else 0',
    apply: (x) => {
      const limit = at(x, 1).times(HUNDRED.minus(at(x, 2)))
      return new Exact(at(x, 0).times(HUNDRED).lt(limit) ? 1 : 0)
    },
  },
  stated: { formula: 'as stated', apply: (x) => at(x, 0) },
}
