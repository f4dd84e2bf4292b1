import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBeside } from '../../../src-renderer/frame/tour-place.ts'
import { TOUR_STEPS } from '../../../src-renderer/frame/tour-steps.ts'

describe('tour', () => {
  it('has six steps, each on a screen, one of them about offers', () => {
    expect(TOUR_STEPS).toHaveLength(6)
    expect(TOUR_STEPS.map(({ screen }) => screen)).toContain('offers')
  })

  it('keeps its card inside the window wherever its target is', () => {
    const length = fc.integer({ min: 0, max: 2000 })
    fc.assert(
      fc.property(
        length,
        length,
        length,
        length,
        fc.integer({ min: 400, max: 2000 }),
        fc.integer({ min: 300, max: 1200 }),
        (left, top, width, height, viewWidth, viewHeight) => {
          const card = { width: 320, height: 210 }
          const place = placeBeside({ left, top, width, height }, card, { width: viewWidth, height: viewHeight })
          expect(place.left).toBeGreaterThanOrEqual(0)
          expect(place.top).toBeGreaterThanOrEqual(0)
          expect(place.left + card.width).toBeLessThanOrEqual(viewWidth)
          expect(place.top + card.height).toBeLessThanOrEqual(viewHeight)
        },
      ),
    )
  })

  it('stands to the right of a place in the rail', () => {
    const place = placeBeside(
      { left: 8, top: 100, width: 150, height: 30 },
      { width: 320, height: 210 },
      { width: 1280, height: 800 },
    )
    expect(place.left).toBeGreaterThan(158)
  })
})
