/** The packet of an offer, printed by a real browser and read back as a reader of the paper would. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LedgerStep } from '../../../../src-contract/desktop/ledger.ts'
import { chromiumPdf, findChromium } from '../../../../src-main/files/pdf-chromium.ts'
import { packetSteps } from '../../../../src-main/services/print/offer/steps.ts'
import { createOffersApp, type OffersApp } from '../../../support/offers-app.ts'
import { nearlyEmptyPages } from '../../../support/paper-pages.ts'
import { strangeNumbers } from '../../../support/scan-numbers.ts'

const readable = findChromium(process.env) !== null && spawnSync('pdftotext', ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'meritline-packet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let app: OffersApp
afterEach(() => app.close())

/** Five men and five women with one title, paid in two currencies. */
const CATEGORY = `Employee,Job Title,Proficiency,Location,Gender,Compensation
${Array.from(
  { length: 12 },
  (_, at) =>
    `E${at + 1},Software Engineer,${at % 3 === 2 ? 'Advanced' : 'Proficient'},${at < 8 ? 'Austin' : 'DUB'},${at % 2 ? 'F' : 'M'},${at < 8 ? '$' : '€'}${(at < 8 ? 108_155 : 91_307) + at * 3011}`,
).join('\n')}
`

async function recommended(fields: Parameters<OffersApp['candidate']>[0] = {}): Promise<string> {
  const candidateId = await app.candidate(fields)
  return (await app.call('offers.recommend', { candidateId })).offer.id
}

/** Every step that the packet of a version may quote. */
async function stepsOf(versionId: string): Promise<LedgerStep[]> {
  const { offer } = await app.call('offers.get', { versionId })
  const { versions } = await app.call('offers.versions', { candidateId: offer.candidateId })
  const previous = versions.find(({ number }) => number === offer.number - 1) ?? null
  const before = previous ? (await app.call('offers.get', { versionId: previous.id })).offer.ledger : []
  const { impact } = await app.call('offers.impact', { versionId })
  return [...offer.ledger, ...impact.ledger, ...packetSteps(offer, previous), ...before]
}

function read(name: string): { text: string; pages: string[]; info: string } {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, app.printed.bytes)
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
  const pages = text.split('\f').slice(0, -1)
  return {
    text: text.replace(/\s+/g, ' '),
    pages: pages.map((page) => page.replace(/\s+/g, ' ')),
    info: execFileSync('pdfinfo', [path], { encoding: 'utf8' }),
  }
}

describe.skipIf(!readable)('a printed offer packet', () => {
  beforeEach(async () => {
    app = await createOffersApp(chromiumPdf(process.env))
    await app.importPeople(CATEGORY)
  })

  it('has no number that its ledgers do not have', async () => {
    const notes = 'Third of 4 interviews, 17 May'
    const first = await recommended({
      location: 'DUB',
      gender: 'F',
      expectation: { amount: '€101,234' },
      competingOffer: { base: 'USD 150,001', bonus: 'USD 7,777', equity: 'USD 33k' },
      notes,
    })
    const { offer } = await app.call('offers.override', {
      versionId: first,
      base: '€109,999',
      equity: '€31,313',
      justification: 'Agreed on 3 March',
    })
    const own = [notes, 'Agreed on 3 March']
    const versionIds = [first, offer.id, await recommended()]
    for (const printed of [...versionIds.map((versionId) => [versionId]), versionIds]) {
      await app.call('print.offer', { versionIds: printed })
      const { text } = read('numbers')
      const steps = (await Promise.all(printed.map(stepsOf))).flat()
      expect(text).toContain('Ledger: where each figure comes from')
      expect(strangeNumbers(text, steps, own)).toEqual([])
      expect(strangeNumbers(`${text} costs 123,456.78 EUR`, steps, own)).toEqual(['123,456.78'])
      for (const { id, result } of steps.slice(0, 12)) {
        expect(text).toContain(id)
        expect(result.value).not.toBe('')
      }
    }
  })

  it.each([
    ['A4', '595.92 x 841.92'],
    ['Letter', '612 x 792'],
  ] as const)('on %s carries page x of y, both hashes, tags, signature lines and vectors', async (paper, size) => {
    const versionId = await recommended({ competingOffer: { base: '$180,000' } })
    const { packets, stale, file } = await app.call('print.offer', { versionIds: [versionId], paper })
    const { pages, info, text } = read(paper)
    expect({ stale, mime: file.mime }).toEqual({ stale: 0, mime: 'application/pdf' })
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toContain(size)
    const { offer } = await app.call('offers.get', { versionId })
    // Rounded where it is read at a glance, whole in the ledger.
    const { value } = offer.figures.aboveMidpoint
    expect(value).toMatch(/\.\d{10}$/)
    expect(pages[0]).toContain(`Above the midpoint ${Number(value).toFixed(2)}%`)
    expect(pages[0]).not.toMatch(/\d\.\d{4}/)
    expect(text).toContain(`${value}%`)
    expect(packets[0]?.offerHash).toBe(offer.contentHash)
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).toContain(offer.contentHash)
      expect(page).toContain(packets[0]?.packetHash)
      expect(page).not.toContain('STALE')
    })
    for (const role of ['Prepared by', 'Comp Manager', 'HRBP'])
      expect(text).toContain(`${role} (name, signature, date)`)
    expect(text).not.toContain('VP HR (name')
    const images = execFileSync('pdfimages', ['-list', join(folder, `${paper}.pdf`)], { encoding: 'utf8' })
    expect(images.trim().split('\n')).toHaveLength(2)
    expect(nearlyEmptyPages(join(folder, `${paper}.pdf`))).toEqual([])
  })

  it('repeats the head of the ledger on each page it runs over', async () => {
    await app.call('print.offer', { versionIds: [await recommended({ gender: 'M' })] })
    const { pages } = read('ledger')
    const ledger = pages.slice(pages.findIndex((page) => page.includes('Ledger: where')))
    expect(ledger.length).toBeGreaterThan(2)
    for (const page of ledger) expect(page).toMatch(/Inputs, and where each comes from/)
  })

  it('marks each page of a version whose sources changed, and no page of another in the same batch', async () => {
    const old = await recommended({ location: 'DUB' })
    await app.call('rates.set', { currency: 'EUR', rate: '1.3', date: '2026-01-20', source: 'test' })
    const fresh = await recommended({ location: 'DUB' })
    const { stale, packets } = await app.call('print.offer', { versionIds: [old, fresh] })
    expect(stale).toBe(1)
    const { pages } = read('stale')
    const [first, second] = packets.map(({ offerHash }) =>
      pages.filter((page) => page.includes(`Offer SHA-256 ${offerHash}`)),
    )
    expect(first?.length).toBeGreaterThan(2)
    for (const page of first ?? []) expect(page).toContain('STALE: An exchange rate was stated anew since.')
    expect(second?.length).toBeGreaterThan(2)
    for (const page of second ?? []) expect(page).not.toContain('STALE')
    expect(pages[0]).toContain('Offers for approval')
    expect(pages[0]?.match(/CHANGED\s+SINCE/g)).toHaveLength(1)
  })
})

describe('print.offer', () => {
  beforeEach(async () => {
    app = await createOffersApp()
  })

  it('says nothing changed for a first version, and what changed for a later one', async () => {
    const first = await recommended()
    await app.call('print.offer', { versionIds: [first] })
    expect(app.printed.html).toContain('Nothing: this is the first version of the offer.')
    const { offer } = await app.call('offers.get', { versionId: first })
    await app.call('candidates.update', { id: offer.candidateId, fields: { feedback: 'mustHire' } })
    const again = await app.call('offers.recommend', { candidateId: offer.candidateId })
    await app.call('print.offer', { versionIds: [again.offer.id] })
    const { html } = app.printed
    expect(html).toContain('became version 2: Recommended again. The candidate was changed since.')
    expect(html).toContain('change-base')
    expect(html).not.toContain('Set by hand')
    // The version that was overridden or replaced prints as it was made, with the mark of what changed.
    await app.call('print.offer', { versionIds: [first] })
    expect(app.printed.html).toContain('STALE: The candidate was changed since.')
    expect(app.printed.html).toContain('Strong hire')
  })

  it('keeps the packet hash when printed again by another on another day', async () => {
    const versionIds = [await recommended()]
    const once = await app.call('print.offer', { versionIds })
    app.test.system.advance(86_400_000)
    app.test.system.actingAs('committee')
    const again = await app.call('print.offer', { versionIds, paper: 'Letter' })
    expect(again).toMatchObject({ contentHash: once.contentHash, packets: once.packets })
    expect(app.printed.html).toContain('by committee')
  })

  it('prints titles and notes that look like markup, run right to left or never end, as they are', async () => {
    const jobTitle = '<img src=x onerror=alert(1)> מהנדסת תוכנה'
    const location = `Llanfair${'pwll'.repeat(40)}`
    await app.importRanges(`Job Title,Location,Currency,Min,Max\n"${jobTitle}","${location}",JPY,5000000,8000000\n`)
    await app.call('rates.set', { currency: 'JPY', rate: '0.0064', date: '2026-01-02', source: '</style><b>bank' })
    const versionId = await recommended({ jobTitle, location, notes: '</style></p><script>1</script>' })
    await app.call('print.offer', { versionIds: [versionId] })
    const { html } = app.printed
    expect(html).not.toMatch(/<img|<script|<b>/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    // Isolated, so that the Hebrew does not carry the numbers beside it along.
    expect(html).toContain('C-0001: \u2068&lt;img src=x onerror=alert(1)&gt; מהנדסת תוכנה\u2069, Llanfair')
    expect(html).toMatch(/JPY/)
    expect(html).toContain('Nobody in the roster does this job at this location')
  })

  it('prints without its effects, and says why, when today’s data no longer allow them', async () => {
    const versionId = await recommended({ location: 'DUB' })
    await app.importRanges('Job Title,Location,Currency,Min,Max\nSales Manager,Austin,USD,90000,120000\n')
    const { stale } = await app.call('print.offer', { versionIds: [versionId] })
    expect(stale).toBe(1)
    expect(app.printed.html).toMatch(
      /This could not be computed with today&#39;s data\. ranges-\d\.csv has no pay range/,
    )
  })

  it('refuses a version that is not there, in a batch too, before anything is printed', async () => {
    const versionId = await recommended()
    expect((await app.refusal('print.offer', { versionIds: [versionId, 'nothing'] })).code).toBe('NOT_FOUND')
    expect(app.printed.name).toBe('')
  })
})
