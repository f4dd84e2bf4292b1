/** An amount as a field shows it: written so that it can be typed again and reads the same in every locale. */
import { formatMoney } from '../../../../src-core/money/format.ts'

/** "130,000 EUR", "130,000.50 EUR" */
export function amountText(minor: number, currency: string): string {
  return `${formatMoney(minor, currency).replace(/\.0+$/, '')} ${currency}`
}
