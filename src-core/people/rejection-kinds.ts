/** Short names of the codes by which rows are refused, for lists. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['ID_MISSING', 'No employee id'],
  ['ID_DUPLICATE', 'Employee id twice'],
  ['TOTAL_LINE', 'A total, not a person'],
  ['PAY_MISSING', 'No pay'],
  ['PAY_TWICE', 'Pay in two columns'],
  ['PAY_NOT_POSITIVE', 'Pay not above zero'],
  ['PAY_TOO_LARGE', 'Pay too large'],
  ['NOT_A_NUMBER', 'Not a number'],
  ['AMBIGUOUS_NUMBER', 'Decimal mark or thousands separator'],
  ['SCIENTIFIC_NUMBER', 'Scientific notation'],
  ['UNIT_MISMATCH', 'Amount for another period'],
  ['CURRENCY_UNKNOWN', 'Unknown currency'],
  ['CURRENCY_AMBIGUOUS', 'Currency sign with several meanings'],
  ['CURRENCY_CONFLICT', 'Currency sign and currency disagree'],
  ['DATE_UNREADABLE', 'Unreadable date'],
  ['FTE_OUT_OF_RANGE', 'FTE out of range'],
  ['HOURS_OUT_OF_RANGE', 'Weekly hours out of range'],
  ['HOURS_MISSING', 'Hourly rate without hours'],
  ['AGE_OUT_OF_RANGE', 'Age out of range'],
  ['LEVEL_UNKNOWN', 'Unknown level'],
  ['RATING_UNREADABLE', 'Unreadable performance rating'],
  ['STATUS_UNKNOWN', 'Unknown status'],
  ['NOT_YET_EMPLOYED', 'Paid to date but not yet employed'],
  ['TEXT_TOO_LONG', 'Text too long'],
  ['TEXT_DAMAGED', 'Damaged characters'],
  ['CELL_ERROR', 'Error of a spreadsheet'],
  ['TOO_MANY_CELLS', 'More cells than the header'],
])

export function rejectionLabel(code: string): string {
  return LABELS.get(code) ?? code
}
