import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillSample } from '../../../../src-main/services/workspace/sample-company.ts'
import { createPeopleApp, type PeopleApp } from '../../../support/people-app.ts'

describe('the people table on the sample company', () => {
  let app: PeopleApp
  beforeAll(async () => {
    app = await createPeopleApp()
    await fillSample(app.test.store, app.test.system)
  })
  afterAll(() => app.close())

  it('stands for today, with bands and an audit event for each', async () => {
    const { source, headcount, stale, dataAgeDays } = await app.call('people.summary', {})
    expect(source).toMatchObject({ fileName: 'Sample company', asOf: '2026-01-31', accepted: 5000, rejected: 0 })
    expect([headcount, stale, dataAgeDays]).toEqual([5000, false, 0])
    expect(app.test.store.read.audit.list({ offset: 0, limit: 9 }).events.map(({ kind }) => kind)).toContain(
      'PEOPLE_IMPORTED',
    )
    expect((await app.call('payBands.list', {})).unmatched).toEqual([])
  })

  it('groups add up to the whole, to the cent', async () => {
    const { pay, headcount } = await app.call('people.summary', {})
    for (const by of ['level', 'department', 'location', 'jobTitle', 'jobFamily', 'gender', 'currency'] as const) {
      const { groups } = await app.call('people.groups', { by })
      expect(groups.reduce((sum, group) => sum + group.pay, 0)).toBe(pay)
      expect(groups.reduce((sum, group) => sum + group.headcount, 0)).toBe(headcount)
    }
  })

  it.each([
    'employeeId',
    'jobTitle',
    'level',
    'location',
    'department',
    'reportingPay',
    'hireDate',
    'compaRatio',
  ] as const)('pages sorted by %s hold everyone once, in order, both ways', async (sort) => {
    const all = []
    for (let offset = 0; offset < 5000; offset += 1700) {
      all.push(...(await app.call('people.list', { sort, offset, limit: 1700 })).people)
    }
    expect(new Set(all.map(({ employeeId }) => employeeId)).size).toBe(5000)
    for (let at = 1; at < all.length; at++) expect((all[at - 1]?.[sort] ?? '') <= (all[at]?.[sort] ?? '')).toBe(true)
    const last = await app.call('people.list', { sort, descending: true, limit: 1 })
    expect(last.people[0]?.employeeId).toBe(all.at(-1)?.employeeId)
  })

  it('every word must be found, in any of the searched fields', async () => {
    const { people, total } = await app.call('people.list', { filter: { text: 'ENGINEER harbor staff' }, limit: 5000 })
    expect(total).toBeGreaterThan(100)
    for (const person of people) expect([person.level, person.location]).toEqual([1, 'Harbor City'])
    expect((await app.call('people.list', { filter: { text: '%' } })).total).toBe(0)
    expect((await app.call('people.list', { filter: { text: 'e00042' } })).people.map((p) => p.employeeId)).toEqual([
      'E00042',
    ])
  })

  it('filters by field, and by what no one has', async () => {
    const where = [
      { field: 'level' as const, value: '3' },
      { field: 'department' as const, value: 'Finance' },
    ]
    const { people, pay } = await app.call('people.list', { filter: { where }, limit: 5000 })
    expect(people.every(({ level, department }) => level === 3 && department === 'Finance')).toBe(true)
    expect(people.reduce((sum, person) => sum + Math.round(person.reportingPay * person.fte), 0)).toBe(pay)
    expect((await app.call('people.list', { filter: { where: [{ field: 'level', value: 'x' }] } })).total).toBe(0)
    expect((await app.call('people.list', { filter: { notice: 'NO_SUCH' } })).total).toBe(0)
  })

  it('a flag marks a value, counts against the pass rate, and can be taken back', async () => {
    const before = await app.call('people.quality', {})
    expect(before).toMatchObject({ target: 99.9, passRate: 100, rowsPassed: 5000 })
    await app.call('people.flag', { employeeId: 'E00007', field: 'annualPay', note: 'ask payroll' })
    expect((await app.call('people.get', { employeeId: 'E00007' })).flags).toEqual([
      { field: 'annualPay', note: 'ask payroll' },
    ])
    expect(await app.call('people.quality', {})).toMatchObject({ rowsPassed: 4999, passRate: 99.98 })
    const [recorded] = app.test.store.read.audit.list({ offset: 0, limit: 1 }).events
    const { importId } = (await app.call('people.imports', {})).imports[0] ?? {}
    expect(recorded).toMatchObject({ kind: 'VALUE_FLAGGED', subject: importId, data: { row: 8, field: 'annualPay' } })
    expect(JSON.stringify(recorded)).not.toMatch(/E00007|payroll/)
    await app.call('people.flag', { employeeId: 'E00007', field: 'annualPay', note: null })
    expect((await app.call('people.quality', {})).flagged).toEqual([])
    await expect(app.call('people.flag', { employeeId: 'nobody', field: 'fte', note: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(app.call('people.get', { employeeId: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('data quality', () => {
  let app: PeopleApp
  beforeAll(async () => {
    app = await createPeopleApp()
    await app.call('people.import', {
      ...app.file(
        'q.csv',
        [
          'ID,Salary,Hire Date,Birth Date,Manager ID,FTE',
          'A1,70000,2020-01-01,1990-01-01,A1,1',
          'a1,70000,2020-01-01,1990-01-01,A1,1',
          'B,70000,2026-05-01,1990-01-01,A1,1',
          'C,70000,,1990-01-01,A1,1',
          'D,70000,2020-01-01,1899-12-31,A1,1',
          'E,70000,2020-01-01,2019-01-01,A1,1',
          'F,70000,2020-01-01,1990-01-01,Z9,1',
          'G,700,2020-01-01,1990-01-01,A1,1.2',
          'H,70000,2020-01-01,1990-01-01,A1,N/A',
        ].join('\n'),
      ),
      rules: { asOf: '2025-01-31' },
    })
  })
  afterAll(() => app.close())

  it('counts each kind with examples, and rows without error or warning over rows read', async () => {
    const { notices, passRate, rowsRead, rowsPassed } = await app.call('people.quality', {})
    const counts = Object.fromEntries(notices.map(({ code, count }) => [code, count]))
    expect(counts).toMatchObject({
      DATE_UNREADABLE: 1, // born before 1900
      DATA_STALE: 1,
      SIMILAR_ID: 2,
      HIRE_DATE_FUTURE: 1,
      HIRE_DATE_MISSING: 1,
      HIRED_TOO_YOUNG: 1,
      AGE_IMPLAUSIBLE: 1,
      MANAGER_NOT_FOUND: 1,
      FTE_ABOVE_ONE: 1,
      PAY_LOW: 1,
      OWN_MANAGER: 1,
      READ_AS_EMPTY: 1,
    })
    expect([rowsRead, rowsPassed, passRate]).toEqual([9, 1, 11.111])
    const missing = notices.find(({ code }) => code === 'HIRE_DATE_MISSING')
    expect(missing).toMatchObject({ severity: 'warning', examples: [{ row: 5, column: 'hire date' }] })
  })
})
