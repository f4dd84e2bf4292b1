/** CSV by csv-parse, a piece of the file at a time: the table is never held as a whole. */
import { isUtf8 } from 'node:buffer'
import { Readable, pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import iconv from 'iconv-lite'
import { CodedError } from '../../src-core/coded-error.ts'
import type { TableRow } from '../../src-core/people/cell.ts'
import type { ReadOptions } from '../../src-contract/desktop/people-file.ts'
import type { Encoding, OpenTable, Separator } from '../services/ports/tables.ts'
import { detectEncoding, markLength } from './detect-encoding.ts'
import { detectSeparator } from './detect-separator.ts'

/** Small, so that what a piece is cut into dies young: with 64 KB the process peaks 50 MB higher. */
const PIECE = 16 * 1024
/** Enough to tell the separator by. */
const START = 64 * 1024
const SLICE = 200
/** Room for a few cells of 2 MB; a quote never closed is found by its end of file instead. */
const LONGEST_ROW = 64 * 1024 * 1024

export function openCsv(bytes: Uint8Array, options: ReadOptions): OpenTable {
  const detected = detectEncoding(bytes)
  const encoding = options.encoding ?? detected.encoding
  const body = bytes.subarray(options.encoding ? markLength(bytes, encoding) : detected.mark)
  refuseWrongEncoding(body, encoding)
  const start = iconv.decode(Buffer.from(body.subarray(0, START)), encoding)
  refuseBinary(start)
  const separator = options.separator ?? detectSeparator(start)
  return {
    encoding,
    separator,
    sheet: null,
    sheets: [],
    slices: () => slices(body, encoding, separator),
  }
}

async function* slices(
  body: Uint8Array,
  encoding: Encoding,
  separator: Separator,
): AsyncGenerator<readonly TableRow[]> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
  })
  const source = Readable.from(pieces(body, encoding), { objectMode: true, highWaterMark: 1 })
  // Errors reach the loop below through the parser.
  pipeline(source, parser, () => undefined)
  let slice: TableRow[] = []
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      slice.push({ row, cells })
      if (slice.length === SLICE) {
        yield slice
        slice = []
      }
    }
  } catch (error) {
    // Rows that the parser had read and the loop had not yet been given count too.
    throw error instanceof CsvError ? unreadable(error, parser.info.records) : error
  } finally {
    source.destroy()
    parser.destroy()
  }
  if (slice.length > 0) yield slice
}

/** The file in pieces, as UTF-8. */
function* pieces(body: Uint8Array, encoding: Encoding): Generator<Buffer> {
  const decoder = encoding === 'utf-8' ? null : iconv.getDecoder(encoding, { stripBOM: false })
  for (let at = 0; at < body.length; at += PIECE) {
    const piece = Buffer.from(body.buffer, body.byteOffset + at, Math.min(PIECE, body.length - at))
    yield decoder ? Buffer.from(decoder.write(piece), 'utf8') : piece
  }
  const rest = decoder?.end()
  if (rest) yield Buffer.from(rest, 'utf8')
}

function refuseWrongEncoding(body: Uint8Array, encoding: Encoding): void {
  const wrong = encoding === 'utf-8' ? !isUtf8(body) : encoding !== 'windows-1252' && body.length % 2 === 1
  if (!wrong) return
  throw new CodedError(
    'FILE_UNREADABLE',
    `The file is not in the encoding ${encoding}. Nothing was read. Choose another encoding, or leave it to be detected.`,
  )
}

/** Letters that no text has in numbers: a picture, a PDF, an archive by the wrong name. */
function refuseBinary(start: string): void {
  let control = 0
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32)) control++
  }
  if (control > 0.1 * start.length) {
    throw new CodedError(
      'FILE_UNREADABLE',
      'This is neither a CSV nor an XLSX file. Nothing was read. Save it as one of the two in the program it comes from.',
    )
  }
}

function unreadable(error: CsvError, row: number): CodedError {
  const quote = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
  return new CodedError(
    'FILE_UNREADABLE',
    quote
      ? `A quotation mark that opens in row ${row + 1} is never closed. Nothing was read. Close or remove it in the file.`
      : `The file stops being a table after row ${row}. Nothing was read. Check that row in a text editor.`,
    { row: row + 1, code: error.code },
  )
}
