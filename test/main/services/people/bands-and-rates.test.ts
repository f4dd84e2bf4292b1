import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPeopleApp, type PeopleApp } from '../../../support/people-app.ts'

const BANDS = `Job Title,Location,Currency,Min,Max
Engineer,LAX,USD,"122,000","165,000"
Engineer,SHA,CNY,"¥371,000","¥502,000"
Engineer,SYD,AUD,131000,178001
Engineer,SYD,AUD,1,2
Clerk,LAX,USD,90000,80000
,LAX,USD,1,2
`
const ROSTER = `Employee,Job Title,Location,Compensation
E1,Engineer,LAX,"$147,155"
E2,Engineer,SHA,"¥600,000"
E3,Engineer,SYD,"$140,000"
E4,Clerk,LAX,"$60,000"
`

describe('pay bands and rates', () => {
  let app: PeopleApp
  beforeEach(async () => {
    app = await createPeopleApp()
  })
  afterEach(() => app.close())

  const bands = () => app.call('payBands.import', app.file('bands.csv', BANDS))
  const roster = () => app.call('people.import', app.file('roster.csv', ROSTER))
  const rate = (currency: string, value: string) =>
    app.call('rates.set', { currency, rate: value, date: '2026-01-30', source: 'treasury' })

  it('reads bands exactly and refuses what is none', async () => {
    const { summary, rejections } = await bands()
    expect(rejections.map(({ row, code }) => [row, code])).toEqual([
      [5, 'BAND_DUPLICATE'],
      [6, 'RANGE_REVERSED'],
      [7, 'KEY_MISSING'],
    ])
    expect(summary).toMatchObject({ rowsRead: 6, accepted: 3, rejected: 3, kind: 'payBands' })
    const { bands: list } = await app.call('payBands.list', {})
    expect(list[2]).toMatchObject({
      minimum: 13_100_000,
      midpoint: 15_450_050,
      maximum: 17_800_100,
      midpointFrom: 'mean',
      currency: 'AUD',
    })
  })

  it('without bands a sign with several meanings is refused, not guessed', async () => {
    const preview = await app.call('people.preview', app.file('roster.csv', ROSTER))
    expect(preview.rejections.map(({ row, code }) => [row, code])).toEqual([[3, 'CURRENCY_AMBIGUOUS']])
    expect(preview.notices.find(({ code }) => code === 'CURRENCY_ASSUMED')?.count).toBe(3)
  })

  it('takes the currency of a place from its bands, asks for rates, and reports pairs without a band', async () => {
    await bands()
    const preview = await app.call('people.preview', app.file('roster.csv', ROSTER))
    expect(preview).toMatchObject({ accepted: 4, rejected: 0, ratesMissing: ['AUD', 'CNY'] })
    await expect(roster()).rejects.toMatchObject({ code: 'RATE_MISSING', details: { missing: ['AUD', 'CNY'] } })
    expect((await app.call('rates.list', {})).missing).toEqual(['AUD', 'CNY'])
    await rate('AUD', '0.66')
    await rate('CNY', '0.1405')
    await roster()
    const { people } = await app.call('people.list', {})
    expect(people.map(({ currency, reportingPay }) => [currency, reportingPay])).toEqual([
      ['USD', 14_715_500],
      ['CNY', 8_430_000],
      ['AUD', 9_240_000],
      ['USD', 6_000_000],
    ])
    expect(people[1]?.band).toMatchObject({ from: 'job', currency: 'CNY', maximum: 50_200_000 })
    expect(people[1]?.compaRatio).toBeCloseTo(600_000 / 436_500, 12)
    expect(people[3]?.band).toMatchObject({ from: 'level', currency: 'USD' })
    const list = await app.call('payBands.list', {})
    expect(list.unmatched).toEqual([{ jobTitle: 'Clerk', location: 'LAX', people: 1 }])
    expect(list.bands.map((band) => band.people)).toEqual([1, 1, 1])
    const outside = await app.call('people.list', { filter: { notice: 'OUTSIDE_RANGE' } })
    expect(outside.people.map(({ employeeId }) => employeeId)).toEqual(['E2'])
  })

  it('another rate moves every converted amount at once, and is in the audit trail', async () => {
    await bands()
    await rate('AUD', '0.66')
    await rate('CNY', '0.14')
    await roster()
    await rate('AUD', '0.7000')
    expect((await app.call('people.get', { employeeId: 'E3' })).reportingPay).toBe(9_800_000)
    expect(app.test.store.read.audit.list({ offset: 0, limit: 1 }).events[0]).toMatchObject({
      kind: 'RATE_SET',
      subject: 'AUD',
    })
  })

  it.each([
    ['USD', '1', 'OWN_CURRENCY'],
    ['XXX', '1', 'INVALID_INPUT'],
    ['EUR', '0.00', 'INVALID_INPUT'],
    ['EUR', '-1', 'INVALID_INPUT'],
  ])('a rate of %s %s is refused', async (currency, value, code) => {
    await expect(rate(currency, value)).rejects.toMatchObject({ code })
  })

  it('new level bands in the settings change the positions that rest on them', async () => {
    await app.call('people.import', app.file('p.csv', 'id,salary\n1,70000\n'))
    const before = await app.call('people.get', { employeeId: '1' })
    expect(before.band).toMatchObject({ from: 'level', midpoint: 6_800_000 })
    await app.test.store.write((writer) => {
      const settings = writer.settings.get()
      const levels = settings.levels.map((level) => (level.level === 1 ? { ...level, midpoint: 7_000_000 } : level))
      writer.settings.set({ ...settings, levels })
    })
    expect((await app.call('people.get', { employeeId: '1' })).compaRatio).toBe(1)
  })
})
