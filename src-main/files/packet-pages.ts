/** What each page of a part carries in its margins: title, hashes, page x of y, and the mark of what may no longer hold. */
import type { PaperPart } from '../services/ports/paper-document.ts'

const TITLE_LENGTH = 60

/** The part's pages are named part-0, part-1 ... by its place. */
export function pageRules({ document, hashes, mark }: PaperPart, index: number): string {
  const title = Array.from(document.title)
  const short = title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1).join('')}…` : document.title
  const foot = [short, ...hashes.map(({ label, value }) => `${label} ${value}`)]
  const head = mark === null ? '' : `@top-left { content: ${cssString([mark])}; ${HEAD} }`
  return `@page part-${index} { ${head}
@bottom-left { content: ${cssString(foot)}; text-align: left; ${FOOT} }
@bottom-right { content: "Page " counter(page) " of " counter(pages); text-align: right; ${FOOT} } }`
}

const FONT = '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif'
const FOOT = `font: 7pt/1.35 ${FONT}; color: #000; white-space: pre-line; vertical-align: top; border-top: 0.5pt solid #000; padding-top: 3pt; margin-top: 10pt;`
const HEAD = `font: 700 7.5pt/1.3 ${FONT}; color: #000; text-align: left; vertical-align: middle; border-bottom: 1.5pt solid #000; margin: 8pt 0 5pt;`

/** Lines as one CSS string: everything but plain letters, digits and spaces as its code, so that no text can end it. */
export function cssString(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    Array.from(line.replace(/[^\u{20}-\u{10ffff}]/gu, ' '))
      .map((letter) =>
        /^[\p{L}\p{N} .,:;()/-]$/u.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 32).toString(16)} `,
      )
      .join(''),
  )
  return `"${escaped.join('\\a ')}"`
}
