/** Follows the pointer from press to release, with the finest positions the browser has. */
import { useLayoutEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react'

interface DragHandlers {
  /** x: CSS pixels from the press. */
  readonly onMove: (x: number, event: PointerEvent) => void
  readonly onEnd: (moved: boolean) => void
  /** Escape: as if nothing had been moved. */
  readonly onCancel: () => void
}

/**
 * `pointerrawupdate` comes at once, `pointermove` only with the next frame: what a lever costs is asked for one
 * frame earlier. Where the browser has no raw events, moves do.
 */
const MOVE: 'pointermove' = ('onpointerrawupdate' in globalThis ? 'pointerrawupdate' : 'pointermove') as 'pointermove'

/** Answers what to call on pointerdown; begin may refuse (false) and may itself move something. */
export function useDrag(
  begin: (event: ReactPointerEvent<HTMLElement>) => boolean,
  handlers: DragHandlers,
): (event: ReactPointerEvent<HTMLElement>) => void {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  return (down) => {
    if (down.button !== 0 || !begin(down)) return
    const target = down.currentTarget
    const { pointerId, clientX } = down
    target.setPointerCapture(pointerId)
    let moved = false
    const stop = new AbortController()
    const { signal } = stop
    const move = (event: PointerEvent): void => {
      if (event.pointerId !== pointerId) return
      moved = true
      latest.current.onMove(event.clientX - clientX, event)
    }
    const end = (event: PointerEvent): void => {
      if (event.pointerId !== pointerId) return
      stop.abort()
      latest.current.onEnd(moved)
    }
    const cancel = (): void => {
      stop.abort()
      if (target.hasPointerCapture(pointerId)) target.releasePointerCapture(pointerId)
      latest.current.onCancel()
    }
    target.addEventListener(MOVE, move, { signal })
    target.addEventListener('pointerup', end, { signal })
    target.addEventListener('pointercancel', cancel, { signal })
    window.addEventListener('keydown', (event) => event.key === 'Escape' && (event.stopPropagation(), cancel()), {
      signal,
      capture: true,
    })
  }
}
