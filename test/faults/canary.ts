/** One person's pay that is easy to recognise, and a search for it in every byte of a folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** In cents. Six bytes long as SQLite stores it: chance does not put it into ciphertext. */
export const CANARY = 135_724_689_753

/** How a leak would look: as text in minor or major units, as SQLite's integer, as a number in memory. */
export function tracesOf(minor: number): readonly { readonly form: string; readonly bytes: Buffer }[] {
  const stored = Buffer.alloc(8)
  stored.writeBigInt64BE(BigInt(minor))
  const little = Buffer.alloc(8)
  little.writeBigInt64LE(BigInt(minor))
  const float = Buffer.alloc(8)
  float.writeDoubleLE(minor)
  const major = (minor / 100).toFixed(2)
  return [
    { form: 'minor units as text', bytes: Buffer.from(String(minor)) },
    { form: 'major units as text', bytes: Buffer.from(major) },
    { form: 'major units with separators', bytes: Buffer.from(Number(major).toLocaleString('en-US')) },
    { form: 'text in UTF-16', bytes: Buffer.from(String(minor), 'utf16le') },
    { form: 'integer in a SQLite record', bytes: stored.subarray(2) },
    { form: 'integer in memory', bytes: little.subarray(0, 6) },
    { form: 'floating-point number in memory', bytes: float },
  ]
}

export interface Search {
  readonly files: readonly string[]
  readonly bytes: number
  readonly found: readonly string[]
}

export function searchFolder(folder: string, minor = CANARY): Search {
  const files: string[] = []
  const found: string[] = []
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const contents = readFileSync(path)
    files.push(path.slice(folder.length + 1))
    bytes += contents.length
    for (const trace of tracesOf(minor)) if (contents.includes(trace.bytes)) found.push(`${entry.name}: ${trace.form}`)
  }
  return { files, bytes, found }
}
