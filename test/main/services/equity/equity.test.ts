import { afterEach, describe, expect, it } from 'vitest'
import { createEquityApp, type EquityApp } from '../../../support/equity-app.ts'

let app: EquityApp
afterEach(() => app.people.close())

const HEAD = 'Employee ID,Annual Salary,Gender,Level,Job Title,Location,Hire Date,Rating'

/** Men and women of one title each, women paid this share of men. */
function rows(title: string, level: number, men: number, women: number, pay: number, share: number): string[] {
  return [...Array<undefined>(men + women).keys()].map((at) => {
    const woman = at >= men
    const own = Math.round(pay * (woman ? share : 1) + (at % 3) * 100)
    return `${title}-${at},${own},${woman ? 'F' : 'M'},${level},${title},Site ${at % 2},2019-0${1 + (at % 9)}-15,${1 + (at % 5)}`
  })
}

async function open(lines: readonly string[]): Promise<void> {
  app = await createEquityApp()
  await app.people.call(
    'people.import',
    app.people.file('roster.csv', [HEAD, ...lines].join('\n'), new Date('2026-01-31')),
  )
}

const COMPANY = [
  ...rows('Analyst', 1, 30, 40, 60_000, 0.99),
  ...rows('Engineer', 2, 40, 20, 90_000, 0.9),
  ...rows('Director', 4, 12, 3, 250_000, 1),
]

describe('equity report', () => {
  it('says that there is no roster, and that a roster has no gender', async () => {
    app = await createEquityApp()
    expect(await app.call('equity.report', {})).toMatchObject({ state: 'noRoster', people: 0, model: null })
    const csv = 'Employee ID,Annual Salary,Level\nA,50000,1\nB,60000,2'
    await app.people.call('people.import', app.people.file('plain.csv', csv))
    expect(await app.call('equity.report', {})).toMatchObject({ state: 'noGender', people: 2, overall: null })
  })

  it('counts values of neither group, and lets values be stated', async () => {
    await open([...COMPANY, 'X-1,50000,X,1,Analyst,Site 0,2020-01-01,3'])
    const report = await app.call('equity.report', {})
    expect(report).toMatchObject({ state: 'ready', men: 82, women: 63, others: 1 })
    expect(report.values).toEqual([
      { value: 'M', people: 82, group: 'men' },
      { value: 'F', people: 63, group: 'women' },
      { value: 'X', people: 1, group: 'other' },
    ])
    const stated = await app.call('equity.report', { groups: { men: ['f'], women: ['M'] } })
    expect(stated).toMatchObject({ men: 63, women: 82 })
    const gap = report.overall?.mean ?? NaN
    expect((1 - gap) * (1 - (stated.overall?.mean ?? NaN))).toBeCloseTo(1, 9)
    const unknown = await app.call('equity.report', { groups: { men: ['A'], women: ['B'] } })
    expect(unknown).toMatchObject({ state: 'unmapped', overall: null })
  })

  it('marks a category at 5% or more and hides one of too few, with another so that it cannot be found', async () => {
    await open([...COMPANY, ...rows('Clerk', 1, 15, 12, 40_000, 1)])
    const { categories } = await app.call('equity.report', { category: 'jobTitle' })
    const of = (label: string) => categories.find((each) => each.label === label)
    expect(of('Analyst')).toMatchObject({ visibility: 'shown', men: 30, women: 40, gap: { marked: false } })
    expect(of('Engineer')).toMatchObject({ visibility: 'shown', gap: { marked: true } })
    expect(of('Director')).toMatchObject({ visibility: 'small', men: null, women: null, gap: null })
    expect(of('Clerk')).toMatchObject({ visibility: 'withheld', men: null, gap: null })
  })

  it('shows nothing of a filter that leaves too few', async () => {
    await open(COMPANY)
    const report = await app.call('equity.report', {
      filter: { where: [{ field: 'jobTitle', value: 'Director' }] },
    })
    expect(report).toMatchObject({
      state: 'tooFew',
      women: 3,
      overall: null,
      categories: [],
      quarters: null,
      impact: null,
    })
    const open_ = await app.call('equity.report', {
      minimum: 3,
      filter: { where: [{ field: 'jobTitle', value: 'Director' }] },
    })
    expect(open_.state).toBe('ready')
  })

  it('leaves less of the gap between people alike, and says which columns the others make up', async () => {
    await open(COMPANY)
    const report = await app.call('equity.report', { controls: ['jobTitle', 'level', 'department', 'tenure'] })
    expect(report.model).toMatchObject({ people: 145, incomplete: 0, columns: 8, rank: 6, df: 139 })
    expect(report.model?.controls).toEqual([
      { control: 'jobTitle', used: true, columns: 2, leftOut: 0 },
      { control: 'level', used: true, columns: 2, leftOut: 2 },
      { control: 'department', used: false, columns: 0, leftOut: 0 },
      { control: 'tenure', used: true, columns: 2, leftOut: 0 },
    ])
    expect(report.model?.percent).toBeLessThan(0)
    expect(Math.abs(report.model?.percent ?? 1)).toBeLessThan(report.overall?.mean ?? 0)
    const found = report.decomposition
    expect((found?.explained ?? 0) + (found?.unexplained ?? 0)).toBeCloseTo(found?.gap ?? NaN, 9)
    expect(found?.unexplained).toBeCloseTo(-(report.model?.coefficient ?? NaN), 9)
  })

  it('refuses controls with more values than a model can hold apart, in words', async () => {
    await open(
      [...Array<undefined>(560).keys()].map((at) => `P${at},50000,${at % 2 ? 'F' : 'M'},1,Title ${at},A,2020-01-01,3`),
    )
    await expect(app.call('equity.report', { controls: ['jobTitle'] })).rejects.toMatchObject({
      code: 'TOO_MANY_COLUMNS',
      details: { columns: 561 },
    })
  })

  it('compares rates of an outcome of the roster', async () => {
    await open(COMPANY)
    const { impact } = await app.call('equity.report', { outcome: { kind: 'level', threshold: 2 } })
    expect(impact?.rows).toEqual([
      { group: 'Men', people: 82, yes: 52, rate: 52 / 82, ratio: 1, flagged: false },
      { group: 'Women', people: 63, yes: 23, rate: 23 / 63, ratio: (23 * 82) / (63 * 52), flagged: true },
    ])
    expect(impact?.fisherP).toBeLessThan(0.05)
  })

  it('records who looked, once for each report, without pay', async () => {
    await open(COMPANY)
    const { read } = app.people.test.store
    await app.call('equity.report', {})
    await app.call('equity.report', {})
    await app.call('equity.report', { category: 'jobTitle' })
    const { total, events } = read.audit.list({ kind: 'EQUITY_REPORT', offset: 0, limit: 10 })
    expect(total).toBe(2)
    expect(events[0]?.data).toEqual({
      people: 145,
      filter: null,
      minimum: 10,
      category: 'jobTitle',
      controls: ['level', 'location', 'department', 'tenure'],
      outcome: { kind: 'rating', threshold: 4 },
    })
  })

  it('shows no quarters where the men or women of one are fewer than the minimum', async () => {
    await open(COMPANY)
    expect(await app.call('equity.report', { minimum: 3 })).toMatchObject({ quarters: { length: 4 } })
    expect(await app.call('equity.report', { minimum: 4 })).toMatchObject({ state: 'ready', quarters: null })
  })

  it('holds nobody’s pay', async () => {
    await open(COMPANY)
    const text = JSON.stringify(await app.call('equity.report', { minimum: 2 }))
    // Whole numbers, so that the digits of a ratio or of a time are not taken for pay.
    const numbers = new Set(text.match(/\d+(\.\d+)?/g))
    const pay = new Set(COMPANY.map((line) => line.split(',')[1] ?? ''))
    expect(pay.size).toBeGreaterThan(10)
    expect([...pay].filter((amount) => numbers.has(amount) || numbers.has(`${amount}00`))).toEqual([])
  })
})

describe('equity tables', () => {
  it('writes each table, and words in place of what is hidden', async () => {
    await open(COMPANY)
    for (const table of ['summary', 'quarters', 'model', 'decomposition', 'impact'] as const) {
      const { rows: written } = await app.call('equity.export', { table, format: 'csv', minimum: 3 })
      expect(written, table).toBeGreaterThan(1)
    }
    await app.call('equity.export', { table: 'categories', category: 'jobTitle', format: 'csv' })
    expect(app.lastFile()).toMatch(/Director,,,,,not shown: too few people/)
    await expect(app.call('equity.export', { table: 'summary', format: 'csv', minimum: 500 })).rejects.toMatchObject({
      code: 'NOTHING_TO_EXPORT',
    })
  })
})

describe('posting range', () => {
  const BANDS = [
    'Job Title,Location,Currency,Minimum,Midpoint,Maximum,Effective Date',
    'Engineer,Berlin,EUR,60000,75000,90000,2026-01-01',
    'Engineer,Berlin,EUR,70000,85000,100000,2099-01-01',
    'Engineer,Austin,USD,80000,100000,170000,2025-06-01',
    'Engineer,,USD,70000,90000,110000,',
    'Engineer,,EUR,50000,60000,70000,',
  ].join('\n')

  it('has the band in force with its row and date', async () => {
    app = await createEquityApp()
    await app.people.call('payBands.import', app.people.file('bands.csv', BANDS, new Date('2026-01-31')))
    const berlin = await app.call('equity.postingRange', { jobTitle: 'Engineer', location: 'Berlin' })
    expect(berlin).toMatchObject({
      minimum: 6_000_000,
      maximum: 9_000_000,
      currency: 'EUR',
      sentence: 'The base pay range for this position is EUR 60,000 to EUR 90,000 a year.',
      source: { fileName: 'bands.csv', row: 2, effectiveDate: '2026-01-01' },
    })
    const austin = await app.call('equity.postingRange', { jobTitle: 'Engineer', location: 'Austin', currency: 'USD' })
    expect(austin.notes.some((note) => note.includes('more than twice'))).toBe(true)
  })

  it('approximates nothing: it says what is missing or unclear', async () => {
    app = await createEquityApp()
    await expect(app.call('equity.postingRange', { jobTitle: 'Engineer' })).rejects.toMatchObject({ code: 'NO_BANDS' })
    await app.people.call('payBands.import', app.people.file('bands.csv', BANDS, new Date('2026-01-31')))
    await expect(app.call('equity.postingRange', { jobTitle: 'Engineer' })).rejects.toMatchObject({
      code: 'CURRENCY_UNCLEAR',
      details: { currencies: ['EUR', 'USD'] },
    })
    await expect(app.call('equity.postingRange', { jobTitle: 'Nurse' })).rejects.toMatchObject({ code: 'BAND_MISSING' })
  })
})
