import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { valueText } from '../../../../src-renderer/features/offers/offer/value-text.ts'
import { setLocale } from '../../../../src-renderer/ui/format.ts'

beforeAll(() => setLocale('en-US'))
afterAll(() => setLocale(undefined))

describe('a value in the history of a candidate', () => {
  test.each([
    [null, '–'],
    ['', '–'],
    ['mustHire', 'Must hire'],
    ['P3', 'P3'],
    [{ amount: 10_123_450, currency: 'EUR' }, '€101,234.50'],
    [{ base: 13_000_000, bonus: 1_000_000, equity: null, currency: 'EUR' }, 'base €130,000, bonus €10,000'],
  ])('%j', (value, text) => expect(valueText(value)).toBe(text))
})
