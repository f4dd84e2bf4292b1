/** The packet printed by a real browser and read back as a reader of the paper would. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formatMoney } from '../../../../src-core/money/format.ts'
import { packetLayout } from '../../../../src-main/files/packet-html.ts'
import { runningTemplates } from '../../../../src-main/services/ports/pdf.ts'
import { chromiumPdf, findChromium } from '../../../../src-main/files/pdf-chromium.ts'
import { contentHash } from '../../../../src-main/services/print/file.ts'
import { buildPacket } from '../../../../src-main/services/print/scenario/packet.ts'
import { buildReport } from '../../../../src-main/services/print/scenario/report.ts'
import type { PaperDocument } from '../../../../src-main/services/ports/paper-document.ts'
import { nearlyEmptyPages } from '../../../support/paper-pages.ts'
import { approvedRequest, packetData, packetTotals } from '../../../support/packet-data.ts'

const readable = findChromium(process.env) !== null && spawnSync('pdftotext', ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'meritline-print-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function printed(paper: 'A4' | 'Letter', name: string) {
  const data = packetData({ name, years: 7, history: 70 })
  return { data, ...(await print(paper, buildPacket(data), paper)) }
}

async function print(paper: 'A4' | 'Letter', document: PaperDocument, name: string, mark: string | null = null) {
  const hash = contentHash(document)
  const part = { document, hashes: [{ label: 'Content SHA-256', value: hash }], mark }
  const html = packetLayout.html([part], { at: '2026-11-21T08:00:00.000Z', by: 'analyst', dataAgeDays: 113 })
  const bytes = await chromiumPdf(process.env).render(html, { paper, running: packetLayout.running([part]) })
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, bytes)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  return { hash, text, info, pages: text.split('\f').slice(0, -1) }
}

describe.skipIf(!readable)('printed packet', () => {
  it.each([
    ['A4', '595.92 x 841.92'],
    ['Letter', '612 x 792'],
  ] as const)('on %s has page x of y and the content hash on each page, tags, and every total', async (paper, size) => {
    const { data, hash, text, info, pages } = await printed(paper, '<script>alert(1)</script> & plan')
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toContain(size)
    expect(pages.length).toBeGreaterThan(3)
    expect(nearlyEmptyPages(join(folder, `${paper}.pdf`))).toEqual([])
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).toContain(hash)
    })
    expect(text).toContain('<script>alert(1)</script> & plan')
    for (const year of data.totals.years) {
      for (const part of [year, ...year.byLevel]) {
        for (const amount of Object.values(part.costs)) expect(text).toContain(formatMoney(amount, 'USD'))
      }
    }
    for (const words of [
      'STALE DATA',
      'Prepared by',
      'Reviewed by',
      'Approved by',
      data.totals.hash,
      data.sources[0]?.sha256 ?? '?',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('repeats the header row of a table on each page it runs over', async () => {
    const { pages } = await printed('A4', 'Plan')
    const withRows = pages.filter((page) => /Merit rate \(%\)\s+level \d, all years/.test(page))
    expect(withRows.length).toBeGreaterThan(1)
    for (const page of withRows) expect(page).toMatch(/When\s+Who\s+Lever/)
  })

  it('draws charts as vectors in embedded fonts', async () => {
    await printed('A4', 'Plan')
    const path = join(folder, 'A4.pdf')
    expect(execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2)
    const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/\byes\s+(yes|no)\s+(yes|no)\s+\d+/)
  })

  it('leaves no file behind in the temporary folder', async () => {
    const temporary = mkdtempSync(join(folder, 'tmp-'))
    const before = process.env.TMPDIR
    process.env.TMPDIR = temporary
    try {
      await printed('A4', 'Plan')
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
    const left = readdirSync(temporary, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(left.map((entry) => entry.name)).toEqual([])
  })
})

describe.skipIf(!readable)('printed executive report', () => {
  it.each(['A4', 'Letter'] as const)(
    'has decisions, costs, risks and comparisons on its first page of %s',
    async (paper) => {
      const data = packetData({ name: 'A plan with a name as long as people give to plans', years: 5, history: 5 })
      const comment = 'A comment that says much more than would fit into a cell of a table. '.repeat(8)
      const request = approvedRequest(data.totals.hash, comment)
      const parent = { name: 'Baseline', totals: packetTotals(5, 2027, 0.97) }
      const document = buildReport({ ...data, request, parent })
      const { pages } = await print(paper, document, 'report', `STALE: ${'people changed '.repeat(10)}`)
      for (const words of [
        'Decision',
        'Manager desk',
        'Partner desk',
        'Costs',
        'Risks',
        'Comparisons',
        'Headcount at the end',
      ])
        expect(pages[0]).toContain(words)
      expect(pages[1]).toContain('Appendix 1: Record of the approval')
      expect(pages[1]).not.toContain('Comparisons')
      expect(nearlyEmptyPages(join(folder, 'report.pdf'))).toEqual([])
      expect(JSON.stringify(document)).toContain(comment)
    },
  )
})

describe('a browser from before style sheets could fill the margins of a page', () => {
  const part = { document: buildPacket(packetData({ name: '<b>Plan' })), hashes: [], mark: 'STALE: <i>' }

  it('gets what each page carries as templates, escaped', () => {
    const templates = runningTemplates('130.0.6723.191', { paper: 'A4', running: packetLayout.running([part]) })
    expect(templates).toMatchObject({ displayHeaderFooter: true })
    expect(templates.headerTemplate).toContain('STALE: &lt;i&gt;')
    expect(templates.footerTemplate).toMatch(/&lt;b&gt;Plan.*pageNumber.*totalPages/)
    expect(runningTemplates('131.0.1', { paper: 'A4', running: null })).toEqual({ displayHeaderFooter: false })
  })

  it('is refused where pages differ, since they would lack their hash and marks', () => {
    const running = packetLayout.running([part, part])
    expect(() => runningTemplates('130.0.6723.191', { paper: 'A4', running })).toThrow(
      /one by one, or all of them from the command line/,
    )
  })
})

describe('a machine without a browser', () => {
  it('is told in words what to install', async () => {
    const pdf = chromiumPdf({ CHROME_PATH: join(folder, 'no-browser') })
    expect(await pdf.unavailable()).toMatch(/Install Chromium, Google Chrome or Microsoft Edge/)
    await expect(pdf.render('<p>', { paper: 'A4', running: null })).rejects.toMatchObject({ code: 'PDF_UNAVAILABLE' })
  })

  it('is told which browser failed, without a word of the document', async () => {
    const broken = join(folder, 'broken')
    writeFileSync(broken, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const failure = await chromiumPdf({ CHROME_PATH: broken })
      .render('<p>secret pay', { paper: 'A4', running: null })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'PDF_UNAVAILABLE', message: expect.stringContaining(broken) as string })
    expect(String(failure)).not.toContain('secret')
  })
})
