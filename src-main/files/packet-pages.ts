/** What each page of a part carries in its margins: title, hashes, page x of y, and the mark of what may no longer hold. */
import { escapeHtml } from './escape-html.ts'
import type { PdfOptions } from '../services/ports/pdf.ts'
import type { PaperPart } from '../services/ports/paper-document.ts'

const TITLE_LENGTH = 60

/**
 * Pages of several parts are named by the part's place; those of one alone have no name, for engines that print only one
 * (see `running`) would break the page between a caption and what it names wherever pages are named.
 */
export function pageName(parts: readonly PaperPart[], index: number): string {
  return parts.length > 1 ? `part-${index}` : ''
}

export function pageRules(part: PaperPart, page: string): string {
  const { mark } = part
  const head = mark === null ? '' : `@top-left { content: ${cssString([mark])}; ${HEAD} }`
  return `@page ${page} { ${head}
@bottom-left { content: ${cssString(footLines(part))}; text-align: left; ${FOOT} }
@bottom-right { content: "Page " counter(page) " of " counter(pages); text-align: right; ${FOOT} } }`
}

function footLines({ document, hashes }: PaperPart): string[] {
  const title = Array.from(document.title)
  const short = title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1).join('')}…` : document.title
  return [short, ...hashes.map(({ label, value }) => `${label} ${value}`)]
}

/** The same for an engine that fills no margins from a style sheet; its templates see neither styles nor fonts of the page. */
export function running(parts: readonly PaperPart[]): PdfOptions['running'] {
  const [part] = parts
  if (!part || parts.length > 1) return null
  const box = (more: string, inner: string): string =>
    `<div style='font-family:${FONT};color:#000;width:100%;margin:0 0.6in;line-height:1.35;${more}'>${inner}</div>`
  const [title = '', ...hashes] = footLines(part)
  const page = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>'
  const first = `<div style="display:flex;justify-content:space-between"><span>${escapeHtml(title)}</span><span>${page}</span></div>`
  const rest = hashes.map((line) => `<div>${escapeHtml(line)}</div>`).join('')
  return {
    headerHtml: part.mark === null ? '<span></span>' : box('font-size:7.5pt;font-weight:700', escapeHtml(part.mark)),
    footerHtml: box('font-size:7pt;padding-top:3pt;border-top:0.5pt solid #000', first + rest),
  }
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
