/** Reads what people type into a number field: plain numbers, units, thousands separators and arithmetic. */
import { add, divide, multiply, negate, roundExact, type Exact } from './exact-number.ts'
import { tokens, type NumberStyle, type Token } from './tokens.ts'

interface ParseOptions extends NumberStyle {
  /** Places kept; more are rounded half away from zero. */
  readonly decimals: number
}

type Parsed = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string }

const LONGEST = 200

/** `text` in any of these forms: "3.5", "3,5 %", "$1,234.50", "1'234", "(120)", "3.5+0.25", "2*(1+3)", "4.2M". */
export function parseNumber(text: string, options: ParseOptions): Parsed {
  if (text.trim() === '') return { ok: false, message: 'Type a number.' }
  const list = text.length > LONGEST ? null : tokens(text, options)
  if (!list || list.length === 0) return { ok: false, message: 'This is not a number or a sum such as 3.5+0.25.' }
  const reader: Reader = { list, at: 0, dividedByZero: false }
  const value = accountingNegative(list) ?? sum(reader)
  if (reader.dividedByZero) return { ok: false, message: 'This divides by zero.' }
  if (!value || (reader.at !== list.length && accountingNegative(list) === null)) {
    return { ok: false, message: 'This sum is not complete.' }
  }
  return { ok: true, value: roundExact(value, options.decimals) }
}

interface Reader {
  readonly list: readonly Token[]
  at: number
  dividedByZero: boolean
}

/** A number alone in brackets is negative, as spreadsheets write and read it. */
function accountingNegative(list: readonly Token[]): Exact | null {
  const [open, number, close] = list
  if (list.length !== 3 || open?.kind !== 'operator' || open.sign !== '(') return null
  if (close?.kind !== 'operator' || close.sign !== ')' || number?.kind !== 'number') return null
  return negate(number.value)
}

function take(reader: Reader, ...signs: string[]): string | null {
  const token = reader.list[reader.at]
  if (token?.kind !== 'operator' || !signs.includes(token.sign)) return null
  reader.at += 1
  return token.sign
}

function sum(reader: Reader): Exact | null {
  let left = product(reader)
  while (left) {
    const sign = take(reader, '+', '-')
    if (!sign) return left
    const right = product(reader)
    left = right && add(left, sign === '-' ? negate(right) : right)
  }
  return null
}

function product(reader: Reader): Exact | null {
  let left = factor(reader)
  while (left) {
    const sign = take(reader, '*', '/')
    if (!sign) return left
    const right = factor(reader)
    if (!right) return null
    if (sign === '*') {
      left = multiply(left, right)
    } else {
      left = divide(left, right)
      if (!left) reader.dividedByZero = true
    }
  }
  return null
}

function factor(reader: Reader): Exact | null {
  const sign = take(reader, '+', '-')
  if (sign) {
    const value = factor(reader)
    return value && (sign === '-' ? negate(value) : value)
  }
  if (take(reader, '(')) {
    const value = sum(reader)
    return value && take(reader, ')') ? value : null
  }
  const token = reader.list[reader.at]
  if (token?.kind !== 'number') return null
  reader.at += 1
  return token.value
}
