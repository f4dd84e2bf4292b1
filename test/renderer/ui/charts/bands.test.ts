import { expect, test } from 'vitest'
import { bandOf, bandRange, bandText, moneyBandRange } from '../../../../src-renderer/ui/charts/bands.ts'

const spread = { p10: 199_100_000_00, p50: 200_000_000_00, p90: 201_340_000_00 }
const plain = (value: number): string => String(value)

test('no spread is no band and no text', () => {
  expect(bandOf(null)).toBeNull()
  expect(bandText(bandOf(undefined), plain)).toBe('')
  expect(bandRange(null, plain)).toBe('')
  expect(moneyBandRange(undefined, 'USD')).toBe('')
})

test('a range is written once with the unit of its upper end', () => {
  expect(moneyBandRange(spread, 'USD')).toBe('199.1 – 201.3 M')
  expect(moneyBandRange({ p10: 900_00, p50: 950_00, p90: 1_000_00 }, 'USD')).toBe('900 – 1,000')
  expect(bandText(bandOf({ p10: 1, p50: 2, p90: 3 }), plain)).toBe('P10 1, P50 2, P90 3')
})
