import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cellText } from '../../../src-core/people/cell.ts'
import { tableFiles } from '../../../src-main/files/table-files.ts'
import { zipContent, zipEntries } from '../../../src-main/files/zip-directory.ts'

/** A ZIP archive of the given texts. */
function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const crc = crc32(data)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc, 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(data.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc, 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(data.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    local.push(head, Buffer.from(name), packed)
    central.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

function crc32(data: Uint8Array): number {
  let crc = ~0
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc >>> 0
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook whose style 1 is a date. sheets: name to the inside of sheetData. */
function workbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets)
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${name === 'Hidden' ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
      ]),
    ),
  })
}

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
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
    ['an archive that is no workbook', () => zip({ 'hello.txt': 'hello' })],
    ['half a file', () => workbook({ Roster: ROWS }).slice(0, 500)],
    [
      'a sheet that is no XML',
      () => zip({ 'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets>' }),
    ],
  ])('%s is refused', async (_, make) => {
    await expect(read(make())).rejects.toMatchObject({ name: 'CodedError', code: 'FILE_UNREADABLE' })
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
