/** Dates in words, the same everywhere. */

/** "12 March 2026" reads the same on both sides of an ocean. */
export function longDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  return name === undefined ? iso : `${day ?? ''} ${name} ${year ?? ''}`
}

/** "12 March 2026, 14:05 UTC" */
export function longInstant(iso: string): string {
  return `${longDate(iso)}, ${iso.slice(11, 16)} UTC`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
