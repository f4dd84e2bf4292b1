import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { columnName, xlsxCell } from '../../../src-main/files/xlsx-cells.ts'
import { MOST_ROWS, writeXlsx } from '../../../src-main/files/write-xlsx.ts'
import type { Cell, Column } from '../../../src-main/services/ports/table-writer.ts'
import { notCancelled, tableOf } from '../../support/table.ts'

const COLUMNS: readonly Column[] = [
  { header: 'Name', type: 'text' },
  { header: 'Pay (USD)', type: 'number', decimals: 2 },
  { header: 'Hired', type: 'date' },
  { header: 'At (UTC)', type: 'instant' },
]

async function readBack(rows: Iterable<readonly Cell[]>, title?: string) {
  const { bytes } = await writeXlsx(tableOf(COLUMNS, rows, title), notCancelled)
  const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false })
  return sheet
}

/** The sheet's XML, to see what a spreadsheet is told. */
const cellXml = (cell: Cell, column = 0) => xlsxCell(cell, COLUMNS[column] ?? { header: '', type: 'text' }, 'A2')

describe('XLSX', () => {
  it('reads back texts, numbers and dates as what they are', async () => {
    const sheet = await readBack([
      ['Zoë <&> "x"', { decimal: '-1234567.89' }, '2024-02-29', '2026-01-31T12:30:15.000Z'],
      ['', 42, null, null],
    ])
    expect(sheet?.data[0]).toEqual(COLUMNS.map((column) => column.header))
    expect(sheet?.data[1]).toEqual([
      'Zoë <&> "x"',
      -1234567.89,
      new Date('2024-02-29T00:00:00.000Z'),
      new Date('2026-01-31T12:30:15.000Z'),
    ])
    expect(sheet?.data[2]?.[1]).toBe(42)
  })

  it('keeps text as text whatever it looks like, without changing it', async () => {
    const tricky = [
      '=1+1',
      '@SUM(A1)',
      '-2+3',
      '+cmd',
      '00123',
      '1e5',
      '-5',
      'TRUE',
      '__proto__',
      'constructor',
      '_x0041_',
      '2026-01-31',
    ]
    const sheet = await readBack(tricky.map((value) => [value, null, null, null]))
    const names = sheet?.data.slice(1).map((row) => row[0])
    expect(names).toEqual(tricky)
    for (const value of tricky) expect(cellXml(value)).not.toMatch(/<f>|<v>/)
    expect(cellXml('=1+1')).toContain('s="4"') // the style with the quote mark
    expect(cellXml('-5')).not.toContain('s="4"')
  })

  it('writes any string as well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const inner = /<t xml:space="preserve">([\s\S]*)<\/t>/.exec(cellXml(value))?.[1] ?? '<'
        expect(inner).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/)
        expect(inner).toMatch(/^[\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u)
      }),
    )
  })

  it('writes money digit for digit, and a date before March 1900 as text', () => {
    expect(cellXml({ decimal: '90071992547409.93' }, 1)).toContain('<v>90071992547409.93</v>')
    expect(cellXml('1899-12-31', 2)).toContain('inlineStr')
    expect(cellXml('not a date', 2)).toContain('inlineStr')
    expect(cellXml('1900-03-01', 2)).toContain('<v>61</v>')
  })

  it('cuts a text that no cell can hold and says so', () => {
    expect(cellXml('x'.repeat(40_000))).toContain('the CSV has it whole')
    expect(cellXml('x'.repeat(32_767))).not.toContain('the CSV has it whole')
  })

  it('names columns as a sheet does', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })

  it('freezes the header row and makes a sheet name that is allowed', async () => {
    const sheet = await readBack([], 'a/b:c*?[d]'.repeat(9))
    expect(sheet?.sheet.length).toBeLessThanOrEqual(31)
    expect(sheet?.sheet).not.toMatch(/[[\]:*?/\\]/)
  })

  it('gives the same bytes for the same table', async () => {
    const write = async () => (await writeXlsx(tableOf(COLUMNS, [['a', 1, null, null]]), notCancelled)).bytes
    expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true)
  })

  it('writes 100,000 rows that read back whole, and lets others work meanwhile', async () => {
    const rows = 100_000
    const made = (function* (): Generator<readonly Cell[]> {
      for (let row = 0; row < rows; row += 1) yield [`person ${row}`, { decimal: `${row}.25` }, '2020-01-31', null]
    })()
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    const written = await writeXlsx(tableOf(COLUMNS, made), notCancelled)
    clearInterval(timer)
    expect(written.rows).toBe(rows)
    expect(turns).toBeGreaterThan(20)
    const [sheet] = await readXlsxFile(Buffer.from(written.bytes))
    expect(sheet?.data).toHaveLength(rows + 1)
    expect(sheet?.data.at(-1)).toEqual([
      `person ${rows - 1}`,
      rows - 1 + 0.25,
      new Date('2020-01-31T00:00:00.000Z'),
      null,
    ])
  })

  it('refuses more rows than a sheet has, by code', async () => {
    const tooMany = (function* (): Generator<readonly Cell[]> {
      for (let row = 0; row <= MOST_ROWS; row += 1) yield [null, null, null, null]
    })()
    await expect(writeXlsx(tableOf(COLUMNS, tooMany), notCancelled)).rejects.toMatchObject({ code: 'TOO_MANY_ROWS' })
  })
})
