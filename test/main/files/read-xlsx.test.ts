import { describe, expect, it } from 'vitest'
import { cellText } from '../../../src-core/people/cell.ts'
import { tableFiles } from '../../../src-main/files/table-files.ts'
import { zipContent, zipEntries } from '../../../src-main/files/zip-directory.ts'
import { textCell as text, workbook, zip } from '../../support/workbook.ts'

const ROWS = `<row r="1">${text('A1', 'id')}${text('B1', 'pay')}${text('C1', 'hired')}</row>
<row r="3">${text('A3', '007')}<c r="B3"><v>86132.800000000003</v></c><c r="C3" s="1"><v>43831</v></c></row>
<row r="4">${text('A4', '__proto__')}<c r="B4"><f>1+1</f><v>2</v></c><c r="C4" t="b"><v>1</v></c></row>`

async function read(bytes: Uint8Array, sheet?: string) {
  const table = await tableFiles.open({ name: 'x.xlsx', bytes, modifiedAt: null }, sheet === undefined ? {} : { sheet })
  const rows = []
  for await (const slice of table.slices()) rows.push(...slice)
  return { ...table, rows }
}

describe('XLSX', () => {
  it('reads text, numbers as written, dates, cached formulas, and keeps the row numbers', async () => {
    const { rows, sheets } = await read(workbook({ Roster: ROWS }))
    expect(sheets).toEqual(['Roster'])
    expect(rows.map(({ row, cells }) => [row, ...cells.map(cellText)])).toEqual([
      [1, 'id', 'pay', 'hired'],
      [2, '', '', ''],
      [3, '007', '86132.800000000003', '2020-01-01'],
      [4, '__proto__', '2', 'TRUE'],
    ])
    expect(rows[2]?.cells[1]).toEqual({ number: '86132.800000000003' })
  })

  it('a formula that failed keeps its error as text, with and without a formula beside it', async () => {
    const { rows } = await read(
      workbook({
        First: `<row r="1"><c r="A1" t="e"><v>#NUM!</v></c></row>`,
        Roster: `${ROWS}<row r="5">${text('A5', '9')}<c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C5" s="1" t="e"><v>#REF!</v></c></row>`,
      }),
      'Roster',
    )
    expect(rows[4]?.cells.map(cellText)).toEqual(['9', '#DIV/0!', '#REF!'])
    expect(rows[0]?.cells.map(cellText)).toEqual(['id', 'pay', 'hired'])
  })

  it('a sheet that is a chart is none to read', async () => {
    const { sheets, rows } = await read(workbook({ Chart: null, Roster: ROWS }))
    expect(sheets).toEqual(['Roster'])
    expect(rows[0]?.cells).toEqual(['id', 'pay', 'hired'])
  })

  it('takes the first visible sheet, or the one asked for', async () => {
    const file = workbook({
      Hidden: `<row r="1">${text('A1', 'no')}</row>`,
      'A &amp; B': `<row r="1">${text('A1', 'yes')}</row>`,
    })
    const first = await read(file)
    expect(first.sheets).toEqual(['A & B', 'Hidden'])
    expect(first.rows[0]?.cells).toEqual(['yes'])
    expect((await read(file, 'Hidden')).rows[0]?.cells).toEqual(['no'])
    await expect(read(file, 'Other')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  it.each([
    ['a cell at the far corner', () => workbook({ A: `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` })],
    ['more rows than a sheet has', () => workbook({ A: '<row><c><v>1</v></c></row>'.repeat(1_048_577) })],
    ['an archive that is no workbook', () => zip({ 'hello.txt': 'hello' })],
    ['half a file', () => workbook({ Roster: ROWS }).slice(0, 500)],
    [
      'a sheet that is no XML',
      () => zip({ 'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets>' }),
    ],
  ])('%s is refused', async (_, make) => {
    await expect(read(make())).rejects.toMatchObject({ name: 'CodedError', code: 'FILE_UNREADABLE' })
  })

  it('is refused by the size that it states, too large or less than it is, before it takes memory', async () => {
    const stating = (size: number): Uint8Array => {
      const bytes = workbook({ Roster: ROWS })
      const name = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml')
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(name - 46 + 24, size, true)
      return bytes
    }
    const { length } =
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${ROWS}</sheetData></worksheet>`
    expect((await read(stating(length))).rows).toHaveLength(4)
    for (const size of [400 * 1024 * 1024, length - 1]) {
      await expect(read(stating(size))).rejects.toThrow('The workbook unpacks to more than can be read')
    }
  })

  it('an entry is unpacked no further than allowed, whatever size it claims', () => {
    const bytes = zip({ 'xl/workbook.xml': 'x'.repeat(1_000_000) })
    const [entry] = zipEntries(bytes) ?? []
    if (!entry) throw new Error('the archive has one entry')
    expect(entry.compressed).toBeLessThan(10_000)
    expect(zipContent(bytes, entry, 999_999)).toBeNull()
    expect(zipContent(bytes, entry, 1_000_000)).toHaveLength(1_000_000)
  })
})
