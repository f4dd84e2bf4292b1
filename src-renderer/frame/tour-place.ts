/** Where a card stands beside a thing without leaving the window. Lengths in CSS pixels. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function sameBox(one: Box | null, other: Box | null): boolean {
  if (!one || !other) return one === other
  return one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height
}

interface Size {
  readonly width: number
  readonly height: number
}

const GAP = 14
const EDGE = 8

/** Right of it where there is room, else below; without a thing, in the middle. */
export function placeBeside(target: Box | null, card: Size, view: Size): { left: number; top: number } {
  const within = (value: number, room: number, size: number): number =>
    Math.max(EDGE, Math.min(value, room - size - EDGE))
  if (!target) {
    return {
      left: within((view.width - card.width) / 2, view.width, card.width),
      top: within((view.height - card.height) / 2, view.height, card.height),
    }
  }
  const right = target.left + target.width + GAP
  if (right + card.width + EDGE <= view.width) {
    return { left: right, top: within(target.top - 8, view.height, card.height) }
  }
  return {
    left: within(target.left, view.width, card.width),
    top: within(target.top + target.height + GAP, view.height, card.height),
  }
}
