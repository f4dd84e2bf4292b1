/**
 * The recovery key as people write it down: 160 random bits in eight groups of five characters, as
 * 7K2QM-... The last character of a group checks the group and its place, so a typing mistake is named.
 * Alphabet of Crockford's base32: no I, L, O or U; small letters and I, L, O are read as meant.
 */
import { CodedError } from '../../src-core/coded-error.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 8
const DATA_CHARACTERS = 4
export const RECOVERY_BYTES = (GROUPS * DATA_CHARACTERS * 5) / 8

export function formatRecoveryKey(secret: Uint8Array): string {
  if (secret.length !== RECOVERY_BYTES) throw new Error(`A recovery key has ${RECOVERY_BYTES} bytes.`)
  const values = toFiveBits(secret)
  const groups: string[] = []
  for (let group = 0; group < GROUPS; group += 1) {
    const data = values.slice(group * DATA_CHARACTERS, (group + 1) * DATA_CHARACTERS)
    groups.push([...data, checkOf(data, group)].map((value) => ALPHABET.charAt(value)).join(''))
  }
  return groups.join('-')
}

/** Throws WRONG_KEY naming the group with the mistake. */
export function parseRecoveryKey(text: string): Uint8Array {
  const characters = text
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  const length = GROUPS * (DATA_CHARACTERS + 1)
  if (characters.length !== length) {
    throw new CodedError(
      'WRONG_KEY',
      `A recovery key has ${GROUPS} groups of ${DATA_CHARACTERS + 1} characters (${length}); this one has ${characters.length}. Nothing was changed.`,
    )
  }
  const values: number[] = []
  for (let group = 0; group < GROUPS; group += 1) {
    const written = characters.slice(group * (DATA_CHARACTERS + 1), (group + 1) * (DATA_CHARACTERS + 1))
    const all = [...written].map((character) => ALPHABET.indexOf(character))
    const data = all.slice(0, DATA_CHARACTERS)
    if (all.includes(-1) || checkOf(data, group) !== all[DATA_CHARACTERS]) {
      throw new CodedError(
        'WRONG_KEY',
        `Group ${group + 1} of the recovery key has a typing mistake, or the groups are out of order. Compare it with the printed one. Nothing was changed.`,
        { group: group + 1 },
      )
    }
    values.push(...data)
  }
  return fromFiveBits(values)
}

/**
 * A checksum in the field of 32 elements: any one wrong character, any two swapped and any group in another's place
 * give another check character.
 */
function checkOf(data: readonly number[], group: number): number {
  let sum = 0
  for (const value of data) sum = timesAlpha(sum ^ value)
  return timesAlpha(sum) ^ group
}

/** Multiplication by x modulo x^5 + x^2 + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? (doubled ^ 0b100101) & 31 : doubled
}

function toFiveBits(bytes: Uint8Array): number[] {
  const values: number[] = []
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      values.push((buffer >> bits) & 31)
    }
  }
  return values
}

function fromFiveBits(values: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let buffer = 0
  let bits = 0
  for (const value of values) {
    buffer = ((buffer << 5) | value) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((buffer >> bits) & 255)
    }
  }
  return Uint8Array.from(bytes)
}
