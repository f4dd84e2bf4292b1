import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codesOf, createPeopleApp, type PeopleApp } from '../../../support/people-app.ts'

const HEADER = 'Employee ID,Job Title,Location,Annual Salary,Hire Date,Status'

describe('values of an imported row', () => {
  let app: PeopleApp
  beforeEach(async () => {
    app = await createPeopleApp()
  })
  afterEach(() => app.close())

  it('an hourly rate is x hours of a full-time year, and hours x 52 the FTE', async () => {
    await app.load('ID,Typical Hours,Annual Salary,Hourly Rate\n1,40,,41.41\n2,20,,30.00\n3,,"97,974.00",\n')
    const { people, pay } = await app.call('people.list', {})
    expect(people.map(({ annualPay, fte }) => [annualPay, fte])).toEqual([
      [8_613_280, 1],
      [6_240_000, 0.5],
      [9_797_400, 1],
    ])
    // 41.41 x 40 x 52 + 30 x 20 x 52 + 97,974
    expect(pay).toBe(8_613_280 + 3_120_000 + 9_797_400)
    const { rejections } = await app.load(
      'ID,Typical Hours,Annual Salary,Hourly Rate\n1,40,80000,41.41\n2,,,30\n3,40,80000,0\n4,,70000,\n',
    )
    expect(codesOf(rejections)).toEqual([
      [2, 'PAY_TWICE'],
      [3, 'HOURS_MISSING'],
    ])
  })

  it('an amount paid to date is annualised by the days employed, when it is chosen', async () => {
    const mapping = [
      { column: 0, field: 'employeeId' as const },
      { column: 1, field: 'paidToDate' as const },
      { column: 2, field: 'hireDate' as const },
    ]
    await app.load('id,paid,hired\n1,1000,2020-01-01\n2,1000,2026-01-22\n', { mapping, rules: { asOf: '2026-01-31' } })
    const { people } = await app.call('people.list', {})
    // 1,000 x 365 / 31 and 1,000 x 365 / 10
    expect(people.map(({ annualPay }) => annualPay)).toEqual([1_177_419, 3_650_000])
  })

  it('pay with more decimals than the currency is rounded half up and counted', async () => {
    const preview = await app.call(
      'people.preview',
      app.file('p.csv', 'id,salary\n1,89432.695\n2,89432.69\n3,80000.50\n'),
    )
    expect(preview.notices.find(({ code }) => code === 'PAY_ROUNDED')?.count).toBe(1)
    expect(preview.sample[0]?.annualPay).toBe('89,432.70')
  })

  it('pay outside every band gets the level nearest by midpoint with a notice, never silently level 1', async () => {
    await app.load('id,salary\n1,120500\n2,60000\n3,290000\n4,20000\n')
    const { people } = await app.call('people.list', {})
    expect(people.map(({ level, levelFrom }) => [level, levelFrom])).toEqual([
      [2, 'nearestBand'],
      [1, 'band'],
      [4, 'band'],
      [1, 'nearestBand'],
    ])
    expect(
      (await app.call('people.list', { filter: { notice: 'LEVEL_NEAREST' } })).people.map((p) => p.employeeId),
    ).toEqual(['1', '4'])
  })

  it('an unknown level is refused until the mapping says what it means', async () => {
    const text = 'id,grade,salary\n1,2,70000\n2,M2,70000\n3,,70000\n'
    const mapping = [
      { column: 0, field: 'employeeId' as const },
      { column: 1, field: 'level' as const },
      { column: 2, field: 'annualPay' as const },
    ]
    expect(codesOf((await app.load(text, { mapping })).rejections)).toEqual([[3, 'LEVEL_UNKNOWN']])
    expect((await app.load(text, { mapping, rules: { levelByValue: { M2: 4 } } })).rejections).toEqual([])
    expect((await app.call('people.list', {})).people.map(({ levelFrom }) => levelFrom)).toEqual([
      'column',
      'mapping',
      'band',
    ])
  })

  it('the order of dates comes from the whole column, and doubt is told', async () => {
    const sure = await app.call(
      'people.preview',
      app.file('a.csv', 'id,salary,hire date\n1,70000,03/04/2020\n2,70000,25/04/2020\n'),
    )
    expect(sure.read.dateOrder).toBe('dmy')
    expect(sure.sample[0]?.hireDate).toBe('2020-04-03')
    const doubt = await app.call('people.preview', app.file('b.csv', 'id,salary,hire date\n1,70000,03/04/2020\n'))
    expect(doubt.notices.map(({ code }) => code)).toContain('DATE_ORDER_DOUBT')
    const chosen = await app.call('people.preview', {
      ...app.file('b.csv', 'id,salary,hire date\n1,70000,03/04/2020\n'),
      read: { dateOrder: 'dmy' },
    })
    expect(chosen.sample[0]?.hireDate).toBe('2020-04-03')
    expect(chosen.notices.map(({ code }) => code)).not.toContain('DATE_ORDER_DOUBT')
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'undefined',
    'true',
    "Robert'); DROP TABLE people;--",
    '=1+1',
    '<script>alert(1)</script>',
    '𝕋𝕙𝕖',
    '田中さん',
    'ʇǝɯɐ',
    '😍',
    '../../etc/passwd',
    '%s%n',
    'NIL',
    'ﷺ',
    '\u202etest',
    '1;DROP',
    'a\tb',
    '社會科學院',
    '0x0',
  ])('%s is an employee id, title and place like any other', async (text) => {
    const quoted = `"${text.replaceAll('"', '""')}"`
    await app.load(`Employee ID,Job Title,Location,Salary\n${quoted},${quoted},${quoted},70000\n`)
    expect(await app.call('people.get', { employeeId: text })).toMatchObject({
      employeeId: text,
      jobTitle: text,
      location: text,
    })
    expect((await app.call('people.groups', { by: 'location' })).groups[0]?.key).toBe(text)
  })

  it.each([
    'Total',
    'TOTALS:',
    'Grand total',
    'Sub-total',
    'Total (2 employees)',
    'Total: 2',
    'Gesamtsumme',
    'Totale',
    'Total général',
  ])('a line of totals is nobody, and its amount is not counted twice: %s', async (word) => {
    const { rejections } = await app.load(`Employee ID,Salary\n1,70000\n2,80000\n${word},150000\n`)
    expect(codesOf(rejections)).toEqual([[4, 'TOTAL_LINE']])
    expect(await app.call('people.summary', {})).toMatchObject({ headcount: 2, pay: 15_000_000 })
  })

  it.each(['Totally', 'Total-Smith2x', 'TOTAL1', 'Subtotal2', 'Summer'])('%s may be an id', async (id) => {
    expect((await app.load(`Employee ID,Salary\n${id},70000\n`)).rejections).toEqual([])
  })

  it('a formula that failed is refused by name wherever it stands, and #N/A is no value', async () => {
    const { rejections } = await app.load(
      [
        HEADER,
        '1,Analyst,#REF!,70000,2020-01-31,Active',
        '2,Analyst,LAX,#DIV/0!,2020-01-31,Active',
        '3,Analyst,LAX,70000,#VALUE!,Active',
        '4,Analyst,#N/A,70000,#N/A,Active',
        '5,Analyst,LAX,70000,2020-01-31,Active',
        '6,Analyst,LAX,70000,2020-01-31,Active',
      ].join('\n'),
    )
    expect(rejections.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [2, 'Location', 'CELL_ERROR', '#REF!'],
      [3, 'Annual Salary', 'CELL_ERROR', '#DIV/0!'],
      [4, 'Hire Date', 'CELL_ERROR', '#VALUE!'],
    ])
  })

  it('notices pay below a quarter of the lowest level, as of stipends by the hour', async () => {
    const preview = await app.call(
      'people.preview',
      app.file('s.csv', 'id,hourly rate,weekly hours\n1,3.15,20\n2,7.25,40\n3,41.41,40\n'),
    )
    expect(preview.notices.find(({ code }) => code === 'PAY_LOW')?.count).toBe(1)
  })

  it('notices ids that differ in marks of width zero alone', async () => {
    const preview = await app.call('people.preview', app.file('z.csv', 'id,salary\nE2,70000\nE\u200b2,70000\n'))
    expect(preview.notices.find(({ code }) => code === 'SIMILAR_ID')?.count).toBe(2)
  })

  it('control characters and halves of characters are refused by name', async () => {
    const { rejections } = await app.load('Employee ID,Salary\n"a\u0000b",70000\nok,70000\n')
    expect(codesOf(rejections)).toEqual([[2, 'TEXT_DAMAGED']])
  })
})
