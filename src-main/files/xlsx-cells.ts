/** Cells of a worksheet as OOXML writes them. */
import type { Cell, Column } from '../services/ports/table-writer.ts'
import { looksLikeFormula } from './formula-look.ts'

/** Indices into cellXfs of the style sheet; numbers with d decimals are NUMBER + d. */
export const STYLE = { text: 0, header: 1, date: 2, instant: 3, quoted: 4, number: 5 } as const
export const MOST_DECIMALS = 6

const LONGEST_TEXT = 32_767
const CUT_NOTE = ' … [cut: a cell holds 32,767 characters; the CSV has it whole]'

/** Spreadsheets count days from 1899-12-30, rightly only from March 1900 on. */
const EPOCH_DAY = Date.UTC(1899, 11, 30) / 86_400_000
const FIRST_RIGHT_DAY = 61

export function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

export function xlsxCell(cell: Cell, column: Column, reference: string): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') {
    const value = typeof cell === 'number' ? String(cell) : cell.decimal
    if (typeof cell === 'number' && !Number.isFinite(cell)) return ''
    return numberCell(reference, value, STYLE.number + Math.min(column.decimals ?? 0, MOST_DECIMALS))
  }
  const serial = column.type === 'date' || column.type === 'instant' ? dateSerial(cell) : null
  if (serial !== null) return numberCell(reference, String(serial), column.type === 'date' ? STYLE.date : STYLE.instant)
  // The quote mark is how a spreadsheet itself remembers "this is text"; the value stays as it was.
  return textCell(reference, cell, looksLikeFormula(cell) ? STYLE.quoted : STYLE.text)
}

export function textCell(reference: string, text: string, style: number): string {
  const whole = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT - CUT_NOTE.length) + CUT_NOTE : text
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(whole)}</t></is></c>`
}

function numberCell(reference: string, value: string, style: number): string {
  return `<c r="${reference}" s="${style}"><v>${value}</v></c>`
}

/** Days since the spreadsheets' epoch, with a part of a day for an instant; null for what is no date they can hold. */
function dateSerial(iso: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}(T|$)/.test(iso) ? Date.parse(iso) : Number.NaN
  const serial = time / 86_400_000 - EPOCH_DAY
  return serial >= FIRST_RIGHT_DAY ? serial : null
}

const NOT_XML = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Escaped for XML; what XML 1.0 cannot hold is written as OOXML's _xHHHH_, half surrogate pairs as U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(NOT_XML, (character) => {
      const code = character.charCodeAt(0)
      return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
    })
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
