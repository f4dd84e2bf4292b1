import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeFormula } from '../../../src-main/files/formula-look.ts'
import { csvCell, writeCsv } from '../../../src-main/files/write-csv.ts'
import type { Column } from '../../../src-main/services/ports/table-writer.ts'
import { notCancelled, tableOf } from '../../support/table.ts'

const text: Column = { header: 'Text', type: 'text' }
const read = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n', relax_quotes: false })

describe('CSV', () => {
  it('begins with a byte order mark and ends each line with CRLF', async () => {
    const { bytes, rows } = await writeCsv(tableOf([text], [['å']]), notCancelled)
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('Text\r\nå\r\n')
    expect(rows).toBe(1)
  })

  it('reads back as it was written, whatever the text, but for the apostrophe before a formula', async () => {
    const cells = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a"b', 'a,b', 'a\nb', 'a\r\nb', ' a ', '=1+1', '__proto__'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 20 }), async (given) => {
        const { bytes } = await writeCsv(tableOf([text, text], given), notCancelled)
        const written = given.map((row) => row.map((cell) => (looksLikeFormula(cell) ? `'${cell}` : cell)))
        expect(read(bytes).slice(1)).toEqual(written.map((row) => row.map((cell) => Buffer.from(cell).toString())))
      }),
    )
  })

  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=1',
    '\uff1d1',
    '-A1',
    '+cmd|calc',
    '--1',
    '=',
    '-',
    '+49 30 1234',
  ])('keeps %j from being run as a formula', (cell) => {
    expect(csvCell(cell).replace(/^"/, '').startsWith("'")).toBe(true)
  })

  it.each(['-5', '+5', '-5.25', '+1,234.50', '-3%', '+3.5%', 'a=b', '1-2', "'quoted", ''])(
    'leaves %j as it is',
    (cell) => {
      expect(csvCell(cell).replaceAll('"', '')).toBe(cell)
    },
  )

  it('writes numbers plainly and exact decimals digit for digit', () => {
    expect([csvCell(-1.5), csvCell({ decimal: '-9007199254740.99' }), csvCell(null), csvCell(Number.NaN)]).toEqual([
      '-1.5',
      '-9007199254740.99',
      '',
      '',
    ])
  })

  it('stops between slices when cancelled', async () => {
    const cancel = new AbortController()
    const endless = (function* () {
      for (let row = 0; ; row += 1) {
        if (row === 5000) cancel.abort(new Error('enough'))
        yield ['x']
      }
    })()
    await expect(writeCsv(tableOf([text], endless), cancel.signal)).rejects.toThrow('enough')
  })
})
