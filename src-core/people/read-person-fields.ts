/** Fields of a person that need more than their cell's text: pay, hours, share of full time, birth, rating. */
import { cellText, isMissing } from './cell.ts'
import type { FieldName } from './fields.ts'
import { Refusal } from './issue.ts'
import { ratingOfWord } from './rating-words.ts'
import type { PersonOptions } from './person-options.ts'
import type { PayCell, PayKind } from './read-pay.ts'
import { readMoney, readQuantity, readText, type CellPlace } from './read-values.ts'

const PAY_KINDS: readonly PayKind[] = ['annualPay', 'hourlyRate', 'paidToDate']

export function payCells(place: (field: FieldName) => CellPlace | null, { styleOf }: PersonOptions): PayCell[] {
  return PAY_KINDS.flatMap((kind) => {
    const at = place(kind)
    const amount = at && readMoney(at, styleOf(at.column).mark)
    return at && amount ? [{ kind, column: at.column, amount, text: cellText(at.cell) }] : []
  })
}

export function firstPayColumn(columnOf: ReadonlyMap<FieldName, number>): number {
  return PAY_KINDS.map((kind) => columnOf.get(kind)).find((column) => column !== undefined) ?? 0
}

export function readFte(at: CellPlace | null, { styleOf }: PersonOptions): number | null {
  if (!at) return null
  const style = styleOf(at.column)
  const read = readQuantity(at, 6, style.mark)
  if (!read) return null
  const fte = Math.round(read.value / (read.percent || style.percent ? 10_000 : 100))
  if (fte < 100 || fte > 20_000) {
    throw new Refusal(at.column, 'FTE_OUT_OF_RANGE', 'FTE must be between 1% and 200% of full time.', cellText(at.cell))
  }
  return fte
}

export function readHours(at: CellPlace, { styleOf }: PersonOptions): number | null {
  const read = readQuantity(at, 2, styleOf(at.column).mark)
  if (!read || read.value === 0) return null
  if (read.value > 16_800) {
    throw new Refusal(at.column, 'HOURS_OUT_OF_RANGE', 'A week has 168 hours.', cellText(at.cell))
  }
  return read.value
}

export function readBirth(
  birthDay: number | null,
  age: CellPlace | null,
  { asOfDay, styleOf }: PersonOptions,
): { readonly day: number | null; readonly estimated: boolean } {
  if (birthDay !== null || !age) return { day: birthDay, estimated: false }
  const years = readQuantity(age, 0, styleOf(age.column).mark)
  if (!years) return { day: null, estimated: false }
  if (years.value > 130) {
    throw new Refusal(age.column, 'AGE_OUT_OF_RANGE', 'An age is between 0 and 130 years.', cellText(age.cell))
  }
  return { day: Math.floor(asOfDay - (years.value + 0.5) * 365.2425), estimated: true }
}

export function readRating(at: CellPlace | null, { styleOf }: PersonOptions): number | null {
  const text = at && readText(at)
  if (!at || text === null || isMissing(text, 'number')) return null
  const word = ratingOfWord(text)
  if (word !== null) return word
  const read = readQuantity(at, 2, styleOf(at.column).mark)
  if (!read || read.percent || read.value > 1000) {
    throw new Refusal(
      at.column,
      'RATING_UNREADABLE',
      'A performance rating is a number up to 10, or words such as “meets expectations”.',
      text,
    )
  }
  return read.value / 100
}
