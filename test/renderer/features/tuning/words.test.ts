import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import type { Lever } from '../../../../src-contract/desktop/levers.ts'
import { LEVERS } from '../../../../src-core/levers/catalogue.ts'
import { changeText, valueText } from '../../../../src-renderer/features/tuning/model/words.ts'
import { setLocale } from '../../../../src-renderer/ui/format.ts'

const lever = (id: string): Lever => LEVERS.find((one) => one.id === id) as unknown as Lever

beforeAll(() => setLocale('en-US'))
afterAll(() => setLocale(undefined))

describe('a change in words', () => {
  it('names lever, level, old and new', () => {
    expect(changeText(lever('merit.rate'), 'Staff', null, 3.5, 3.75)).toBe('Merit rate, Staff: 3.50 % \u2192 3.75 %')
  })

  it('says that it holds for all levels, and in which year', () => {
    expect(changeText(lever('cola.rate'), null, 2027, 2.5, 3)).toBe('COLA, all levels, 2027: 2.50 % \u2192 3.00 %')
  })

  it('says on and off', () => {
    expect(changeText(lever('policy.capAtMaximum'), null, null, 0, 1)).toBe('Cap at band maximum: off \u2192 on')
    expect(valueText(lever('merit.budget'), null)).toBe('off')
  })

  it('does not list a vector', () => {
    expect(changeText(lever('raise.monthWeights'), null, null, [100], [50, 50])).toBe('Raise months: changed')
  })
})
