import { expect, it } from 'vitest'
import { onceAFrame } from '../../../../src-renderer/features/tuning/model/once-a-frame.ts'

function harness() {
  const shown: number[] = []
  let callbacks: (() => void)[] = []
  const show = onceAFrame<number>(
    (item) => shown.push(item),
    (callback) => callbacks.push(callback),
  )
  const frame = (): void => {
    const due = callbacks
    callbacks = []
    due.forEach((callback) => callback())
  }
  return { shown, show, frame, asleep: () => callbacks.length === 0 }
}

it('the first of a frame is shown at once, and of the others the newest with the painting', () => {
  const { shown, show, frame } = harness()
  for (const item of [1, 2, 3]) show(item)
  expect(shown).toEqual([1])
  frame()
  expect(shown).toEqual([1, 3])
})

it('what comes after a quiet frame is shown at once again, and nothing runs while nothing comes', () => {
  const { shown, show, frame, asleep } = harness()
  show(1)
  frame()
  expect(asleep()).toBe(true)
  show(2)
  expect(shown).toEqual([1, 2])
})

it('a stream is shown once a frame and ends on its last', () => {
  const { shown, show, frame } = harness()
  for (let at = 0; at < 5; at++) {
    show(10 * at)
    show(10 * at + 1)
    frame()
  }
  frame()
  expect(shown.at(-1)).toBe(41)
  expect(shown.length).toBeLessThanOrEqual(6)
})
