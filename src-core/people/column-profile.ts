/** What a whole column tells about how its values are written: decimal mark, order of dates, percent or fraction. */
import { numberShape, type DecimalMark } from '../money/parse-number.ts'
import { splitAmount } from '../money/parse-amount.ts'
import { dateShape, type DateOrder } from './dates.ts'
import { cellText, isMissing, type Cell } from './cell.ts'

interface NumberProfile {
  /** Values that prove a decimal mark. */
  readonly point: number
  readonly comma: number
  /** Values such as 1.234 or 1,234, by the mark in doubt. */
  readonly doubtPoint: number
  readonly doubtComma: number
  readonly most: number
}

interface DateProfile {
  readonly dayFirst: number
  readonly monthFirst: number
  /** Values that fit both, such as 03/04/2020. */
  readonly either: number
  readonly yearFirst: number
  readonly shortYears: number
  /** Day numbers of a spreadsheet, such as 43831. */
  readonly serials: number
}

/** Gathers over a column of amounts or other numbers. */
export function numberProfiler(): { add(cell: Cell | undefined): void; result(): NumberProfile } {
  let [point, comma, doubtPoint, doubtComma, most] = [0, 0, 0, 0, 0]
  return {
    add(cell) {
      if (cell === undefined || (typeof cell !== 'string' && !('number' in cell))) return
      if (typeof cell !== 'string') {
        most = Math.max(most, Number(cell.number))
        return
      }
      const text = cellText(cell)
      if (text.length > 60 || isMissing(text, 'number')) return
      const split = splitAmount(text)
      const shape = 'body' in split ? numberShape(split.body) : /%$/.test(text) ? numberShape(text.slice(0, -1)) : null
      if (!shape) return
      if (shape.ambiguous) {
        if (shape.mark === '.') doubtPoint++
        else doubtComma++
      } else if (shape.proves === '.') point++
      else if (shape.proves === ',') comma++
      if (!shape.ambiguous) most = Math.max(most, Number(`${shape.parts.integer}.${shape.parts.fraction || '0'}`))
    },
    result: () => ({ point, comma, doubtPoint, doubtComma, most }),
  }
}

/**
 * The decimal mark of a column. A value that proves one speaks for the column; values that contradict each other leave
 * it open (null), and each then has to stand on its own. Where nothing is proved: in money, a mark that always has
 * exactly three digits behind it groups thousands; elsewhere it stays open.
 */
export function markOf(profile: NumberProfile, kind: 'money' | 'other'): DecimalMark | null {
  if (profile.point > 0 && profile.comma > 0) return null
  if (profile.point > 0) return '.'
  if (profile.comma > 0) return ','
  if (kind === 'other' || (profile.doubtPoint > 0 && profile.doubtComma > 0)) return null
  if (profile.doubtPoint > 0) return ','
  return profile.doubtComma > 0 ? '.' : null
}

/** Gathers over a column of dates. */
export function dateProfiler(): { add(cell: Cell | undefined): void; result(): DateProfile } {
  let [dayFirst, monthFirst, either, yearFirst, shortYears, serials] = [0, 0, 0, 0, 0, 0]
  return {
    add(cell) {
      if (typeof cell !== 'string') return
      const text = cellText(cell)
      if (text.length > 40) return
      const shape = dateShape(text)
      if (!shape) return
      if (shape.kind === 'serial') {
        serials++
        return
      }
      if (shape.shortYear) shortYears++
      if (shape.kind === 'sure') yearFirst++
      else if (shape.a > 31) yearFirst++
      else if (shape.a > 12 && shape.b <= 12) dayFirst++
      else if (shape.b > 12 && shape.a <= 12) monthFirst++
      else if (shape.a !== shape.b) either++
    },
    result: () => ({ dayFirst, monthFirst, either, yearFirst, shortYears, serials }),
  }
}

export interface OrderDecision {
  readonly order: DateOrder
  /** doubt: nothing in the column proves it; mixed: values prove both, those of the smaller part are refused. */
  readonly certainty: 'proved' | 'doubt' | 'mixed'
}

/** The order of a column's dates; usual is taken where the column does not say. */
export function orderOf(profile: DateProfile, usual: 'dmy' | 'mdy'): OrderDecision {
  const { dayFirst, monthFirst, either, yearFirst } = profile
  if (dayFirst > 0 && monthFirst > 0) return { order: dayFirst >= monthFirst ? 'dmy' : 'mdy', certainty: 'mixed' }
  if (dayFirst > 0) return { order: 'dmy', certainty: 'proved' }
  if (monthFirst > 0) return { order: 'mdy', certainty: 'proved' }
  if (either > 0) return { order: usual, certainty: 'doubt' }
  return { order: yearFirst > 0 ? 'ymd' : usual, certainty: 'proved' }
}
