/** Documents of what was decided, through the whole app: printing stops at the HTML that would be printed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MethodInput, MethodName, MethodOutput } from '../../../../src-contract/desktop/index.ts'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { composeForTest, type ComposedForTest } from '../../../contract/compose-for-test.ts'

let composed: ComposedForTest
let owner: string
const profiles = new Map<string, string>()

async function call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const reply = await composed.app.router.call(method, input, context)
  if (!reply.ok) throw Object.assign(new Error(`${method}: ${reply.error.message}`), { code: reply.error.code })
  return reply.output as MethodOutput<M>
}

const as = (name: string): Promise<unknown> => call('profile.use', { id: profiles.get(name) ?? owner })

async function printed(made: Promise<MethodOutput<'print.scenario' | 'print.offer'>>): Promise<string> {
  const { file } = await made
  return new TextDecoder().decode(composed.files.get(file.fileId ?? '')?.bytes)
}

beforeAll(async () => {
  composed = await composeForTest()
  await call('workspace.create', { name: 'Decisions', protection: { kind: 'keychain' }, sample: true })
  owner = (await call('profile.list', {})).inUse ?? ''
  for (const [name, role] of [
    ['Manager desk', 'compManager'],
    ['Partner desk', 'hrbp'],
    ['VP desk', 'vpHr'],
    ['Recruiter desk', 'srRecruiter'],
  ] as const) {
    profiles.set(name, (await call('profile.create', { name, role })).profile.id)
  }
})
afterAll(() => composed.close())

describe('the executive report', () => {
  it('is printed once the scenario was approved, with who said yes', async () => {
    const { scenarios } = await call('scenarios.list', {})
    const { scenario } = await call('scenarios.branch', { id: scenarios[0]?.id ?? '', name: 'Retention' })
    await call('levers.set', { scenarioId: scenario.id, changes: [{ lever: 'cola.rate', value: 2.75 }] })
    const asked = { scenarioId: scenario.id, form: 'report' } as const
    await expect(printed(call('print.scenario', asked))).rejects.toMatchObject({ code: 'NOT_APPROVED' })
    const subject = { kind: 'scenario', id: scenario.id } as const
    let { request } = await call('approvals.submit', { subject, justification: 'Keep people' })
    await expect(printed(call('print.scenario', asked))).rejects.toMatchObject({ code: 'NOT_APPROVED' })
    for (const name of ['Manager desk', 'Partner desk', 'VP desk']) {
      await as(name)
      if (request.state === 'waiting')
        ({ request } = await call('approvals.approve', { id: request.id, comment: 'Agreed' }))
    }
    expect(request.state).toBe('approved')
    await as('')
    const html = await printed(call('print.scenario', asked))
    for (const { name, kind } of request.history) if (kind === 'approved') expect(html).toContain(`<td>${name}</td>`)
    for (const words of ['Keep people', 'Agreed', 'Branched from', 'Appendix 1: Record of the approval'])
      expect(html).toContain(words)
    expect(html).not.toContain('STALE:')
  })
})

describe('the packet of a submitted offer', () => {
  let offer: Offer

  beforeAll(async () => {
    await as('')
    const { jobs } = await call('candidates.choices', {})
    const job = { jobTitle: jobs[0]?.jobTitle ?? '', location: jobs[0]?.locations[0] ?? '' }
    const competingOffer = { base: 'USD 400k' }
    const fields = { ...job, competingOffer, level: 'P3', feedback: 'mustHire' } as const
    const { candidate } = await call('candidates.create', { fields })
    offer = (await call('offers.recommend', { candidateId: candidate.id })).offer
    const { request } = await call('approvals.submit', { subject: { kind: 'offer', id: offer.id } })
    await as('Manager desk')
    await call('approvals.approve', { id: request.id, comment: 'Market is tight' })
  })

  it('says where it stands, who said what, and what the record has of it', async () => {
    await as('Manager desk')
    const html = await printed(call('print.offer', { versionIds: [offer.id] }))
    for (const words of ['waiting for approval', 'Market is tight', 'Manager desk', 'submitted for approval', 'HRBP'])
      expect(html).toContain(words)
    expect(html).toMatch(
      /<span>Manager desk<\/span><span>[^<]+ UTC<\/span><\/div><p>Comp Manager \(approved electronically\)/,
    )
    expect(html).toContain('Prepared by (submitted electronically)')
    expect(html).toContain('HRBP (name, signature, date)')
    expect(offer.parity.count).toBeGreaterThan(0)
    for (const { employeeId } of offer.parity.peers) expect(html).toContain(employeeId)
  })

  it('names no peer when a recruiter prints it', async () => {
    await as('Recruiter desk')
    const html = await printed(call('print.offer', { versionIds: [offer.id, offer.id] }))
    for (const { employeeId } of offer.parity.peers) expect(html).not.toContain(employeeId)
    expect(html).toContain('Market is tight')
    expect(html).toContain(offer.contentHash)
  })

  it('counts no signature of a request that was sent back', async () => {
    const { requests } = await call('approvals.of', { subject: { kind: 'offer', id: offer.id } })
    await as('Partner desk')
    await call('approvals.return', { id: requests[0]?.id ?? '', comment: 'Too high' })
    const html = await printed(call('print.offer', { versionIds: [offer.id] }))
    expect(html).toContain('Comp Manager (name, signature, date)')
    expect(html).not.toContain('electronically')
  })
})
