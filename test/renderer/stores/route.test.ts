import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHash, parseHash, SCREEN_IDS } from '../../../src-renderer/stores/route.ts'

describe('route', () => {
  it('reads screen, path and query', () => {
    expect(parseHash('#/people/E-17?by=level')).toEqual({ screen: 'people', path: ['E-17'], query: { by: 'level' } })
  })

  it.each(['', '#', '#/', '#/nowhere', '#/nowhere/else'])('reads "%s" as home', (hash) => {
    expect(parseHash(hash)).toEqual({ screen: 'home', path: [], query: {} })
  })

  it('takes a broken escape as plain text', () => {
    expect(parseHash('#/people/100%').path).toEqual(['100%'])
  })

  it('reads back whatever it wrote', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' })
    fc.assert(
      fc.property(
        fc.constantFrom(...SCREEN_IDS),
        fc.array(text, { maxLength: 3 }),
        fc.array(fc.tuple(text, text), { maxLength: 3 }),
        (screen, path, pairs) => {
          const route = { screen, path, query: Object.fromEntries(pairs.map(([key, value]) => [`q${key}`, value])) }
          expect(parseHash(formatHash(route))).toEqual(route)
        },
      ),
    )
  })
})
