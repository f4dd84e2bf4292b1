import { useEffect } from 'react'

const MINUTE_MS = 60_000

/** Clocks on screen move on: asks again once a minute while the window is seen. */
export function useMinute(run: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') run()
    }, MINUTE_MS)
    return () => clearInterval(timer)
  }, [run])
}
