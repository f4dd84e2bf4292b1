import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRecoveryKey, parseRecoveryKey } from '../../../src-main/store/recovery-key.ts'

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 })
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function faultOf(text: string): unknown {
  try {
    parseRecoveryKey(text)
    return null
  } catch (error) {
    return error
  }
}

describe('a recovery key', () => {
  it('is eight groups of five printable characters and reads back', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const text = formatRecoveryKey(secret)
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/)
        expect(parseRecoveryKey(text)).toEqual(secret)
      }),
    )
  })

  it('is read in small letters, without dashes, and with I, L and O for 1 and 0', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const written = formatRecoveryKey(secret)
          .toLowerCase()
          .replaceAll('-', ' ')
          .replaceAll('1', 'l')
          .replaceAll('0', 'o')
        expect(parseRecoveryKey(written)).toEqual(secret)
      }),
    )
  })

  it('names the group in which any one character is wrong', () => {
    fc.assert(
      fc.property(secrets, fc.nat(39), fc.integer({ min: 1, max: 31 }), (secret, position, by) => {
        const characters = [...formatRecoveryKey(secret).replaceAll('-', '')]
        const old = ALPHABET.indexOf(characters[position] ?? '')
        characters[position] = ALPHABET.charAt((old + by) % 32)
        const group = Math.floor(position / 5) + 1
        expect(faultOf(characters.join(''))).toMatchObject({ code: 'WRONG_KEY', details: { group } })
      }),
    )
  })

  it('notices two swapped characters of a group and two swapped groups', () => {
    fc.assert(
      fc.property(secrets, fc.nat(7), fc.nat(3), fc.nat(6), (secret, group, at, other) => {
        const groups = formatRecoveryKey(secret).split('-')
        const letters = [...(groups[group] ?? '')]
        const [a = '', b = ''] = letters.slice(at, at + 2)
        fc.pre(a !== b)
        letters.splice(at, 2, b, a)
        expect(faultOf(groups.with(group, letters.join('')).join('-'))).toMatchObject({ code: 'WRONG_KEY' })
        const swap = other >= group ? other + 1 : other
        const swapped = groups.with(group, groups[swap] ?? '').with(swap, groups[group] ?? '')
        expect(faultOf(swapped.join('-'))).toMatchObject({ code: 'WRONG_KEY' })
      }),
    )
  })

  it('of another length says how many characters there are', () => {
    expect(faultOf('ABCDE')).toMatchObject({
      code: 'WRONG_KEY',
      message: expect.stringContaining('this one has 5') as string,
    })
  })
})
