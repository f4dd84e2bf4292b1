/** An exchange rate as typed: digits with one decimal mark, which may be a comma. */

/** The rate as the contract wants it (decimal point, no grouping), or null where it is no positive number. */
export function rateText(typed: string): string | null {
  const plain = typed
    .trim()
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(',', '.')
  if (!/^(\d{1,9})?(\.\d{1,12})?$/.test(plain) || plain === '' || plain === '.') return null
  const text = plain.startsWith('.') ? `0${plain}` : plain
  return Number(text) > 0 ? text : null
}
