/** Splits what a person typed or pasted into numbers and operators. */
import { exactOf, multiply, type Exact } from './exact-number.ts'

export type Token =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'operator'; readonly sign: '+' | '-' | '*' | '/' | '(' | ')' }

export interface NumberStyle {
  /** In a percent field "%" is the unit; elsewhere "3%" is three hundredths. */
  readonly percentIsUnit: boolean
  /** How the reader writes the decimal point. */
  readonly decimalSeparator: '.' | ','
}

const OPERATORS: Readonly<Record<string, '+' | '-' | '*' | '/' | '(' | ')'>> = {
  '+': '+',
  '-': '-',
  '\u2212': '-', // minus sign
  '\u2013': '-', // en dash, as word processors make of it
  '*': '*',
  '\u00d7': '*',
  '/': '/',
  '\u00f7': '/',
  '(': '(',
  ')': ')',
}

const NUMBER = /^[\d.,'\u2019\u00a0\u202f\u2009 ]*\d[\d.,]*/u
const SUFFIX = /^\s*(%|bn|k|m|b)(?![a-z])/iu
const CURRENCY = /^(?:\p{Sc}|[A-Z]{3}(?![A-Za-z]))/u
const THOUSANDS: Readonly<Record<string, bigint>> = { k: 1_000n, m: 1_000_000n, b: 1_000_000_000n, bn: 1_000_000_000n }

/** null where something is neither number, unit nor operator. */
export function tokens(text: string, style: NumberStyle): readonly Token[] | null {
  const found: Token[] = []
  let rest = text.trim()
  while (rest !== '') {
    const operator = OPERATORS[rest.charAt(0)]
    if (operator) {
      found.push({ kind: 'operator', sign: operator })
      rest = rest.slice(1).trimStart()
      continue
    }
    const currency = CURRENCY.exec(rest)
    if (currency) {
      rest = rest.slice(currency[0].length).trimStart()
      continue
    }
    const number = NUMBER.exec(rest)
    if (!number) return null
    const digits = plainDigits(number[0], style.decimalSeparator)
    const value = digits === null ? null : exactOf(digits)
    if (!value) return null
    rest = rest.slice(number[0].length)
    const suffix = SUFFIX.exec(rest)
    found.push({ kind: 'number', value: suffix ? scaled(value, suffix[1] ?? '', style) : value })
    rest = rest.slice(suffix?.[0].length ?? 0).trimStart()
  }
  return found
}

function scaled(value: Exact, suffix: string, style: NumberStyle): Exact {
  if (suffix === '%') {
    return style.percentIsUnit ? value : { numerator: value.numerator, denominator: value.denominator * 100n }
  }
  return multiply(value, { numerator: THOUSANDS[suffix.toLowerCase()] ?? 1n, denominator: 1n })
}

/**
 * Takes thousands separators out and makes the decimal point a dot: 1,234.5 and 1.234,5 and 1'234.5 are all 1234.5.
 * A lone separator is a thousands separator only where it can be one: "1,234" but not "3,5", "0,125" or "12,34".
 */
function plainDigits(text: string, decimal: '.' | ','): string | null {
  const compact = text.replace(/['\u2019\u00a0\u202f\u2009 ]/gu, '')
  const dot = compact.lastIndexOf('.')
  const comma = compact.lastIndexOf(',')
  if (dot >= 0 && comma >= 0) return join(compact, dot > comma ? '.' : ',')
  if (dot < 0 && comma < 0) return compact
  const separator = dot >= 0 ? '.' : ','
  const groups = compact.split(separator)
  const grouped = /^[1-9]\d{0,2}$/u.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/u.test(group))
  if (grouped && (separator !== decimal || groups.length > 2)) return groups.join('')
  return groups.length === 2 ? groups.join('.') : null
}

/** With both separators present the last one is the decimal point; the other must group by threes before it. */
function join(compact: string, decimal: '.' | ','): string | null {
  const grouping = decimal === '.' ? ',' : '.'
  const [whole = '', fraction = '', more] = compact.split(decimal)
  if (more !== undefined || fraction.includes(grouping)) return null
  const groups = whole.split(grouping)
  const fits = /^\d{1,3}$/u.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/u.test(group))
  return fits ? `${groups.join('')}.${fraction}` : null
}
