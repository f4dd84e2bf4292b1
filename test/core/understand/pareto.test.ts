import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nonDominated, spreadOut } from '../../../src-core/understand/pareto.ts'

const points = fc.array(fc.record({ cost: fc.integer({ min: 0, max: 50 }), goal: fc.integer({ min: 0, max: 50 }) }), {
  maxLength: 60,
})

it('what is kept is worse than no other in both, and everything left out is', () => {
  fc.assert(
    fc.property(points, (all) => {
      const kept = nonDominated(all)
      for (const [at, point] of kept.entries()) {
        const before = kept[at - 1]
        if (before) {
          expect(point.cost).toBeGreaterThan(before.cost)
          expect(point.goal).toBeLessThan(before.goal)
        }
        expect(all.some((other) => other.cost < point.cost && other.goal <= point.goal)).toBe(false)
      }
      for (const point of all)
        expect(kept.some((other) => other.cost <= point.cost && other.goal <= point.goal)).toBe(true)
    }),
  )
})

it('thinning keeps the ends, the order and the number asked for', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 2, max: 20 }), (all, count) => {
      const kept = nonDominated(all)
      const thin = spreadOut(kept, count)
      expect(thin).toHaveLength(Math.min(count, kept.length))
      expect(thin[0]).toBe(kept[0])
      expect(thin.at(-1)).toBe(kept.at(-1))
      expect(thin).toEqual(kept.filter((point) => thin.includes(point)))
    }),
  )
})
