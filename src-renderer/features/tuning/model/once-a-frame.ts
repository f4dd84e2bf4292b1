/**
 * Shows the newest of what comes in: the first of a frame at once, later ones with the frame's painting. What would be
 * overwritten before anyone sees it is not drawn, and nothing is painted later than it could be.
 */
export function onceAFrame<T>(show: (item: T) => void, nextFrame: (callback: () => void) => void): (item: T) => void {
  let shownInFrame = false
  let waiting: { readonly item: T } | null = null
  const turn = (): void => {
    const next = waiting
    waiting = null
    shownInFrame = next !== null
    if (!next) return
    nextFrame(turn)
    show(next.item)
  }
  return (item) => {
    if (shownInFrame) {
      waiting = { item }
      return
    }
    shownInFrame = true
    nextFrame(turn)
    show(item)
  }
}
