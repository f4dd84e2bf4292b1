/** Amounts of money as people write them: "$147,155", "€87.000", "1 234,56 kr", "(1,234)", "CA$ 80k", "120,000 p.a." */
import { readNumber, type DecimalMark, type NumberParts } from './parse-number.ts'

export interface Amount {
  readonly negative: boolean
  readonly parts: NumberParts
  /** The sign or code beside the number as written, or null. */
  readonly mention: string | null
  /** Powers of ten that a suffix adds: 3 for k, 6 for M. */
  readonly scale: number
  /** What the number is for, if it says so. */
  readonly per: 'year' | 'month' | 'week' | 'day' | 'hour' | null
}

export type AmountProblem = 'unreadable' | 'ambiguous' | 'conflict' | 'scientific' | 'percent'

const NUMBER = /^([^\d.,]*)((?:\d|[.,]\d)[\d.,\s\u00a0\u2007\u2009\u202f'’ʼ´`]*)(.*)$/s
const PER: readonly (readonly [RegExp, NonNullable<Amount['per']>])[] = [
  [/(?:\/|\bper\b|\ba\b)\s*(?:year|yr|annum|a)\b\.?|\bp\.?\s*a\b\.?|\bannually\b|\bannual\b|\byearly\b/i, 'year'],
  [/(?:\/|\bper\b)\s*(?:month|mo|mth)\b\.?|\bp\.?\s*m\b\.?|\bmonthly\b/i, 'month'],
  [/(?:\/|\bper\b)\s*(?:week|wk)\b\.?|\bweekly\b/i, 'week'],
  [/(?:\/|\bper\b)\s*day\b|\bdaily\b/i, 'day'],
  [/(?:\/|\bper\b)\s*(?:hour|hr|h)\b\.?|\bhourly\b/i, 'hour'],
]

/** Reads an amount's text. mark: what the column's decimal mark is, null when it is not known. */
export function readAmount(
  text: string,
  mark: DecimalMark | null,
): { readonly amount: Amount } | { readonly problem: AmountProblem } {
  const found = splitAmount(text)
  if (!('body' in found)) return found
  const number = readNumber(found.body, mark)
  if ('problem' in number) return number
  const { negative, mention, scale, per } = found
  return { amount: { negative, parts: number.parts, mention, scale, per } }
}

/** The bare number within an amount's text and what stands around it. */
export function splitAmount(
  text: string,
): (Omit<Amount, 'parts'> & { readonly body: string }) | { readonly problem: AmountProblem } {
  const match = NUMBER.exec(text.trim())
  if (!match) return { problem: 'unreadable' }
  let [, before = '', body = '', after = ''] = match
  body = body.trimEnd()
  if (/^e[+-]?\d+$/i.test(after.trim())) return { problem: 'scientific' }
  if (/%/.test(after) || /%/.test(before)) return { problem: 'percent' }
  // "70000-75000", "0x10": two numbers, not one with a sign or a currency behind it.
  if (/\d/.test(after)) return { problem: 'unreadable' }
  // "1'234.-" and "80,–": a dash for no cents.
  if (/[.,]$/.test(body)) {
    if (/^[-–—]/.test(after)) after = after.replace(/^[-–—]+/, '')
    body = body.slice(0, -1)
  }
  const opened = before.includes('(')
  if (opened !== after.includes(')')) return { problem: 'unreadable' }
  if (opened) {
    before = before.replace('(', '')
    after = after.replace(')', '')
  }
  let signs = 0
  const takeSign = (part: string): string =>
    part.replace(/[-−–+]/g, (sign) => {
      signs += sign === '+' ? 10 : 1
      return ''
    })
  before = takeSign(before).trim()
  let per: Amount['per'] = null
  for (const [pattern, unit] of PER) {
    if (!per && pattern.test(after)) {
      per = unit
      after = after.replace(pattern, ' ')
    }
  }
  after = takeSign(after).trim()
  let scale = 0
  const suffix = /^(k|tsd\.?|thousand|m|mn|mio\.?|million)(?=$|[\s$€£¥])/i.exec(after)
  if (suffix?.[1]) {
    scale = /^(?:k|t)/i.test(suffix[1]) ? 3 : 6
    after = after.slice(suffix[1].length).trim()
  }
  if (signs > 1 && signs !== 10) return { problem: 'unreadable' }
  if (opened && signs > 0) return { problem: 'unreadable' }
  if (before && after && before.toUpperCase() !== after.toUpperCase()) {
    // "$120,000 USD": the code says which dollar.
    const code = /^[A-Za-z]{3}$/.test(after) ? after : /^[A-Za-z]{3}$/.test(before) ? before : null
    if (!code) return { problem: 'unreadable' }
    return { negative: opened || signs === 1, body, mention: code, scale, per }
  }
  return { negative: opened || signs === 1, body, mention: before || after || null, scale, per }
}
