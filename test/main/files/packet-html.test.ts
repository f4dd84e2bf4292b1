import { describe, expect, it } from 'vitest'
import { packetLayout } from '../../../src-main/files/packet-html.ts'
import { escapeHtml } from '../../../src-main/files/escape-html.ts'
import { contentHash } from '../../../src-main/services/print/file.ts'
import { buildPacket } from '../../../src-main/services/print/scenario/packet.ts'
import type { Printing } from '../../../src-main/services/ports/paper-document.ts'
import { packetData, type PacketShape } from '../../support/packet-data.ts'

const PRINTING: Printing = { at: '2026-11-21T08:00:00.000Z', by: 'analyst <b>', dataAgeDays: 113 }

function laidOut(shape: PacketShape & { mark?: string } = {}) {
  const document = buildPacket(packetData(shape))
  const hash = contentHash(document)
  const part = { document, hashes: [{ label: 'Content SHA-256', value: hash }], mark: shape.mark ?? null }
  return { document, hash, html: packetLayout.html([part], PRINTING) }
}

describe('packet as HTML', () => {
  it('holds no script, address or markup that came from a name', () => {
    const hostile = `<script>alert("x")</script><img src=http://example.invalid/x onerror=1>`
    const mark = `${hostile}" } body { display: none } @page { content: "\\`
    const { html } = laidOut({ name: hostile, notes: `</style>${hostile}`, mark })
    expect(html).not.toMatch(/<script|<img|onerror=1>/)
    expect(html).toContain('&lt;script&gt;')
    expect(html.slice(0, html.indexOf('</style>'))).not.toMatch(/body \{ display/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(/<[^>]*\s(src|href)\s*=|url\(/.test(html)).toBe(false)
  })

  it('escapes everything that could end a text or an attribute', () => {
    expect(escapeHtml(`<a b="c" d='e'>&\u0000`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp; ')
  })

  it('is built of headings, captions and column headers', () => {
    const { html, document } = laidOut()
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<h2>/g)).toHaveLength(document.sections.length)
    expect(html.match(/<table/g)?.length).toBe(html.match(/<thead><tr><th scope="col"/g)?.length)
    expect(html).toContain('<html lang="en">')
    expect(html.match(/<svg[^>]* role="img" aria-label="[^"]+"/g)).toHaveLength(3)
  })

  it('shows the content hash in the document and at the foot of each page', () => {
    const { html, hash } = laidOut()
    const [style = '', body = ''] = html.split('</style>')
    expect(body).toContain(hash)
    expect(style).toContain(`Content SHA-256 ${hash}`)
    expect(style).toMatch(/"Page " counter\(page\) " of " counter\(pages\)/)
  })

  it('lets a row split over pages that is too tall to be kept whole, and no other', () => {
    const columns = [{ header: 'Inputs', align: 'left' as const }]
    const rows = ['short', 'x '.repeat(400)].map((cell) => ({ cells: [cell] }))
    const document = {
      ...{ title: 'T', subtitle: 'S' },
      sections: [{ title: 'Ledger', blocks: [{ kind: 'table' as const, caption: 'Steps', columns, rows }] }],
    }
    const html = packetLayout.html([{ document, hashes: [], mark: null }], PRINTING)
    expect(html).toContain('<tr><td>short')
    expect(html).toContain('<tr class="tall"><td>x x')
  })

  it('names who signed electronically and when on the line, and leaves other lines to the pen', () => {
    const lines = [
      { role: 'Comp Manager', signed: { name: 'Desk <b>', what: 'approved', when: '2 May 2027, 10:00 UTC' } },
      { role: 'HRBP', signed: null },
    ]
    const document = {
      ...{ title: 'T', subtitle: 'S' },
      sections: [{ title: 'Approval', blocks: [{ kind: 'signatures' as const, lines }] }],
    }
    const html = packetLayout.html([{ document, hashes: [], mark: null }], PRINTING)
    expect(html).toContain('<span>Desk &lt;b&gt;</span><span>2 May 2027, 10:00 UTC</span>')
    expect(html).toContain('Comp Manager (approved electronically)')
    expect(html).toContain('<div class="line"></div><p>HRBP (name, signature, date)')
  })

  it('asks for signatures and dates of three people', () => {
    const { html } = laidOut()
    for (const role of ['Prepared by', 'Reviewed by', 'Approved by'])
      expect(html).toContain(`${role} (name, signature, date)`)
  })
})
