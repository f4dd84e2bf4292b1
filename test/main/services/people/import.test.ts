import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPeopleApp, type PeopleApp } from '../../../support/people-app.ts'
import { textCell, workbook } from '../../../support/workbook.ts'

const HEADER = 'Employee ID,Job Title,Location,Annual Salary,Hire Date,Status'

describe('importing people', () => {
  let app: PeopleApp
  beforeEach(async () => {
    app = await createPeopleApp()
  })
  afterEach(() => app.close())

  const load = (text: string, more: object = {}) =>
    app.call('people.import', { ...app.file('people.csv', text), ...more })
  const codes = (rejections: readonly { row: number; code: string }[]) => rejections.map(({ row, code }) => [row, code])

  it('accepts, refuses and leaves out every row, and says why', async () => {
    const { summary, rejections } = await load(
      [
        HEADER,
        '1,Analyst,LAX,"$80,000",2020-01-31,Active',
        '2,Analyst,LAX,,2020-01-31,Active',
        '1,Analyst,LAX,"$81,000",2020-01-31,Active',
        '3,Analyst,LAX,"$82,000",2020-02-30,Active',
        '4,Analyst,LAX,gone,2020-01-31,Terminated',
        '5,Analyst,LAX,-5,2020-01-31,Active',
        ',Analyst,LAX,70000,2020-01-31,Active',
        '6,Analyst,LAX,"30,000,000",2020-01-31,Active',
        '7,Analyst,LAX,70000,2020-01-31,sometimes',
        '8,Analyst,LAX,70000,2020-01-31,Active,shifted',
        '',
        '9,Analyst,LAX,7.2E+04,2020-01-31,On leave',
        '10,Analyst,LAX,70000,2020-01-31,On leave',
      ].join('\n'),
    )
    expect(codes(rejections)).toEqual([
      [3, 'PAY_MISSING'],
      [4, 'ID_DUPLICATE'],
      [5, 'DATE_UNREADABLE'],
      [7, 'PAY_NOT_POSITIVE'],
      [8, 'ID_MISSING'],
      [9, 'PAY_TOO_LARGE'],
      [10, 'STATUS_UNKNOWN'],
      [11, 'TOO_MANY_CELLS'],
      [13, 'SCIENTIFIC_NUMBER'],
    ])
    expect(rejections[1]).toMatchObject({ column: 'Employee ID', message: expect.stringContaining('Row 2') as string })
    expect(summary).toMatchObject({ rowsRead: 12, accepted: 3, rejected: 9, leftOut: 1, current: true })
    expect(summary.accepted + summary.rejected).toBe(summary.rowsRead)
    expect((await app.call('people.list', {})).people.map((person) => person.employeeId)).toEqual(['1', '10'])
    const stored = await app.call('people.rejections', { importId: summary.importId, offset: 2, limit: 2 })
    expect(stored).toMatchObject({ total: 9, rejections: rejections.slice(2, 4) })
  })

  it('shows in the preview what the import then does, and changes nothing', async () => {
    const text = `${HEADER}\n1,Analyst,LAX,80000,2020-01-31,Active\n2,Analyst,LAX,,2020-01-31,Active\n`
    const preview = await app.call('people.preview', app.file('people.csv', text))
    expect(preview).toMatchObject({ rowsRead: 2, accepted: 1, rejected: 1, mappingFrom: 'guessed', missing: [] })
    expect(await app.call('people.imports', {})).toEqual({ imports: [] })
    const { summary } = await load(text)
    expect([summary.accepted, summary.rejected, summary.sha256]).toEqual([1, 1, preview.sha256])
  })

  it('remembers the mapping for files with the same headers', async () => {
    const text = 'who,what\n1,80000\n2,90000\n'
    await expect(load(text)).rejects.toMatchObject({ code: 'MAPPING_INCOMPLETE' })
    const mapping = [
      { column: 0, field: 'employeeId' as const },
      { column: 1, field: 'annualPay' as const },
    ]
    await load(text, { mapping })
    const again = await app.call('people.preview', app.file('later.csv', 'WHO,What\n3,81000\n'))
    expect(again).toMatchObject({ mappingFrom: 'remembered', mapping, accepted: 1 })
  })

  it('keeps the old roster when an import fails, and every earlier version', async () => {
    await load(`${HEADER}\n1,A,LAX,80000,2020-01-31,Active\n`)
    await expect(load(`${HEADER}\n1,A,LAX,none,2020-01-31,Active\n`)).rejects.toMatchObject({
      code: 'NOTHING_ACCEPTED',
    })
    await expect(load('Employee ID,Salary\n1,€80.000\n')).rejects.toMatchObject({ code: 'RATE_MISSING' })
    expect((await app.call('people.summary', {})).pay).toBe(8_000_000)
    await load(`${HEADER}\n2,A,LAX,90000,2020-01-31,Active\n`)
    const { imports } = await app.call('people.imports', {})
    expect(imports.map(({ current, accepted }) => [current, accepted])).toEqual([
      [true, 1],
      [false, 1],
    ])
    expect([...app.test.store.read.people.rows(imports[1]?.importId ?? '')].map((row) => row.employeeId)).toEqual(['1'])
    expect((await app.call('people.list', {})).total).toBe(1)
  })

  it('writes an audit event without anybody’s pay', async () => {
    await load(`${HEADER}\n1,A,LAX,"81,234.56",2020-01-31,Active\n`)
    const { events } = app.test.store.read.audit.list({ offset: 0, limit: 5 })
    expect(events[0]).toMatchObject({ kind: 'PEOPLE_IMPORTED' })
    expect(JSON.stringify(events)).not.toMatch(/81.?234|8123456/)
  })

  it('a cancelled import changes nothing', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `${index},A,LAX,80000,2020-01-31,Active`)
    const controller = new AbortController()
    const progress = ({ label }: { label: string }) => {
      if (label === 'Storing people') controller.abort()
    }
    const source = app.file('people.csv', [HEADER, ...rows].join('\n'))
    await expect(app.call('people.import', source, { signal: controller.signal, progress })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(await app.call('people.imports', {})).toEqual({ imports: [] })
    expect((await app.call('people.list', {})).total).toBe(0)
    expect((await app.call('people.import', source)).summary.accepted).toBe(3000)
  })

  it('an hourly rate is x hours of a full-time year, and hours x 52 the FTE', async () => {
    await load('ID,Typical Hours,Annual Salary,Hourly Rate\n1,40,,41.41\n2,20,,30.00\n3,,"97,974.00",\n')
    const { people, pay } = await app.call('people.list', {})
    expect(people.map(({ annualPay, fte }) => [annualPay, fte])).toEqual([
      [8_613_280, 1],
      [6_240_000, 0.5],
      [9_797_400, 1],
    ])
    // 41.41 x 40 x 52 + 30 x 20 x 52 + 97,974
    expect(pay).toBe(8_613_280 + 3_120_000 + 9_797_400)
    const { rejections } = await load(
      'ID,Typical Hours,Annual Salary,Hourly Rate\n1,40,80000,41.41\n2,,,30\n3,40,80000,0\n4,,70000,\n',
    )
    expect(codes(rejections)).toEqual([
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
    await load('id,paid,hired\n1,1000,2020-01-01\n2,1000,2026-01-22\n', { mapping, rules: { asOf: '2026-01-31' } })
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
    await load('id,salary\n1,120500\n2,60000\n3,290000\n4,20000\n')
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
    expect(codes((await load(text, { mapping })).rejections)).toEqual([[3, 'LEVEL_UNKNOWN']])
    expect((await load(text, { mapping, rules: { levelByValue: { M2: 4 } } })).rejections).toEqual([])
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

  it('the date of the data is the one chosen, stated above the header, or of the file', async () => {
    const body = 'ID,Salary\n1,70000\n'
    const asOf = async (text: string, more: object = {}, modified?: Date) =>
      (await app.call('people.preview', { ...app.file('d.csv', text, modified), ...more })).rules.asOf
    expect(await asOf(body)).toBe('2026-01-31')
    expect(await asOf(body, {}, new Date('2025-12-24T10:00:00Z'))).toBe('2025-12-24')
    expect(await asOf(`STAFF AS OF JULY 17 2014,\n${body}`)).toBe('2014-07-17')
    expect(await asOf(body, { rules: { asOf: '2025-06-30' } })).toBe('2025-06-30')
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
    await load(`Employee ID,Job Title,Location,Salary\n${quoted},${quoted},${quoted},70000\n`)
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
    const { rejections } = await load(`Employee ID,Salary\n1,70000\n2,80000\n${word},150000\n`)
    expect(codes(rejections)).toEqual([[4, 'TOTAL_LINE']])
    expect(await app.call('people.summary', {})).toMatchObject({ headcount: 2, pay: 15_000_000 })
  })

  it.each(['Totally', 'Total-Smith2x', 'TOTAL1', 'Subtotal2', 'Summer'])('%s may be an id', async (id) => {
    expect((await load(`Employee ID,Salary\n${id},70000\n`)).rejections).toEqual([])
  })

  it('a formula that failed is refused by name wherever it stands, and #N/A is no value', async () => {
    const { rejections } = await load(
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

  it('takes the sheet that holds the table where the workbook begins with a cover or an empty sheet', async () => {
    const row = (line: number, ...texts: string[]) =>
      `<row r="${line}">${texts.map((each, at) => textCell(`${'AB'[at] ?? ''}${line}`, each)).join('')}</row>`
    const cover = row(1, 'Compensation review') + row(2, 'prepared for the committee') + row(3, '2026')
    const roster = row(1, 'Employee ID', 'Annual Salary') + row(2, '1', '70000')
    const file = app.file('w.xlsx', workbook({ Empty: '', Cover: cover, Roster: roster }))
    expect(await app.call('people.preview', file)).toMatchObject({
      accepted: 1,
      missing: [],
      read: { sheet: 'Roster' },
    })
    expect((await app.call('people.import', file)).summary.accepted).toBe(1)
    expect(await app.call('people.preview', { ...file, read: { sheet: 'Cover' } })).toMatchObject({ rowsRead: 2 })
    expect(await app.call('people.preview', app.file('c.xlsx', workbook({ Empty: '', Cover: cover })))).toMatchObject({
      read: { sheet: 'Cover' },
    })
    await expect(app.call('people.preview', app.file('e.xlsx', workbook({ A: '', B: '' })))).rejects.toMatchObject({
      code: 'EMPTY_FILE',
    })
  })

  it('control characters and halves of characters are refused by name', async () => {
    const { rejections } = await load('Employee ID,Salary\n"a\u0000b",70000\nok,70000\n')
    expect(codes(rejections)).toEqual([[2, 'TEXT_DAMAGED']])
  })

  it('headers that repeat or are empty are columns by their place', async () => {
    const preview = await app.call('people.preview', app.file('h.csv', 'ID,,Salary,Salary\n1,x,70000,80000\n'))
    expect(preview.columns.map(({ header }) => header)).toEqual(['ID', '', 'Salary', 'Salary'])
    const mapping = [
      { column: 0, field: 'employeeId' as const },
      { column: 3, field: 'annualPay' as const },
    ]
    const { sample } = await app.call('people.preview', {
      ...app.file('h.csv', 'ID,,Salary,Salary\n1,x,70000,80000\n'),
      mapping,
    })
    expect(sample[0]?.annualPay).toBe('80,000.00')
  })

  it.each([
    [[{ column: 9, field: 'annualPay' as const }]],
    [
      [
        { column: 0, field: 'employeeId' as const },
        { column: 1, field: 'employeeId' as const },
      ],
    ],
  ])('a mapping that does not fit the file is refused', async (mapping) => {
    await expect(app.call('people.preview', { ...app.file('m.csv', 'a,b\n1,2\n'), mapping })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })
})
