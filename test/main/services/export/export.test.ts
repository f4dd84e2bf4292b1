import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import type { EventFilter } from '../../../../src-contract/desktop/simulation.ts'
import { majorText } from '../../../../src-core/money/format.ts'
import { fileName } from '../../../../src-main/services/file-name.ts'
import { fillSample, SAMPLE_HEADCOUNT } from '../../../../src-main/services/workspace/sample-company.ts'
import { createDocuments, eventAt, EVENTS, TOTALS, type Documents } from '../../../support/documents.ts'
import { createTestStore, type TestStore } from '../../../support/test-store.ts'

let test: TestStore
let documents: Documents
let ids: [string, string]

beforeAll(async () => {
  test = await createTestStore()
  await fillSample(test.store, test.system)
  documents = createDocuments(test)
  const create = async (name: string) => {
    const input = { name, startYear: 2027, years: 2, seed: 5 }
    return (await documents.scenarios['scenarios.create'](input, documents.context)).scenario.id
  }
  ids = [await create('=HYPERLINK("x")'), await create('Plan B / möglich?')]
  const change = LeverChange.parse({ lever: 'merit.rate', level: 2, value: 4.75 })
  await documents.levers['levers.set']({ scenarioId: ids[1], changes: [change], reason: '-cmd' }, documents.context)
})
afterAll(() => test.close())

const csv = (bytes: Uint8Array): Record<string, string>[] => parse(Buffer.from(bytes), { bom: true, columns: true })

describe('export.table', () => {
  it('writes everyone that the people screen lists, with the same figures', async () => {
    const { rows, bytes } = await documents.export({ table: 'people', format: 'csv' })
    const list = { sort: 'employeeId', descending: false, offset: 0, limit: 5000 } as const
    const seen = await documents.handlers['people.list'](list, documents.context)
    const written = csv(bytes)
    expect(rows).toBe(SAMPLE_HEADCOUNT)
    expect(written).toHaveLength(SAMPLE_HEADCOUNT)
    expect(written.map((row) => row['Employee ID'])).toEqual(seen.people.map((person) => person.employeeId))
    expect(written.map((row) => row['Annual pay (USD)'])).toEqual(
      seen.people.map((person) => majorText(person.reportingPay, 2)),
    )
    expect(written.map((row) => row['Compa-ratio'])).toEqual(
      seen.people.map((person) => String(person.compaRatio ?? '')),
    )
  })

  it('writes candidates as the list shows them, narrowed as it is, formulas neutralised', async () => {
    const create = documents.handlers['candidates.create']
    await create({ id: 'C-1', fields: { jobTitle: '=1+1', level: 'P3', location: 'Riverside' } }, documents.context)
    await create({ id: 'C-2', fields: { jobTitle: 'Designer', level: 'P1' } }, documents.context)
    const all = await documents.export({ table: 'candidates', format: 'csv' })
    expect(
      csv(all.bytes)
        .map((row) => row['Candidate'])
        .sort(),
    ).toEqual(['C-1', 'C-2'])
    const { bytes, rows } = await documents.export({ table: 'candidates', format: 'csv', candidates: { level: 'P3' } })
    expect(rows).toBe(1)
    expect(csv(bytes)[0]).toMatchObject({ 'Job title': "'=1+1", Location: 'Riverside', Status: 'no offer' })
  })

  it('writes only who the filter lets through', async () => {
    const filter = { where: [{ field: 'level' as const, value: '2' }] }
    const { bytes, rows } = await documents.export({ table: 'people', format: 'csv', filter })
    expect(rows).toBeGreaterThan(0)
    expect(rows).toBeLessThan(SAMPLE_HEADCOUNT)
    expect(new Set(csv(bytes).map((row) => row.Level))).toEqual(new Set(['2']))
  })

  it('writes people in the order and with the columns asked for', async () => {
    const columns = ['employeeId', 'reportingPay', 'location'] as const
    const { bytes } = await documents.export({
      table: 'people',
      format: 'csv',
      sort: 'reportingPay',
      descending: true,
      columns: [...columns],
    })
    const written = csv(bytes)
    expect(Object.keys(written[0] ?? {})).toEqual(['Employee ID', 'Annual pay (USD)', 'Location'])
    const pay = written.map((row) => Number(row['Annual pay (USD)']))
    expect(pay).toEqual([...pay].sort((a, b) => b - a))
  })

  it("writes each group's subtotal and then its people, as the screen groups them", async () => {
    const filter = { where: [{ field: 'level' as const, value: '4' }] }
    const request = { table: 'people', format: 'csv', filter, groupBy: 'department' } as const
    const written = csv((await documents.export(request)).bytes)
    const seen = await documents.handlers['people.groups']({ by: 'department', filter }, documents.context)
    const headings = written.filter((row) => row['People in group'] !== '')
    expect(headings.map((row) => row['Group: department'])).toEqual(seen.groups.map((group) => group.label))
    expect(headings.map((row) => row['Annual pay (USD)'])).toEqual(seen.groups.map((group) => majorText(group.pay, 2)))
    for (const heading of headings) {
      const members = written.filter(
        (row) => row['Employee ID'] !== '' && row.Department === heading['Group: department'],
      )
      expect(members).toHaveLength(Number(heading['People in group']))
      expect(members.every((row) => row.Level === '4')).toBe(true)
    }
  })

  it('writes only the events and entries that the filter lets through', async () => {
    const audit = await documents.export({ table: 'audit', format: 'csv', auditFilter: { kind: 'PEOPLE_IMPORTED' } })
    expect(csv(audit.bytes).map((row) => row.Kind)).toEqual(['PEOPLE_IMPORTED'])
    const of = async (eventFilter: EventFilter) =>
      (await documents.export({ table: 'events', format: 'csv', runId: 'run-1', eventFilter })).rows
    expect(await of({ employeeId: '=E7' })).toBe(1)
    expect(await of({ kind: 'RAISE', year: 2027 })).toBe(EVENTS)
    expect(await of({ kind: 'HIRE' })).toBe(0)
    expect(await of({ year: 2028 })).toBe(0)
  })

  it('writes people to XLSX with numbers as numbers and dates as dates', async () => {
    const { bytes } = await documents.export({ table: 'people', format: 'xlsx' })
    const [sheet] = await readXlsxFile(Buffer.from(bytes))
    const [header, first] = sheet?.data ?? []
    const at = (name: string) => first?.[header?.indexOf(name) ?? -1]
    expect(typeof at('Annual pay (USD)')).toBe('number')
    expect(at('Hire date')).toBeInstanceOf(Date)
    expect(sheet?.data).toHaveLength(SAMPLE_HEADCOUNT + 1)
  })

  it('reads events page after page, keeps ids that look like formulas as text, and tells how far it is', async () => {
    const { rows, bytes } = await documents.export({ table: 'events', format: 'csv', runId: 'run-1' })
    const written = csv(bytes)
    expect(rows).toBe(EVENTS)
    expect(written.map((row) => row['No.'])).toEqual(Array.from({ length: EVENTS }, (_, seq) => String(seq)))
    expect(written[7]?.['Employee ID']).toBe("'=E7")
    expect(written[7]?.['Pay after (USD)']).toBe(majorText(eventAt(7).payAfter ?? 0, 2))
    expect(documents.progress).toEqual(expect.arrayContaining([`Events 5000/${EVENTS}`, `Events ${EVENTS}/${EVENTS}`]))
  })

  it('writes totals by year, level, department and location that agree with the run to the cent', async () => {
    const { bytes } = await documents.export({ table: 'totals', format: 'csv', scenarioId: ids[1] })
    const written = csv(bytes)
    for (const year of TOTALS.years) {
      const own = written.filter((row) => row.Year === String(year.year))
      expect(own.filter((row) => row.By === 'all').map((row) => row['In-year cost (USD)'])).toEqual([
        majorText(year.costs.inYear, 2),
      ])
      expect(own.filter((row) => row.By === 'level').map((row) => row['Burdened cost (USD)'])).toEqual(
        year.byLevel.map((part) => majorText(part.costs.burdened, 2)),
      )
    }
  })

  it('puts each lever beside its default', async () => {
    const { bytes } = await documents.export({ table: 'levers', format: 'csv', scenarioId: ids[1] })
    const differing = csv(bytes).filter((row) => row['Differs from default'] === 'yes')
    expect(differing.map((row) => [row.Lever, row.Level, row.Year, row.Value, row.Default, row.Source])).toEqual([
      ['Merit rate', '2', '2027', '4.75', '4', 'scenario'],
      ['Merit rate', '2', '2028', '4.75', '4', 'scenario'],
    ])
  })

  it('writes history with old and new value, and a reason that cannot be run', async () => {
    const { bytes } = await documents.export({ table: 'history', format: 'csv', scenarioId: ids[1] })
    expect(csv(bytes)).toEqual([
      expect.objectContaining({
        Who: 'analyst',
        Lever: 'Merit rate',
        Level: '2',
        Year: 'all',
        'New value': '4.75',
        Reason: "'-cmd",
      }),
    ])
  })

  it('neutralises a scenario whose name is a formula, also as a header', async () => {
    const { bytes } = await documents.export({ table: 'comparison', format: 'csv', scenarioIds: ids })
    const [header]: string[][] = parse(Buffer.from(bytes), { bom: true })
    expect(header?.[5]).toBe(`'=HYPERLINK("x")`)
    const fall = csv(bytes).filter((row) => row.Part?.startsWith('waterfall'))
    expect(fall.map((row) => row['Plan B / möglich?'])).toEqual(['100.00', '-5.50', '94.50'])
  })

  it.each(['payBands', 'rejections', 'audit', 'quality'] as const)('writes the table %s', async (table) => {
    const both = await Promise.all((['csv', 'xlsx'] as const).map((format) => documents.export({ table, format })))
    expect(both[0]?.rows).toBe(both[1]?.rows)
    if (table !== 'rejections') expect(both[0]?.rows).toBeGreaterThan(0)
  })

  it('asks for the scenarios of a comparison', async () => {
    await expect(documents.export({ table: 'comparison', format: 'csv' })).rejects.toMatchObject({
      code: 'NOT_COMPARABLE',
    })
  })

  it('names the file for what it holds and the day, with nothing a file system refuses', async () => {
    const { name } = await documents.export({ table: 'levers', format: 'xlsx', scenarioId: ids[1] })
    expect(name).toBe('levers-plan-b-möglich-2026-01-31.xlsx')
    expect(fileName(['../../..', 'CON:<>|?*'], 'csv')).toBe('con.csv')
    expect(fileName(['///'], 'csv')).toBe('meritline.csv')
  })
})
