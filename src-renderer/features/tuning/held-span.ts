/** Keeps the gauge's span while a lever moves, unless the pointer would leave it for good. */
import { useState } from 'react'

export function useHeldSpan(fresh: number, hold: boolean): number {
  const [held, setHeld] = useState(fresh)
  if (hold || held === fresh) return held
  setHeld(fresh)
  return fresh
}
