import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LedgerStep } from '../../../../src-core/offers/ledger.ts'
import { recompute } from '../../../../src-core/offers/ledger.ts'
import { createOffersApp, ROSTER, type OffersApp } from '../../../support/offers-app.ts'

let app: OffersApp
beforeEach(async () => void (app = await createOffersApp()))
afterEach(() => app.close())

const recommend = async (candidateId: string) => (await app.call('offers.recommend', { candidateId })).offer

describe('what an offer does elsewhere', () => {
  it('names peers inverted and compressed, the merit pool and payroll', async () => {
    const roster = ROSTER.replace('Advanced,Austin,F,"$131,000"', 'Advanced,Austin,F,"$121,000"').replace(
      '$136,000',
      '$126,500',
    )
    await app.importPeople(roster)
    const offer = await recommend(await app.candidate({ gender: 'F', startDate: '2026-04-01' }))
    const { impact } = await app.call('offers.impact', { versionId: offer.id })
    expect(impact.compression).toMatchObject({ inverted: 1, compressed: 1, remedy: { amount: 400_000 } })
    expect(impact.compression.employees).toEqual([
      { employeeId: 'E5', kind: 'inverted', pay: 12_100_000 },
      { employeeId: 'E6', kind: 'compressed', pay: 12_650_000 },
    ])
    expect(impact.meritPool.year).toBe(2027)
    expect(impact.payroll.annual.amount).toBe(12_500_000 + 1_250_000)
    for (const step of impact.ledger) expect(recompute(step as LedgerStep)).toBe(step.result.value)
  })

  it('suppresses the gap of groups that are too small, and shows it where they are not', async () => {
    const versionId = (await recommend(await app.candidate({ gender: 'F' }))).id
    const small = (await app.call('offers.impact', { versionId })).impact.categoryGap
    expect(small).toMatchObject({ before: null, after: null, men: null, women: null })
    const more = [1, 2, 3, 4, 5].flatMap((at) => [
      `M${at},Software Engineer,Engineering,Learning,Austin,M,"$120,000"`,
      `W${at},Software Engineer,Engineering,Learning,Austin,F,"$108,000"`,
    ])
    const header = ROSTER.split('\n')[0] ?? ''
    await app.importPeople([header, ...more, ''].join('\n'))
    const { categoryGap } = (await app.call('offers.impact', { versionId })).impact
    expect(categoryGap).toMatchObject({ men: 5, women: 5, before: { value: '10' } })
    // The mean of women rises to (5 x 108,000 + 125,000) / 6 = 110,833.33
    expect(categoryGap.after?.value).toBe('7.64')
    expect(categoryGap.note).toContain('With and without this offer the gap is 5% or more')
  })

  it.each([
    ['F', '108,000', '120,000', 'With and without this offer the gap is 5% or more'],
    ['F', '115,000', '121,100', 'With this offer the gap falls below 5%'],
    ['M', '115,000', '120,900', 'With this offer the gap reaches 5%'],
    ['', '108,000', '120,000', 'The gap is 5% or more'],
    ['F', '119,000', '120,000', null],
    // 125,000 among women paid more than men: a gap the other way counts as well.
    ['F', '127,000', '120,000', 'With and without this offer the gap is 5% or more'],
  ])('says when a gap is at the line of a joint assessment (%s, %s, %s)', async (gender, women, men, said) => {
    const header = ROSTER.split('\n')[0] ?? ''
    const more = [1, 2, 3, 4, 5].flatMap((at) => [
      `M${at},Software Engineer,Engineering,Learning,Austin,M,"$${men}"`,
      `W${at},Software Engineer,Engineering,Learning,Austin,F,"$${women}"`,
    ])
    await app.importPeople([header, ...more, ''].join('\n'))
    const { id } = await recommend(await app.candidate(gender === '' ? {} : { gender }))
    const { impact } = await app.call('offers.impact', { versionId: id })
    if (said === null) expect(impact.categoryGap.note).not.toContain('joint assessment')
    else expect(impact.categoryGap.note).toContain(`${said}, from which the law may ask for a joint assessment`)
    for (const step of impact.ledger) expect(recompute(step as LedgerStep)).toBe(step.result.value)
  })
})
