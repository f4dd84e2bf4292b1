import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ReadOptions } from '../../../src-contract/desktop/people-file.ts'
import type { Cell } from '../../../src-core/people/cell.ts'
import { tableFiles } from '../../../src-main/files/table-files.ts'

async function read(content: string | Uint8Array, options: ReadOptions = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const table = await tableFiles.open({ name: 'x', bytes, modifiedAt: null }, options)
  const rows: (readonly Cell[])[] = []
  for await (const slice of table.slices()) rows.push(...slice.map(({ cells }) => cells))
  return { ...table, rows }
}

describe('CSV', () => {
  it.each([
    [
      'quotes with separators',
      'a,b\n"x, y",2\n',
      [
        ['a', 'b'],
        ['x, y', '2'],
      ],
    ],
    [
      'doubled quotes',
      'a,b\n1,"ha ""ha"" ha"\n',
      [
        ['a', 'b'],
        ['1', 'ha "ha" ha'],
      ],
    ],
    [
      'line ends inside quotes',
      'a,b\n"1\n2","3\r\n4"\n',
      [
        ['a', 'b'],
        ['1\n2', '3\r\n4'],
      ],
    ],
    [
      'Windows line ends',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n1,"",\n',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,ʤ',
      [
        ['a', 'b'],
        ['1', 'ʤ'],
      ],
    ],
    ['blank lines, which keep their numbers', 'a,b\n\n1,2\n', [['a', 'b'], [''], ['1', '2']]],
    [
      'quotes inside a cell',
      'a,b\n5" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
      ],
    ],
    [
      'NULs as data',
      'a,b\n1\u00002,3\n',
      [
        ['a', 'b'],
        ['1\u00002', '3'],
      ],
    ],
    [
      'names of prototypes',
      'constructor,__proto__\ntoString,valueOf\n',
      [
        ['constructor', '__proto__'],
        ['toString', 'valueOf'],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect((await read(text)).rows).toEqual(rows)
  })

  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1,5;2\n3,5;4\n'],
    ['\t', 'a\tb, c\n1\t2, 3\n'],
    ['|', 'a|b\n1|2\n'],
  ])('finds the separator %j', async (separator, text) => {
    const table = await read(text)
    expect(table.separator).toBe(separator)
    expect(table.rows[1]).toHaveLength(2)
  })

  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['utf-16le', 'utf16-le', true],
    ['utf-16be', 'utf16-be', true],
    ['utf-16le', 'utf16-le', false],
    ['windows-1252', 'windows-1252', false],
  ] as const)('finds the encoding %s (%s, mark: %s)', async (encoding, codec, addBOM) => {
    const table = await read(iconv.encode('id,Ort\n1,Zürich\n2,Málaga\n', codec, { addBOM }))
    expect(table.encoding).toBe(encoding)
    expect(table.rows).toEqual([
      ['id', 'Ort'],
      ['1', 'Zürich'],
      ['2', 'Málaga'],
    ])
  })

  it('reads cells of two megabytes whole', async () => {
    const long = 'x,"\n'.repeat(500_000)
    const { rows } = await read(`a,b\n"${long.replaceAll('"', '""')}",2\n`)
    expect(rows[1]).toEqual([long, '2'])
  })

  it.each([
    ['a quote never closed', 'a,b\n"1,2\n3,4\n', {}, 'FILE_UNREADABLE'],
    [
      'bytes that are not in the given encoding',
      iconv.encode('a,ü\n', 'windows-1252'),
      { encoding: 'utf-8' },
      'FILE_UNREADABLE',
    ],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 500 }, (_, at) => at % 32)]),
      {},
      'FILE_UNREADABLE',
    ],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), {}, 'FILE_UNREADABLE'],
    ['an empty file', '', {}, 'EMPTY_FILE'],
  ] as const)('%s is refused', async (_, content, options, code) => {
    await expect(read(content, options)).rejects.toMatchObject({ name: 'CodedError', code })
  })

  it('a quotation mark that is never closed is told with the row it opens in', async () => {
    const rows = ['a,b', '1,"x', 'y"', ...Array.from({ length: 500 }, (_, at) => `${at},ok`), '9,"never', '10,z']
    await expect(read(rows.join('\n'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining('opens in row 503 ') as string,
      details: { row: 503 },
    })
  })

  it('any table written with quotes is read back as it was', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const text = [['a', 'b', 'c'], ...rows]
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const table = await read(text, { encoding: 'utf-8', separator: ',' })
        expect(table.rows.slice(1)).toEqual(rows)
      }),
      { numRuns: 50 },
    )
  })

  it('any bytes at all end in rows or in a coded refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const failure = await read(bytes).then(
          () => null,
          (error: unknown) => error,
        )
        if (failure !== null) expect(failure).toMatchObject({ name: 'CodedError' })
      }),
      { numRuns: 300 },
    )
  })
})
