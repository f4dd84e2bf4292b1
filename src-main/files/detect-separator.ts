/** Which separator a CSV text uses: the one that cuts its rows into the same number of cells most often. */
import type { Separator } from '../services/ports/tables.ts'

/** The rarer within plain text first: of two that cut equally well, tabs are no accident and commas often are. */
const CANDIDATES: readonly Separator[] = ['\t', '|', ';', ',']
const ROWS = 100

export function detectSeparator(start: string): Separator {
  let best: Separator = ','
  let bestScore = 0
  for (const separator of CANDIDATES) {
    const widths = rowWidths(start, separator)
    const score = scoreOf(widths)
    if (score > bestScore * 1.01) [best, bestScore] = [separator, score]
  }
  return best
}

/** The share of rows with the most usual number of cells above one, weighted a little by that number. */
function scoreOf(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) best = Math.max(best, (count / widths.length) * (1 + Math.log2(width) / 10))
  return best
}

/** Cells of each row, quotes respected. */
function rowWidths(text: string, separator: Separator): number[] {
  const widths: number[] = []
  let width = 1
  let quoted = false
  let atStart = true
  let blank = true
  for (let at = 0; at < text.length && widths.length < ROWS; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') continue
      if (text[at + 1] === '"') at++
      else quoted = false
      continue
    }
    if (letter === '\n' || letter === '\r') {
      if (!blank) widths.push(width)
      ;[width, atStart, blank] = [1, true, true]
      continue
    }
    blank = false
    if (letter === separator) {
      width++
      atStart = true
      continue
    }
    if (letter === '"' && atStart) quoted = true
    if (letter !== ' ') atStart = false
  }
  // The last row of the sample may be cut off: it only counts when it is all there is.
  if (!blank && widths.length === 0) widths.push(width)
  return widths
}
