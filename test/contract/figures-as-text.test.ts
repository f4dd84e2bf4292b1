/** Figures that the contract takes as text: a number in their place is refused with the form that is wanted. */
import { describe, expect, it } from 'vitest'
import type { MethodName } from '../../src-contract/desktop/index.ts'
import { PercentText } from '../../src-contract/desktop/rules.ts'
import { createRouter, type AllHandlers } from '../../src-main/rpc/router.ts'

const router = createRouter({} as AllHandlers, () => undefined)
const refusalOf = async (method: MethodName, input: unknown): Promise<unknown> => {
  const reply = await router.call(method, input, { signal: new AbortController().signal, progress: () => undefined })
  return reply.ok ? null : reply.error
}

describe('a figure given as a number where text is wanted', () => {
  it.each<[MethodName, unknown, string]>([
    ['candidates.update', { id: 'C-1', fields: { competingOffer: { base: 95000 } } }, 'fields.competingOffer.base: '],
    ['candidates.update', { id: 'C-1', fields: { expectation: { amount: 95000 } } }, 'fields.expectation.amount: '],
    ['offers.override', { versionId: 'v', base: 95000, justification: 'why' }, 'base: '],
  ])('in %s %j names the field and the form of money', async (method, input, field) => {
    expect(await refusalOf(method, input)).toMatchObject({
      code: 'INVALID_INPUT',
      message: `${field}money as text, like "95000" or "€87,500"`,
    })
  })

  it('of a rate or a percentage likewise, and so does text that is none', async () => {
    for (const rate of [1.08, 'much'] as const) {
      const input = { currency: 'EUR', rate, date: '2026-01-02', source: 'test' }
      expect(await refusalOf('rates.set', input)).toMatchObject({ message: 'rate: a rate as text, like "1.0845"' })
    }
    for (const percent of [12.5, 'much']) {
      expect(PercentText.safeParse(percent).error?.issues).toMatchObject([
        { message: 'a percentage as text, like "12.5"' },
      ])
    }
  })
})
