/**
 * Numbers as people write them, read exactly from their text: no binary floating point comes near.
 * What "." and "," mean is a property of a column, not of one value; numberShape says what one value can tell.
 */
export type DecimalMark = '.' | ','

/** Digits before and after the decimal mark, without signs; the value is integer.fraction. */
export interface NumberParts {
  readonly integer: string
  readonly fraction: string
}

interface NumberShape {
  /** The decimal mark that this value proves on its own, or null. */
  readonly proves: DecimalMark | null
  /** "1.234": one mark, three digits behind it. Either a thousand or a fraction. */
  readonly ambiguous: boolean
  /** The reading where the value stands on its own. */
  readonly parts: NumberParts
  /** The mark in doubt, when ambiguous. */
  readonly mark: DecimalMark | null
}

// Spaces of all widths and apostrophes, which only ever group digits.
const QUIET_GROUPING = /[\s\u00a0\u2007\u2009\u202f'’ʼ´`]/g
const QUIET_GROUPED = /^\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f'’ʼ´`]\d{3})+(?:[.,]\d*)?$/

/** Reads digits with grouping and decimal marks; null when it is no number in any convention. */
export function numberShape(text: string): NumberShape | null {
  let body = text
  let grouped = false
  if (!/^[\d.,]+$/.test(body)) {
    if (!QUIET_GROUPED.test(body)) return null
    body = body.replace(QUIET_GROUPING, '')
    grouped = true
  }
  const dots = count(body, '.')
  const commas = count(body, ',')
  if (dots === 0 && commas === 0) return settled(body, '', null)
  if (dots > 0 && commas > 0) return bothMarks(body, dots, commas)
  const mark: DecimalMark = dots > 0 ? '.' : ','
  if (dots + commas > 1) {
    return isGrouped(body, mark) ? settled(body.replaceAll(mark, ''), '', mark === '.' ? ',' : '.') : null
  }
  const at = body.indexOf(mark)
  const before = body.slice(0, at)
  const after = body.slice(at + 1)
  if (before === '' && after === '') return null
  const couldGroup = !grouped && after.length === 3 && /^[1-9]\d{0,2}$/.test(before)
  if (couldGroup) return { proves: null, ambiguous: true, parts: { integer: before, fraction: after }, mark }
  return settled(before, after, mark)
}

/**
 * Reads one value in a column whose decimal mark is known (or null when the column proves none or contradicts itself:
 * then only values that stand on their own are read). "conflict": the value is a number in the other convention.
 */
export function readNumber(
  text: string,
  mark: DecimalMark | null,
): { readonly parts: NumberParts } | { readonly problem: 'unreadable' | 'ambiguous' | 'conflict' } {
  const shape = numberShape(text)
  if (!shape) return { problem: 'unreadable' }
  if (shape.ambiguous) {
    if (mark === null) return { problem: 'ambiguous' }
    if (mark === shape.mark) return { parts: shape.parts }
    return { parts: { integer: shape.parts.integer + shape.parts.fraction, fraction: '' } }
  }
  if (mark !== null && shape.proves !== null && shape.proves !== mark) return { problem: 'conflict' }
  return { parts: shape.parts }
}

function bothMarks(body: string, dots: number, commas: number): NumberShape | null {
  const decimal: DecimalMark = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ','
  const grouping: DecimalMark = decimal === '.' ? ',' : '.'
  if ((decimal === '.' ? dots : commas) !== 1) return null
  const at = body.indexOf(decimal)
  const before = body.slice(0, at)
  if (!isGrouped(before, grouping)) return null
  return settled(before.replaceAll(grouping, ''), body.slice(at + 1), decimal)
}

/** 1,234,567 or, as in India, 12,34,567. */
function isGrouped(text: string, mark: DecimalMark): boolean {
  const groups = text.split(mark)
  const last = groups.at(-1)
  const first = groups[0]
  if (groups.length < 2 || last?.length !== 3 || !first) return false
  const inner = groups.slice(1, -1)
  if (first.length <= 3 && inner.every((group) => group.length === 3)) return true
  return first.length <= 2 && inner.length > 0 && inner.every((group) => group.length === 2)
}

function settled(integer: string, fraction: string, proves: DecimalMark | null): NumberShape {
  return { proves, ambiguous: false, parts: { integer: integer === '' ? '0' : integer, fraction }, mark: null }
}

function count(text: string, mark: string): number {
  let found = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++
  return found
}
