/**
 * Money and percentages as text, from exact integers: no Intl, no machine locale, so a document reads the same anywhere.
 * Screens may pass the user's marks; files and the packet use the plain ones.
 */
import { minorDigits } from './minor-digits.ts'

interface Marks {
  readonly decimal: string
  readonly group: string
}

const PLAIN_MARKS: Marks = { decimal: '.', group: ',' }

/** Minor units as a plain decimal in major units, for files: -1234567 with 2 digits is "-12345.67". */
export function majorText(minor: number, digits: number): string {
  const { sign, whole, fraction } = split(minor, digits)
  return sign + whole + (fraction ? `.${fraction}` : '')
}

/** Minor units with thousands separators: 1234567 USD is "12,345.67". */
export function formatMoney(minor: number, currency: string, marks: Marks = PLAIN_MARKS): string {
  const { sign, whole, fraction } = split(minor, minorDigits(currency))
  return sign + grouped(whole, marks.group) + (fraction ? marks.decimal + fraction : '')
}

/** Whole major units, the minor ones rounded half away from zero: 1234567 USD is "12,346". */
export function formatWholeMoney(minor: number, currency: string, marks: Marks = PLAIN_MARKS): string {
  return formatWhole(roundTo(minor, 10 ** minorDigits(currency)), marks)
}

const SCALES = [
  { size: 1e12, decimals: 3, suffix: ' T' },
  { size: 1e9, decimals: 3, suffix: ' B' },
  { size: 1e6, decimals: 1, suffix: ' M' },
  { size: 1e3, decimals: 1, suffix: ' k' },
] as const

/** A large sum at a glance: 40170000000 USD cents is "401.7 M", ten times that "4.017 B". Below a thousand: whole units. */
export function formatLargeMoney(minor: number, currency: string, marks: Marks = PLAIN_MARKS): string {
  const perMajor = 10 ** minorDigits(currency)
  for (const { size, decimals, suffix } of SCALES) {
    // From where the smaller unit would read 1000.0: so that 999,950 reads 1.0 M.
    if (Math.abs(minor) < (size - size / 20000) * perMajor) continue
    const { sign, whole, fraction } = split(roundTo(minor, (size * perMajor) / 10 ** decimals), decimals)
    return `${sign}${grouped(whole, marks.group)}${marks.decimal}${fraction}${suffix}`
  }
  return formatWholeMoney(minor, currency, marks)
}

/** A whole number with thousands separators. */
export function formatWhole(value: number, marks: Marks = PLAIN_MARKS): string {
  const { sign, whole } = split(value, 0)
  return sign + grouped(whole, marks.group)
}

/** "1 target", "1,200 people": a number with the word that agrees with it. */
export function counted(value: number, one: string, many: string): string {
  return `${formatWhole(value)} ${value === 1 ? one : many}`
}

/** A fraction as percent with that many decimals: 0.0351 with 1 is "3.5%". Rounded on its decimal text. */
export function formatPercent(fraction: number, decimals: number, marks: Marks = PLAIN_MARKS): string {
  return `${formatDecimal(fraction * 100, decimals, marks)}%`
}

/** A number with that many decimals, halves away from zero, minus only where a digit remains. */
export function formatDecimal(value: number, decimals: number, marks: Marks = PLAIN_MARKS): string {
  if (!Number.isFinite(value)) return '–'
  // Twelve significant digits drop binary noise (0.145 x 100) before the half is judged.
  const clean = Number(Math.abs(value).toPrecision(12))
  const scaled = Math.floor(Number((clean * 10 ** decimals).toPrecision(13)) + 0.5)
  const { whole, fraction } = split(scaled, decimals)
  const sign = value < 0 && scaled !== 0 ? '-' : ''
  return sign + grouped(whole, marks.group) + (fraction ? marks.decimal + fraction : '')
}

/** The same text with a plus before a rise; a minus is already there and zero has neither. */
export function withSign(text: string): string {
  return /^-/.test(text) || !/[1-9]/.test(text) ? text : `+${text}`
}

function split(value: number, digits: number): { sign: string; whole: string; fraction: string } {
  const text = String(Math.abs(value)).padStart(digits + 1, '0')
  const cut = text.length - digits
  return { sign: value < 0 ? '-' : '', whole: text.slice(0, cut), fraction: text.slice(cut) }
}

function grouped(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, mark)
}

function roundTo(value: number, unit: number): number {
  if (unit === 1) return value
  const raised = Math.abs(value) + unit / 2
  // By remainder: a quotient of large amounts could round up by itself.
  const size = (raised - (raised % unit)) / unit
  return value < 0 && size !== 0 ? -size : size
}
