/** Finds the header row below title lines, and the date that a title states ("as of July 17, 2014"). */
import { splitAmount } from '../money/parse-amount.ts'
import { numberShape } from '../money/parse-number.ts'
import { cellText, isoOfDay, type Cell, type TableRow } from './cell.ts'
import { dateShape, parseDay } from './dates.ts'
import { BAND_WORDS, PEOPLE_WORDS, plainHeader } from './header-words.ts'

const KNOWN: ReadonlySet<string> = new Set([...Object.values(PEOPLE_WORDS), ...Object.values(BAND_WORDS)].flat())

/** Index in rows of the header; 0 when no row stands out. Rows: the first of the file, at most some fifty count. */
export function findHeader(rows: readonly TableRow[]): number {
  const widths = rows.slice(0, 50).map(({ cells }) => filled(cells).length)
  const width = Math.max(1, ...widths)
  let best = 0
  let bestScore = -Infinity
  rows.slice(0, 30).forEach(({ cells }, index) => {
    const score = headerScore(cells, width)
    // Later rows must clearly beat earlier ones: data often looks like the header above it.
    if (score > bestScore + 0.5) [best, bestScore] = [index, score]
  })
  return best
}

function headerScore(cells: readonly Cell[], width: number): number {
  const texts = filled(cells)
  if (texts.length === 0) return -1
  const wordy = texts.filter((text) => text.length <= 80 && !looksLikeValue(text)).length
  const distinct = new Set(texts).size
  return (2 * texts.length) / width + wordy / texts.length + distinct / texts.length + Math.min(knownNames(texts), 4)
}

/** How many of the texts are names that columns of people or bands usually have. */
export function knownNames(texts: readonly string[]): number {
  return texts.filter((text) => {
    const plain = plainHeader(text)
    return KNOWN.has(plain) || KNOWN.has(plain.replace(/^(employee|emp) /, ''))
  }).length
}

function filled(cells: readonly Cell[]): string[] {
  return cells.map(cellText).filter((text) => text !== '')
}

function looksLikeValue(text: string): boolean {
  if (dateShape(text) !== null) return true
  const split = splitAmount(text)
  return 'body' in split && split.mention === null && numberShape(split.body) !== null
}

/** The date stated above the header, as 2014-07-17, or null. */
export function statedDate(titleRows: readonly TableRow[]): string | null {
  for (const { cells } of titleRows) {
    const line = filled(cells).join(' ').replace(/\s+/g, ' ').toLowerCase()
    const match = /\b(?:as of|as at|stand|stichtag|au|al|effective)[: ]+(.{6,30})/.exec(line)
    if (!match?.[1]) continue
    // The longest beginning of what follows that is a date.
    for (let length = Math.min(match[1].length, 24); length >= 6; length--) {
      const text = match[1]
        .slice(0, length)
        .trim()
        .replace(/[.,;)]+$/, '')
      const shape = dateShape(text)
      if (shape?.kind !== 'sure') continue
      const day = parseDay(text, { order: 'ymd', latestYear: 2099 })
      if (day !== null) return isoOfDay(day)
    }
  }
  return null
}
