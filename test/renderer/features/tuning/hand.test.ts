import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import { drawHand, hold, letGo } from '../../../../src-renderer/features/tuning/store/hand.ts'
import { useTuning } from '../../../../src-renderer/features/tuning/store/state.ts'

const merit = (value: number): LeverChange[] => [{ lever: 'merit.rate', level: 1, year: null, value }]
const holdMerit = (value: number) => hold({ value, at: 0 }, merit(value))
const drawn = () => useTuning.getState().live

describe('what is under the hand', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    useTuning.setState({ scenarioId: 'a', live: [], dragging: false })
  })
  afterEach(() => {
    letGo()
    vi.useRealTimers()
  })

  it('is drawn when its totals are, once', () => {
    holdMerit(4)
    holdMerit(5)
    expect(drawn()).toEqual([])
    drawHand()
    expect(drawn()).toEqual(merit(5))
    expect(useTuning.getState().dragging).toBe(true)
    const before = drawn()
    vi.runAllTimers()
    expect(drawn()).toBe(before)
  })

  it('waits a frame for late totals and no longer, however fast the hand moves', () => {
    holdMerit(4)
    vi.advanceTimersByTime(10)
    holdMerit(5)
    expect(drawn()).toEqual([])
    vi.advanceTimersByTime(6)
    expect(drawn()).toEqual(merit(5))
  })

  it('tells where it was before, until it lets go', () => {
    expect(hold({ value: 4, at: 10 }, merit(4))).toBeNull()
    expect(hold({ value: 5, at: 40 }, merit(5))).toEqual({ value: 4, at: 10 })
    letGo()
    expect(hold({ value: 6, at: 70 }, merit(6))).toBeNull()
  })

  it('is not drawn once the hand has let go', () => {
    holdMerit(4)
    expect(letGo()).toBe(true)
    vi.runAllTimers()
    drawHand()
    expect(drawn()).toEqual([])
    expect(letGo()).toBe(false)
  })

  it('is not drawn on another scenario than it was moved on', () => {
    holdMerit(4)
    useTuning.setState({ scenarioId: 'b' })
    vi.runAllTimers()
    expect(drawn()).toEqual([])
  })
})
