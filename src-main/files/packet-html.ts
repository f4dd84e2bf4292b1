/** Documents as one self-contained HTML page: no script, no address to fetch, fonts of the system. */
import { longInstant } from '../../src-core/field/long-date.ts'
import type { PaperLayout } from '../services/ports/paper.ts'
import type { PaperPart, Printing } from '../services/ports/paper-document.ts'
import { escapeHtml as text } from './escape-html.ts'
import { blockHtml } from './packet-blocks.ts'
import { pageName, pageRules, running } from './packet-pages.ts'
import { PACKET_STYLE } from './packet-style.ts'

function html(parts: readonly PaperPart[], printing: Printing): string {
  const [first] = parts
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(first ? `${first.document.title}: ${first.document.subtitle}` : '')}</title>
<style>${PACKET_STYLE}
${parts.map((part, index) => pageRules(part, pageName(parts, index))).join('\n')}</style>
</head>
<body>
${parts.map((part, index) => partHtml(part, pageName(parts, index), printing)).join('\n')}
</body>
</html>`
}

/** Letters of a title that fit on one line in the large size. */
const LONG_TITLE = 42

function partHtml({ document, hashes, mark }: PaperPart, page: string, printing: Printing): string {
  const sections = document.sections.map((section) => {
    const blocks = section.blocks.map(blockHtml)
    const { newPage, tight, together } = section
    const names = [newPage && 'new-page', tight && 'tight', together && 'together'].filter(Boolean).join(' ')
    return `<section${names ? ` class="${names}"` : ''}><h2>${text(section.title)}</h2>${blocks.join('\n')}</section>`
  })
  const lines = hashes.map(({ label, value }) => `<p>${text(label)} <span class="hash">${text(value)}</span></p>`)
  return `<article${page ? ` style="page: ${page}"` : ''}>
<header>
<p class="kicker">${text(document.subtitle)}</p>
<h1${document.title.length > LONG_TITLE ? ' class="long"' : ''}>${text(document.title)}</h1>
<p>${text(printedLine(printing))}</p>
${lines.join('\n')}
</header>
${mark === null ? '' : `<p class="notice" role="note">${text(mark)}</p>`}
${sections.join('\n')}
</article>`
}

function printedLine({ at, by, dataAgeDays }: Printing): string {
  const age =
    dataAgeDays === null ? '' : `; people data ${dataAgeDays} ${dataAgeDays === 1 ? 'day' : 'days'} old on that day`
  return `Printed ${longInstant(at)} by ${by}${age}`
}

export const packetLayout: PaperLayout = { html, running }
