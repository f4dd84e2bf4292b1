/** How full the pages of a PDF are, by poppler's account of where its words stand. */
import { execFileSync } from 'node:child_process'
import { PAGE_MARGINS_INCHES } from '../../src-main/services/ports/pdf.ts'

const POINTS = 72
/** Of the page's height: what is kept whole and does not fit any more may leave the rest blank. */
const FILLED = 0.4

/** The numbers of the pages, the last one aside, whose words end in their upper part; the page's foot does not count. */
export function nearlyEmptyPages(path: string): number[] {
  const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e9 })
  const pages = boxes.split('<page ').slice(1)
  if (pages.length === 0) throw new Error(`${path} has no pages`)
  return pages.slice(0, -1).flatMap((page, index) => {
    const height = Number(/height="([\d.]+)"/.exec(page)?.[1])
    const body = height - PAGE_MARGINS_INCHES.bottom * POINTS
    const ends = Array.from(page.matchAll(/yMax="([\d.]+)"/g), ([, end]) => Number(end)).filter((end) => end < body)
    return Math.max(0, ...ends) < height * FILLED ? [index + 1] : []
  })
}
