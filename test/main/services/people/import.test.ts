import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codesOf, createPeopleApp, type PeopleApp } from '../../../support/people-app.ts'
import { textCell, workbook } from '../../../support/workbook.ts'

const HEADER = 'Employee ID,Job Title,Location,Annual Salary,Hire Date,Status'

describe('importing people', () => {
  let app: PeopleApp
  beforeEach(async () => {
    app = await createPeopleApp()
  })
  afterEach(() => app.close())

  it('accepts, refuses and leaves out every row, and says why', async () => {
    const { summary, rejections } = await app.load(
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
    expect(codesOf(rejections)).toEqual([
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
    const { summary } = await app.load(text)
    expect([summary.accepted, summary.rejected, summary.sha256]).toEqual([1, 1, preview.sha256])
  })

  it('remembers the mapping for files with the same headers', async () => {
    const text = 'who,what\n1,80000\n2,90000\n'
    await expect(app.load(text)).rejects.toMatchObject({ code: 'MAPPING_INCOMPLETE' })
    const mapping = [
      { column: 0, field: 'employeeId' as const },
      { column: 1, field: 'annualPay' as const },
    ]
    await app.load(text, { mapping })
    const again = await app.call('people.preview', app.file('later.csv', 'WHO,What\n3,81000\n'))
    expect(again).toMatchObject({ mappingFrom: 'remembered', mapping, accepted: 1 })
  })

  it('keeps the old roster when an import fails, and every earlier version', async () => {
    await app.load(`${HEADER}\n1,A,LAX,80000,2020-01-31,Active\n`)
    await expect(app.load(`${HEADER}\n1,A,LAX,none,2020-01-31,Active\n`)).rejects.toMatchObject({
      code: 'NOTHING_ACCEPTED',
    })
    await expect(app.load('Employee ID,Salary\n1,€80.000\n')).rejects.toMatchObject({ code: 'RATE_MISSING' })
    expect((await app.call('people.summary', {})).pay).toBe(8_000_000)
    await app.load(`${HEADER}\n2,A,LAX,90000,2020-01-31,Active\n`)
    const { imports } = await app.call('people.imports', {})
    expect(imports.map(({ current, accepted }) => [current, accepted])).toEqual([
      [true, 1],
      [false, 1],
    ])
    expect([...app.test.store.read.people.rows(imports[1]?.importId ?? '')].map((row) => row.employeeId)).toEqual(['1'])
    expect((await app.call('people.list', {})).total).toBe(1)
  })

  it('writes an audit event without anybody’s pay', async () => {
    await app.load(`${HEADER}\n1,A,LAX,"81,234.56",2020-01-31,Active\n`)
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

  it('the date of the data is the one chosen, stated above the header, or of the file', async () => {
    const body = 'ID,Salary\n1,70000\n'
    const asOf = async (text: string, more: object = {}, modified?: Date) =>
      (await app.call('people.preview', { ...app.file('d.csv', text, modified), ...more })).rules.asOf
    expect(await asOf(body)).toBe('2026-01-31')
    expect(await asOf(body, {}, new Date('2025-12-24T10:00:00Z'))).toBe('2025-12-24')
    expect(await asOf(`STAFF AS OF JULY 17 2014,\n${body}`)).toBe('2014-07-17')
    expect(await asOf(body, { rules: { asOf: '2025-06-30' } })).toBe('2025-06-30')
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
