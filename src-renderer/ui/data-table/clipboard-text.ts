/** Cells as text that a spreadsheet pastes into cells: tabs between columns, line breaks between rows. */

export type CopyValue = string | number | null

/** A spreadsheet would run text that begins so as a formula; an apostrophe keeps it text. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Numbers are written without grouping and with the decimal mark of the user's locale, so that the spreadsheet
 * beside the app reads them as numbers.
 */
export function clipboardText(rows: readonly (readonly CopyValue[])[], decimalMark: string): string {
  return rows.map((row) => row.map((value) => cell(value, decimalMark)).join('\t')).join('\r\n')
}

function cell(value: CopyValue, decimalMark: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', decimalMark)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function localeDecimalMark(locale?: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return parts.find((part) => part.type === 'decimal')?.value ?? '.'
}
