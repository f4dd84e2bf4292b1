import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import { packetLayout } from '../../../../src-main/files/packet-html.ts'
import { printService } from '../../../../src-main/services/print/print.ts'
import { proofService } from '../../../../src-main/services/proof.ts'
import { fillSample } from '../../../../src-main/services/workspace/sample-company.ts'
import type { SubjectApprovalRecord } from '../../../../src-main/services/ports/approvals.ts'
import type { Pdf } from '../../../../src-main/services/ports/pdf.ts'
import { createDocuments, RUN, TOTALS, type Documents } from '../../../support/documents.ts'
import { approvedRequest } from '../../../support/packet-data.ts'
import { createTestStore, type TestStore } from '../../../support/test-store.ts'

let test: TestStore
let documents: Documents
let scenarioId: string
let html: string
let missing: string | null
let request: SubjectApprovalRecord | null

beforeEach(async () => {
  test = await createTestStore()
  await fillSample(test.store, test.system)
  documents = createDocuments(test)
  html = ''
  missing = null
  request = null
  const input = { name: 'Plan A', startYear: 2027, years: 2, seed: 5 }
  scenarioId = (await documents.scenarios['scenarios.create'](input, documents.context)).scenario.id
})
afterEach(() => test.close())

function printer(totals = TOTALS) {
  const pdf: Pdf = {
    unavailable: () => Promise.resolve(missing),
    render(given) {
      html = given
      return Promise.resolve(new TextEncoder().encode('%PDF'))
    },
  }
  const { handlers, output } = documents
  const workspace = { get: () => test.store, require: () => test.store }
  return printService({
    ...{ workspace, handlers, output, pdf, layout: packetLayout, system: test.system, version: '0.1.0' },
    totals: () => Promise.resolve(totals),
    approvalOf: ({ id }) => (id === scenarioId ? request : null),
  })
}

const print = (totals = TOTALS) =>
  printer(totals)['print.scenario']({ scenarioId, form: 'packet', paper: 'A4' }, documents.context)

describe('print.scenario', () => {
  it('delivers a PDF named for the scenario and the day, and answers the hash that stands on it', async () => {
    const { file, contentHash } = await print()
    expect(file).toMatchObject({ name: 'packet-plan-a-2026-01-31.pdf', mime: 'application/pdf' })
    expect(html).toContain(contentHash)
    for (const words of ['Plan A', 'Test company', 'Sample company', RUN.name]) expect(html).toContain(words)
  })

  it('keeps the hash when printed again by another on another day, and changes it with a lever', async () => {
    const { contentHash } = await print()
    test.system.advance(3 * 86_400_000)
    test.system.actingAs('committee')
    expect((await print()).contentHash).toBe(contentHash)
    expect(html).toContain('by committee; people data 3 days old')
    const change = LeverChange.parse({ lever: 'cola.rate', value: 3 })
    await documents.levers['levers.set']({ scenarioId, changes: [change] }, documents.context)
    expect((await print()).contentHash).not.toBe(contentHash)
    expect(html).toContain('COLA')
  })

  it('marks data that are too old', async () => {
    await print()
    expect(html).not.toContain('STALE DATA')
    test.system.advance(91 * 86_400_000)
    await print()
    expect(html).toContain('STALE DATA')
  })

  it('names the saved run only when its totals are the printed ones', async () => {
    await print({ ...TOTALS, hash: 'e5'.repeat(32) })
    expect(html).toContain('not saved: simulated for this packet')
  })

  it('refuses in words where nothing can print, before any file is made', async () => {
    missing = 'Install a browser.'
    await expect(print()).rejects.toMatchObject({ code: 'PDF_UNAVAILABLE', message: 'Install a browser.' })
    expect(documents.delivered).toEqual([])
  })
})

describe('the executive report', () => {
  const report = (totals = TOTALS) =>
    printer(totals)['print.scenario']({ scenarioId, form: 'report', paper: 'A4' }, documents.context)

  it.each([null, 'waiting', 'rejected', 'returned', 'withdrawn'] as const)(
    'is refused while the scenario is not approved (%s)',
    async (state) => {
      request = state && { ...approvedRequest(TOTALS.hash), state }
      await expect(report()).rejects.toMatchObject({ code: 'NOT_APPROVED' })
      expect(documents.delivered).toEqual([])
    },
  )

  it('begins with who decided, costs, risk points and comparisons; the packet follows as appendices', async () => {
    request = approvedRequest(TOTALS.hash)
    const { file } = await report()
    expect(file.name).toBe('report-plan-a-2026-01-31.pdf')
    const titles = [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)
    expect(titles.slice(0, 6)).toEqual([
      ...['Decision', 'Costs', 'Risks', 'Comparisons'],
      ...['Appendix 1: Record of the approval', 'Appendix 2: Summary'],
    ])
    expect(titles.filter((title) => title?.includes('Decision asked'))).toEqual([])
    for (const words of [
      'Manager desk',
      'Comp Manager',
      '+1,250,000.00 USD to the default levers',
      'level 2',
      'Go &lt;ahead&gt;',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain('STALE:')
  })

  it('marks its pages when the figures of today are not those that were approved', async () => {
    request = approvedRequest('e5'.repeat(32))
    await report()
    expect(html).toContain(
      'STALE: people, rates, levers or the engine changed since this scenario was approved; the approved run was not saved',
    )
    request = approvedRequest(RUN.hash)
    await report({ ...TOTALS, hash: 'e5'.repeat(32) })
    expect(html).toContain('the figures are those of the approved run')
  })
})

describe('proof.run', () => {
  it('passes every published case on this machine', async () => {
    const proof = await proofService()['proof.run']({}, documents.context)
    expect(proof.failed).toBe(0)
    expect(proof.passed).toBe(proof.cases.length)
    expect(proof.passed).toBeGreaterThan(30)
  })
})
