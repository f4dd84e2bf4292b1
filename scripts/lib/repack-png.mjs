/**
 * Makes a PNG of a screen smaller: flat areas pack best unfiltered at the highest level. Without coarse no pixel changes;
 * with it each channel keeps its upper six bits, which no eye tells apart.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = 8
const PAETH = 4

/** bytes: an 8-bit RGB or RGBA PNG without interlacing. Answers the smaller of the repacked and the given one. */
export function repackPng(bytes, { coarse = false } = {}) {
  const parts = chunks(bytes)
  const header = parts.find(({ type }) => type === 'IHDR').data
  const [width, height, depth, colour, interlaced] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9],
    header[12],
  ]
  if (depth !== 8 || interlaced !== 0 || (colour !== 2 && colour !== 6)) return bytes
  const pixel = colour === 6 ? 4 : 3
  const packed = Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const rows = unfiltered(inflateSync(packed), width * pixel, height, pixel)
  if (coarse) for (let at = 0; at < rows.length; at += 1) rows[at] = (rows[at] & 0xfc) | (rows[at] >> 6)
  const body = deflateSync(rows, { level: 9, memLevel: 9 })
  const out = Buffer.concat([
    bytes.subarray(0, SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return out.length < bytes.length ? out : bytes
}

function chunks(bytes) {
  const found = []
  for (let at = SIGNATURE; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return found
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(data.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}

/** The rows with the filter "none": each a zero byte and its pixels. */
function unfiltered(raw, stride, height, pixel) {
  const out = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1)
    const filter = raw[start]
    for (let x = 1; x <= stride; x += 1) {
      const left = x > pixel ? out[start + x - pixel] : 0
      const up = y > 0 ? out[start + x - stride - 1] : 0
      const corner = x > pixel && y > 0 ? out[start + x - stride - 1 - pixel] : 0
      out[start + x] = raw[start + x] + predicted(filter, left, up, corner)
    }
  }
  return out
}

function predicted(filter, left, up, corner) {
  if (filter === PAETH) {
    const guess = left + up - corner
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
    return a <= b && a <= c ? left : b <= c ? up : corner
  }
  return [0, left, up, (left + up) >> 1][filter]
}
