/** The whole packet as one self-contained HTML document: no script, no address to fetch, fonts of the system. */
import { longInstant } from '../../src-core/field/long-date.ts'
import type { PaperLayout } from '../services/ports/paper.ts'
import type { PaperDocument, Printing } from '../services/ports/paper-document.ts'
import { escapeHtml as text } from './escape-html.ts'
import { blockHtml } from './packet-blocks.ts'
import { PACKET_STYLE } from './packet-style.ts'

function html(document: PaperDocument, printing: Printing, contentHash: string): string {
  const sections = document.sections.map((section) => {
    const blocks = section.blocks.map(blockHtml)
    return `<section${section.newPage ? ' class="new-page"' : ''}><h2>${text(section.title)}</h2>${blocks.join('\n')}</section>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(`${document.title}: ${document.subtitle}`)}</title>
<style>${PACKET_STYLE}</style>
</head>
<body>
<header>
<p class="kicker">${text(document.subtitle)}</p>
<h1>${text(document.title)}</h1>
<p>${text(printedLine(printing))}</p>
<p>Content SHA-256 <span class="hash">${contentHash}</span></p>
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>`
}

function printedLine({ at, by, dataAgeDays }: Printing): string {
  const age =
    dataAgeDays === null ? '' : `; people data ${dataAgeDays} ${dataAgeDays === 1 ? 'day' : 'days'} old on that day`
  return `Printed ${longInstant(at)} by ${by}${age}`
}

/** Chromium fills pageNumber and totalPages; sizes are stated, since its own default is unreadably small. */
function footer(document: PaperDocument, contentHash: string): string {
  const title = Array.from(document.title)
  const short = title.length > 60 ? `${title.slice(0, 59).join('')}…` : document.title
  return (
    '<div style="font-family:Segoe UI,Helvetica Neue,Arial,Liberation Sans,DejaVu Sans,sans-serif;font-size:7pt;color:#000;' +
    'width:100%;margin:0 0.6in;padding-top:3pt;border-top:0.5pt solid #000;line-height:1.35">' +
    `<div style="display:flex;justify-content:space-between"><span>${text(short)}</span>` +
    '<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>' +
    `<div>Content SHA-256 ${contentHash}</div></div>`
  )
}

export const packetLayout: PaperLayout = { html, footer }
