/** One row of a pay-band file to a band, or a refusal. */
import { minorDigits } from '../money/minor-digits.ts'
import { toMinor } from '../money/parse-minor.ts'
import { roundHalfUp } from '../money/round-half-up.ts'
import { cellText, isoOfDay, type Cell } from './cell.ts'
import { FIELD_LABELS, type BandFieldName, type Mapped } from './fields.ts'
import { Refusal, type Issue } from './issue.ts'
import type { ColumnStyle } from './person-options.ts'
import { readDay, readMoney, readText, type CellPlace } from './read-values.ts'
import { settleCurrency, type CurrencyChoices } from './settle-currency.ts'

interface BandOptions {
  readonly mapping: readonly Mapped<BandFieldName>[]
  readonly styleOf: (column: number) => ColumnStyle
  readonly currency: CurrencyChoices
  readonly asOfYear: number
}

export interface ReadBand {
  readonly jobTitle: string | null
  readonly jobFamily: string | null
  readonly level: string | null
  readonly location: string | null
  readonly currency: string
  readonly minimum: number
  readonly midpoint: number
  readonly maximum: number
  readonly midpointFrom: 'file' | 'mean'
  readonly effectiveDate: string | null
}

type BandOutcome =
  | { readonly kind: 'band'; readonly band: ReadBand; readonly rounded: boolean; readonly assumed: boolean }
  | { readonly kind: 'rejected'; readonly issue: Issue }

export function bandReader(options: BandOptions): (cells: readonly Cell[]) => BandOutcome {
  const columnOf = new Map(options.mapping.map(({ field, column }) => [field, column]))
  return (cells) => {
    try {
      return readRow(cells, columnOf, options)
    } catch (refusal) {
      if (refusal instanceof Refusal) return { kind: 'rejected', issue: refusal.issue }
      throw refusal
    }
  }
}

/** Everything that makes a band the same band: two rows may only differ in their effective date. */
export function bandKey({ jobTitle, jobFamily, level, location, currency, effectiveDate }: ReadBand): string {
  return JSON.stringify([jobTitle, jobFamily, level, location, currency, effectiveDate])
}

function readRow(
  cells: readonly Cell[],
  columnOf: ReadonlyMap<BandFieldName, number>,
  options: BandOptions,
): BandOutcome {
  const place = (field: BandFieldName): CellPlace | null => {
    const column = columnOf.get(field)
    return column === undefined ? null : { cell: cells[column], column, label: FIELD_LABELS[field] }
  }
  const text = (field: BandFieldName): string | null => {
    const at = place(field)
    return at && readText(at)
  }
  const [jobTitle, jobFamily, level, location] = [text('jobTitle'), text('jobFamily'), text('level'), text('location')]
  if (jobTitle === null && jobFamily === null && level === null) {
    throw new Refusal(columnOf.get('jobTitle') ?? null, 'KEY_MISSING', 'The row names no job, family or level.', null)
  }
  const minimum = amountAt(place('minimum'), options)
  const midpoint = amountAt(place('midpoint'), options)
  const maximum = amountAt(place('maximum'), options)
  for (const [found, field] of [
    [minimum, 'minimum'],
    [maximum, 'maximum'],
  ] as const) {
    if (!found) throw new Refusal(columnOf.get(field) ?? null, 'PAY_MISSING', `The row has no ${field}.`, null)
  }
  if (!minimum || !maximum) throw new RangeError('both were just checked')
  const { currency, assumed } = settleCurrency(
    {
      stated: text('currency'),
      mention: minimum.amount.mention,
      location,
      payColumn: minimum.column,
      currencyColumn: columnOf.get('currency') ?? null,
    },
    options.currency,
  )
  const [low, mid, high] = [minimum, midpoint, maximum].map((each) => each && inMinor(each, currency))
  if (!low || !high) throw new RangeError('both were just checked')
  const mean = roundHalfUp(low.minor + high.minor, 2)
  const middle = mid?.minor ?? mean
  if (low.minor > middle || middle > high.minor || high.minor === 0) {
    throw new Refusal(
      minimum.column,
      'RANGE_REVERSED',
      'Minimum, midpoint and maximum must ascend, and the maximum be above zero.',
      cellText(cells[minimum.column]),
    )
  }
  const date = place('effectiveDate')
  const day =
    date && readDay(date, { order: options.styleOf(date.column).dateOrder, latestYear: options.asOfYear + 10 })
  const band: ReadBand = {
    jobTitle,
    jobFamily,
    level,
    location,
    currency,
    minimum: low.minor,
    midpoint: middle,
    maximum: high.minor,
    midpointFrom: mid ? 'file' : 'mean',
    effectiveDate: day === null ? null : isoOfDay(day),
  }
  return { kind: 'band', band, rounded: low.rounded || high.rounded || (mid?.rounded ?? false), assumed }
}

function amountAt(at: CellPlace | null, { styleOf }: BandOptions) {
  const amount = at && readMoney(at, styleOf(at.column).mark)
  if (!at || !amount) return null
  if (amount.negative) {
    throw new Refusal(at.column, 'PAY_NOT_POSITIVE', `The ${at.label} is below zero.`, cellText(at.cell))
  }
  return { amount, column: at.column, text: cellText(at.cell) }
}

function inMinor(
  { amount, column, text }: NonNullable<ReturnType<typeof amountAt>>,
  currency: string,
): { readonly minor: number; readonly rounded: boolean } {
  const minor = toMinor(amount.parts, minorDigits(currency), amount.scale)
  if (!minor || minor.minor > 5_000_000_000_000) {
    throw new Refusal(column, 'PAY_TOO_LARGE', 'The amount is too large to be pay.', text)
  }
  return minor
}
