/** Figures in words for paper: one format for each measure. */
import {
  formatDecimal,
  formatLargeMoney,
  formatMoney,
  formatPercent,
  formatWhole,
  withSign,
} from '../../../../src-core/money/format.ts'

export interface Amounts {
  /** To the minor unit: "401,700,123.45". */
  readonly exact: (minor: number) => string
  /** At a glance, with the currency: "USD 401.7 M". */
  readonly large: (minor: number) => string
  /** As large, with a sign. */
  readonly people: (count: number) => string
}

export function amountsIn(currency: string): Amounts {
  return {
    exact: (minor) => formatMoney(minor, currency),
    large: (minor) => `${currency} ${formatLargeMoney(minor, currency)}`,
    people: (count) => formatWhole(count),
  }
}

/** A growth or gap, signed, with one decimal; an en dash where there is no base. */
export function signedPercent(fraction: number | null): string {
  return fraction === null ? '–' : withSign(formatPercent(fraction, 1))
}

/** A growth measure with two decimals, as growth is read to a tenth and argued to a hundredth. */
export function growthPercent(fraction: number | null): string {
  return fraction === null ? '–' : withSign(formatPercent(fraction, 2))
}

/** part / whole as a percentage; an en dash without a whole. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '–' : formatPercent(part / whole, 1)
}

/** A lever's number with as many decimals as it needs, up to those it has. */
export function leverNumber(value: number, decimals: number): string {
  return formatDecimal(value, decimals)
}
