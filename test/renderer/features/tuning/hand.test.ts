import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import { drawHand, hold, letGo } from '../../../../src-renderer/features/tuning/store/hand.ts'
import { useTuning } from '../../../../src-renderer/features/tuning/store/state.ts'

const merit = (value: number): LeverChange[] => [{ lever: 'merit.rate', level: 1, year: null, value }]
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
    hold(merit(4))
    hold(merit(5))
    expect(drawn()).toEqual([])
    drawHand()
    expect(drawn()).toEqual(merit(5))
    expect(useTuning.getState().dragging).toBe(true)
    const before = drawn()
    vi.runAllTimers()
    expect(drawn()).toBe(before)
  })

  it('waits a frame for late totals and no longer, however fast the hand moves', () => {
    hold(merit(4))
    vi.advanceTimersByTime(10)
    hold(merit(5))
    expect(drawn()).toEqual([])
    vi.advanceTimersByTime(6)
    expect(drawn()).toEqual(merit(5))
  })

  it('is not drawn once the hand has let go', () => {
    hold(merit(4))
    expect(letGo()).toBe(true)
    vi.runAllTimers()
    drawHand()
    expect(drawn()).toEqual([])
    expect(letGo()).toBe(false)
  })

  it('is not drawn on another scenario than it was moved on', () => {
    hold(merit(4))
    useTuning.setState({ scenarioId: 'b' })
    vi.runAllTimers()
    expect(drawn()).toEqual([])
  })
})
