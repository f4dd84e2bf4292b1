/** A ZIP container made in memory, each entry deflated as it is produced, off the main thread and without a temp file. */
import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

interface ZipEntry {
  readonly name: string
  readonly content: AsyncIterable<string> | Iterable<string>
}

interface Packed {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly data: Buffer
}

/** 1980-01-01, the format's first day: the same content gives the same bytes. */
const DOS_DATE = 0x0021
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8
const LIMIT = 0xffff_ffff

export async function zip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = await deflate(entry)
    const fields = entryFields(packed)
    const header = Buffer.concat([uint32(0x04034b50), fields, packed.name])
    parts.push(header, packed.data)
    directory.push(
      // Made by version 2.0, no comment, disk 0, no attributes.
      Buffer.concat([uint32(0x02014b50), uint16(VERSION), fields, Buffer.alloc(10), uint32(offset), packed.name]),
    )
    offset += header.length + packed.data.length
    if (offset > LIMIT) throw new RangeError('a ZIP without extensions ends at 4 GB')
  }
  const index = Buffer.concat(directory)
  const count = uint16(entries.length)
  const end = [uint32(0x06054b50), Buffer.alloc(4), count, count, uint32(index.length), uint32(offset), Buffer.alloc(2)]
  return new Uint8Array(Buffer.concat([...parts, index, ...end]))
}

async function deflate({ name, content }: ZipEntry): Promise<Packed> {
  const stream = createDeflateRaw({ level: 6 })
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(stream, 'end')
  // Awaited below; a content that throws must not leave a second, unheard rejection.
  ended.catch(() => undefined)
  let crc = 0
  let size = 0
  try {
    for await (const text of content) {
      const bytes = Buffer.from(text, 'utf8')
      crc = crc32(bytes, crc)
      size += bytes.length
      if (!stream.write(bytes)) await once(stream, 'drain')
    }
    stream.end()
    await ended
  } finally {
    stream.destroy()
  }
  return { name: Buffer.from(name, 'utf8'), crc, size, data: Buffer.concat(chunks) }
}

/** The fields that the local header and the directory share. */
function entryFields({ name, crc, size, data }: Packed): Buffer {
  const numbers = [uint16(VERSION), uint16(UTF8_NAMES), uint16(DEFLATED), uint16(0), uint16(DOS_DATE)]
  return Buffer.concat([...numbers, uint32(crc), uint32(data.length), uint32(size), uint16(name.length), uint16(0)])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
