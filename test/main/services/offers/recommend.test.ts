import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LedgerStep } from '../../../../src-core/offers/ledger.ts'
import { recompute } from '../../../../src-core/offers/ledger.ts'
import { createOffersApp, RANGES, ROSTER, type OffersApp } from '../../../support/offers-app.ts'

let app: OffersApp
beforeEach(async () => void (app = await createOffersApp()))
afterEach(() => app.close())

const recommend = async (candidateId: string) => (await app.call('offers.recommend', { candidateId })).offer

describe('a recommendation', () => {
  it('rests on the row of the ranges and on the peers of the roster, whose pay was text', async () => {
    const offer = await recommend(await app.candidate())
    expect(offer).toMatchObject({
      number: 1,
      kind: 'recommendation',
      rulesVersion: 1,
      currency: 'USD',
      range: { file: 'ranges-1.csv', row: 2, minimum: { amount: 10_000_000 }, maximum: { amount: 14_000_000 } },
      parity: { basis: 'titleAndLocation', count: 6, tooFew: false, median: { amount: 12_375_000 } },
      allowedPart: { from: '50', to: '75' },
      approval: 'none',
      stale: [],
    })
    expect(offer.figures.base.amount).toBe(12_500_000)
    expect(offer.parity.peers.map(({ pay }) => pay)).toEqual([
      10_815_500, 12_000_000, 12_150_000, 12_600_000, 13_100_000, 13_600_000,
    ])
    const rows = offer.ledger.flatMap(({ inputs }) =>
      inputs.flatMap(({ source }) => (source.kind === 'row' ? [source] : [])),
    )
    expect(rows).toContainEqual({ kind: 'row', file: 'roster-2.csv', row: 2, date: '2026-01-31' })
  })

  it('gives every figure a step that recomputes to it', async () => {
    const offer = await recommend(
      await app.candidate({ competingOffer: { base: '150k', bonus: '€10,000'.replace('€', '$') } }),
    )
    const steps = new Map(offer.ledger.map((step) => [step.id, step]))
    for (const { stepId, ...figure } of Object.values(offer.figures)) {
      const step = steps.get(stepId)
      expect(step?.result.value).toBe('amount' in figure ? String(figure.amount) : figure.value)
    }
    for (const step of offer.ledger) expect(recompute(step as LedgerStep)).toBe(step.result.value)
  })

  it('in euros converts equity at the stated rate and says which', async () => {
    const offer = await recommend(await app.candidate({ location: 'DUB' }))
    expect(offer.currency).toBe('EUR')
    expect(offer.figures.equity.amount).toBe(2_400_000)
    expect(offer.sources.rates).toEqual([{ currency: 'EUR', rate: '1.25', date: '2026-01-02', source: 'test' }])
  })

  it('that says the same is the same version; one after a change is another', async () => {
    const id = await app.candidate()
    const first = await recommend(id)
    expect((await recommend(id)).id).toBe(first.id)
    await app.call('candidates.update', { id, fields: { level: 'P4' } })
    expect((await app.call('offers.get', { versionId: first.id })).offer.stale).toMatchObject([{ source: 'candidate' }])
    const second = await recommend(id)
    expect(second).toMatchObject({ number: 2, reason: 'Recommended again. The candidate was changed since.' })
    expect((await app.call('offers.get', { versionId: first.id })).offer.candidate.level).toBe('P3')
  })

  it('says what changed since: ranges, roster, rates, rules, age', async () => {
    const { id } = await recommend(await app.candidate({ location: 'DUB' }))
    await app.importRanges(RANGES.replace('110000', '111000'))
    await app.importPeople(ROSTER.replace('€95,000', '€96,000'))
    await app.call('rates.set', { currency: 'EUR', rate: '1.3', date: '2026-01-30', source: 'test' })
    await app.call('rules.draft', {})
    await app.call('rules.publish', { version: 2, effectiveFrom: '2026-01-31' })
    app.test.system.advance(200 * 86_400_000)
    const { stale } = (await app.call('offers.get', { versionId: id })).offer
    expect([...new Set(stale.map(({ source }) => source))]).toEqual(['payBands', 'people', 'rates', 'rules', 'age'])
  })

  it('beside a peer whose value somebody doubts carries a notice, for as long as it is doubted', async () => {
    const codes = async () => (await recommend(await app.candidate())).notices.map(({ code }) => code)
    const flag = (note: string | null, employeeId = 'E3') =>
      app.call('people.flag', { employeeId, field: 'annualPay', note })
    await flag('A dollar short', 'E9')
    expect(await codes()).not.toContain('peerFlagged')
    await flag('Half of this is a bonus')
    expect(await codes()).toContain('peerFlagged')
    await flag(null)
    expect(await codes()).not.toContain('peerFlagged')
  })

  it('from old data carries a notice', async () => {
    const id = await app.candidate()
    app.test.system.advance(200 * 86_400_000)
    expect((await recommend(id)).notices.map(({ code }) => code)).toContain('dataStale')
  })
})

describe('what is missing', () => {
  it('of the candidate is named', async () => {
    const id = await app.candidate({ level: null, feedback: null })
    expect(await app.refusal('offers.recommend', { candidateId: id })).toMatchObject({
      code: 'CANDIDATE_INCOMPLETE',
      details: { missing: ['level', 'feedback'] },
    })
  })

  it('of the ranges is a refusal that says what to supply, never another range', async () => {
    const near = await app.candidate({ jobTitle: 'software engineer' })
    const refusal = await app.refusal('offers.recommend', { candidateId: near })
    expect(refusal).toMatchObject({
      code: 'RANGE_MISSING',
      details: { jobTitle: 'software engineer', location: 'Austin' },
    })
    expect(refusal.message).toContain('The file writes it as Software Engineer')
    const elsewhere = await app.candidate({ location: 'SEA' })
    expect((await app.refusal('offers.recommend', { candidateId: elsewhere })).message).toContain('Austin, DUB')
  })

  it('a range that only takes effect later is missing until then', async () => {
    await app.importRanges(
      `Job Title,Location,Currency,Min,Max,Effective Date\nSoftware Engineer,Austin,USD,1000,2000,2026-03-01\n`,
    )
    const id = await app.candidate()
    expect((await app.refusal('offers.recommend', { candidateId: id })).code).toBe('RANGE_MISSING')
    app.test.system.advance(40 * 86_400_000)
    expect((await recommend(id)).range.date).toBe('2026-03-01')
  })

  it('two ranges for one job are a refusal, naming their rows', async () => {
    const csv =
      'Job Title,Location,Currency,Min,Max\nSoftware Engineer,Austin,USD,1000,2000\nSoftware Engineer,Austin,EUR,1000,2000\n'
    await app.importRanges(csv)
    expect(await app.refusal('offers.recommend', { candidateId: await app.candidate() })).toMatchObject({
      code: 'RANGE_AMBIGUOUS',
      details: { rows: [2, 3] },
    })
  })

  it('a range that names the level goes before one that does not', async () => {
    const csv =
      'Job Title,Location,Level,Currency,Min,Max\nSoftware Engineer,Austin,,USD,1000,2000\nSoftware Engineer,Austin,P3,USD,3000,4000\nSoftware Engineer,Austin,P4,USD,5000,6000\n'
    await app.importRanges(csv)
    expect((await recommend(await app.candidate())).range.row).toBe(3)
  })

  it('of the rates is named', async () => {
    const id = await app.candidate({ competingOffer: { base: 'CHF 150000' } })
    expect(await app.refusal('offers.recommend', { candidateId: id })).toMatchObject({
      code: 'RATE_MISSING',
      details: { missing: ['CHF'] },
    })
  })
})

describe('peers', () => {
  it('of the same family and level stand in where nobody has the title, and that is said', async () => {
    const roster = ROSTER.replaceAll('Sales Manager,Sales', 'Sales Lead,Sales')
    await app.importPeople(roster)
    await app.importRanges()
    const offer = await recommend(await app.candidate({ jobTitle: 'Sales Manager', jobFamily: 'Sales' }))
    expect(offer.parity).toMatchObject({ basis: 'familyAndLevel', count: 1, tooFew: true })
    expect(offer.parity.basisText).toContain('job family')
  })

  it('who are nobody are said to be nobody', async () => {
    const offer = await recommend(await app.candidate({ jobTitle: 'Office Manager', location: 'SEA' }))
    expect(offer.parity).toMatchObject({ basis: 'none', count: 0, median: null })
  })
})

describe('a batch', () => {
  it('gives each candidate a version or a refusal', async () => {
    const good = await app.candidate()
    const bad = await app.candidate({ location: 'nowhere' })
    const { results, made, refused } = await app.call('offers.batch', { candidateIds: [good, bad, 'C-9999'] })
    expect([made, refused]).toEqual([1, 2])
    expect(results.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, 'RANGE_MISSING', 'NOT_FOUND'])
    expect(results[0]?.offer?.id).toBe((await recommend(good)).id)
  })
})
