/**
 * The table of contents of a ZIP archive, read to judge an XLSX before it is unpacked: how large it really becomes, and
 * whether it claims a sheet larger than memory. The sizes it states are counted by inflating all the same.
 */
import { inflateRawSync } from 'node:zlib'

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly compressed: number
  /** Bytes that it unpacks to, as the archive states; null where it does not say so here. */
  readonly stated: number | null
  readonly offset: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
/** In place of a size that stands in an extension of the entry. */
const ELSEWHERE = 0xffffffff

/** Null when it is no archive that can be read. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const lowest = Math.max(0, bytes.length - 22 - 65_535)
  while (end >= lowest && view.getUint32(end, true) !== END) end--
  if (end < lowest || end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null
    const nameLength = view.getUint16(at + 28, true)
    const stated = view.getUint32(at + 24, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      stated: stated === ELSEWHERE ? null : stated,
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The bytes of one entry, or null when they exceed most or are damaged. */
export function zipContent(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length) return null
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.compressed)
  if (entry.method === 0) return packed.length <= most ? packed : null
  if (entry.method !== 8) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch {
    return null
  }
}
