/** What runs inside the page while long work goes on: the gaps between its frames, and who made the longest. */

export interface Frames {
  /** Milliseconds of the longest gap between two animation frames. */
  readonly longest: number
  readonly frames: number
  /** Milliseconds of the longest frame that the page's own scripts, style and layout filled, as the browser told of it. */
  readonly own: number
}

interface FrameProbe {
  stop(): Frames
}

/** Self-contained: it is sent to the page as text. */
export function installFrameProbe(): FrameProbe {
  let running = true
  let before = performance.now()
  let longest = 0
  let frames = 0
  let own = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) own = Math.max(own, entry.duration)
  })
  observer.observe({ type: 'long-animation-frame' })
  const look = (now: number): void => {
    if (!running) return
    longest = Math.max(longest, now - before)
    before = now
    frames += 1
    requestAnimationFrame(look)
  }
  requestAnimationFrame((now) => {
    before = now
    requestAnimationFrame(look)
  })
  return {
    stop() {
      running = false
      for (const entry of observer.takeRecords()) own = Math.max(own, entry.duration)
      observer.disconnect()
      return { longest, frames, own }
    },
  }
}
