/** The first-run tour: which step is shown. That it was seen is remembered on this machine. */
import { create } from 'zustand'

const SEEN = 'meritline.tourSeen'

export const useTour = create<{ readonly step: number | null }>(() => ({ step: null }))

export function startTour(): void {
  useTour.setState({ step: 0 })
}

/** After the sample company was opened: once per machine, never again unasked. */
export function offerTour(): void {
  if (localStorage.getItem(SEEN) === null) startTour()
}

export function showTourStep(step: number): void {
  useTour.setState({ step })
}

export function endTour(): void {
  localStorage.setItem(SEEN, '1')
  useTour.setState({ step: null })
}
