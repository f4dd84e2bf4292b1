/** A row's pay as a full-year, full-time rate in minor units, and its FTE. */
import { daysInYear, dayOf } from '../field/days.ts'
import { exact, type ExactDecimal } from '../field/exact.ts'
import { minorDigits } from '../money/minor-digits.ts'
import type { Amount } from '../money/parse-amount.ts'
import { toMinor } from '../money/parse-minor.ts'
import { Refusal } from './issue.ts'
import { NOTICES } from './notices.ts'

export type PayKind = 'annualPay' | 'hourlyRate' | 'paidToDate'

export interface PayCell {
  readonly kind: PayKind
  readonly column: number
  readonly amount: Amount
  readonly text: string
}

interface Employment {
  /** Ten-thousandths as stated; null where the row states none. */
  readonly fte: number | null
  /** Hundredths of an hour a week; null where the row states none. */
  readonly weeklyHours: number | null
  readonly hoursColumn: number | null
  readonly hireDay: number | null
}

interface PayOptions {
  /** Hours of a full-time year. */
  readonly annualHours: number
  readonly asOfDay: number
  readonly asOfYear: number
}

const FULL = 10_000
/** Beyond this in minor units no pay is read, in whatever currency. */
const MOST_MINOR = 5_000_000_000_000

/** The one amount that is given. A zero beside a sum is no second amount. */
export function onePay(cells: readonly PayCell[], firstColumn: number): PayCell {
  const given = cells.filter(({ amount }) => /[1-9]/.test(amount.parts.integer + amount.parts.fraction))
  const [pay, second] = given.length > 0 ? given : cells
  if (!pay) {
    throw new Refusal(firstColumn, 'PAY_MISSING', 'The row gives no pay.', null)
  }
  if (second && given.length > 1) {
    throw new Refusal(
      second.column,
      'PAY_TWICE',
      'The row gives pay in two columns. Map only the one that counts, or clear the other.',
      second.text,
    )
  }
  if (pay.amount.negative || given.length === 0) {
    throw new Refusal(pay.column, 'PAY_NOT_POSITIVE', 'Pay must be above zero.', pay.text)
  }
  const { per } = pay.amount
  if (per !== null && per !== (pay.kind === 'hourlyRate' ? 'hour' : 'year')) {
    throw new Refusal(
      pay.column,
      'UNIT_MISMATCH',
      `The amount says it is per ${per}, but the column is mapped as ${pay.kind === 'hourlyRate' ? 'an hourly rate' : 'an annual amount'}.`,
      pay.text,
    )
  }
  return pay
}

/**
 * Annual pay is a full-year, full-time rate as it stands. An hourly rate x hours of a full-time year is one, and weekly
 * hours x 52 / those hours the FTE, so that pay at the FTE is rate x weekly hours x 52. An amount paid to date is
 * annualised: x days of the year / days employed in it up to the date of the data, / FTE.
 */
export function settlePay(
  pay: PayCell,
  currency: string,
  employment: Employment,
  options: PayOptions,
): { readonly annualPay: number; readonly fte: number; readonly notices: number } {
  const digits = minorDigits(currency)
  const fte = employment.fte ?? FULL
  let settled: { minor: number; rounded: boolean } | null
  let own = fte
  let notices = pay.amount.scale > 0 ? NOTICES.payAbbreviated.bit : 0
  if (pay.kind === 'annualPay') {
    settled = toMinor(pay.amount.parts, digits, pay.amount.scale)
  } else if (pay.kind === 'hourlyRate') {
    settled = toMinorExact(decimalOf(pay.amount).times(options.annualHours), digits)
    own = hourlyFte(employment, options)
  } else {
    const first = Math.max(dayOf(options.asOfYear, 1, 1), employment.hireDay ?? -Infinity)
    const days = options.asOfDay - first + 1
    if (days < 1) {
      throw new Refusal(
        pay.column,
        'NOT_YET_EMPLOYED',
        'An amount paid to date cannot be annualised for someone hired after the date of the data.',
        pay.text,
      )
    }
    const year = decimalOf(pay.amount).times(daysInYear(options.asOfYear)).times(FULL).div(days).div(fte)
    settled = toMinorExact(year, digits)
    notices |= NOTICES.paidToDate.bit
  }
  if (!settled || settled.minor > MOST_MINOR) throw tooLarge(pay.column, pay.text)
  if (settled.minor === 0) {
    throw new Refusal(pay.column, 'PAY_NOT_POSITIVE', 'Pay must be above zero.', pay.text)
  }
  if (settled.rounded && pay.kind !== 'paidToDate') notices |= NOTICES.payRounded.bit
  if (own > FULL) notices |= NOTICES.fteAboveOne.bit
  return { annualPay: settled.minor, fte: own, notices }
}

export function tooLarge(column: number, text: string | null): Refusal {
  return new Refusal(
    column,
    'PAY_TOO_LARGE',
    'Pay of more than 25 million a year is refused: it is more likely two numbers run together, or another currency.',
    text,
  )
}

function hourlyFte({ fte, weeklyHours, hoursColumn }: Employment, { annualHours }: PayOptions): number {
  if (weeklyHours !== null) return Math.round((weeklyHours * 52 * 100) / annualHours)
  if (fte !== null || hoursColumn === null) return fte ?? FULL
  throw new Refusal(hoursColumn, 'HOURS_MISSING', 'An hourly rate needs the weekly hours beside it.', null)
}

function decimalOf({ parts, scale }: Amount): ExactDecimal {
  return exact(`${parts.integer}.${parts.fraction || '0'}`).times(10 ** scale)
}

function toMinorExact(value: ExactDecimal, digits: number): { minor: number; rounded: boolean } | null {
  const minor = value.times(10 ** digits)
  const whole = minor.toDecimalPlaces(0)
  return whole.gt(Number.MAX_SAFE_INTEGER) ? null : { minor: whole.toNumber(), rounded: !whole.eq(minor) }
}
