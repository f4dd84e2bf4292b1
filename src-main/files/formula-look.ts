/**
 * Text that a spreadsheet would run as a formula when it opens a CSV: it begins with = + - @, their full-width forms, a
 * tab or a line break, also behind spaces. Plain signed numbers and percentages only look like it and are exempt.
 */
const FORMULA_START = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
const SIGNED_NUMBER = /^[+-](\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/

export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text) && !SIGNED_NUMBER.test(text)
}
