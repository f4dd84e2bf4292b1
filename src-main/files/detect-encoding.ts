/** Which encoding a text file is in: by its byte order mark, else by its bytes. */
import { isUtf8 } from 'node:buffer'
import type { Encoding } from '../services/ports/tables.ts'

interface DetectedEncoding {
  readonly encoding: Encoding
  /** Bytes of the mark to skip. */
  readonly mark: number
}

export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 }
  const wide = wideWithoutMark(bytes.subarray(0, 4096))
  if (wide) return { encoding: wide, mark: 0 }
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', mark: 0 }
}

/** Bytes of the mark to skip when the encoding is given. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  const detected = detectEncoding(bytes.subarray(0, 4))
  return detected.encoding === encoding ? detected.mark : 0
}

/** Latin text in UTF-16 has a zero in every other byte. */
function wideWithoutMark(start: Uint8Array): Encoding | null {
  if (start.length < 4) return null
  let [even, odd] = [0, 0]
  for (const [index, byte] of start.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const half = start.length / 2
  if (odd > 0.7 * half && even < 0.1 * half) return 'utf-16le'
  return even > 0.7 * half && odd < 0.1 * half ? 'utf-16be' : null
}
