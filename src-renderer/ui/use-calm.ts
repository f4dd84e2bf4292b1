/** What is read figure by figure does not change with every frame of a drag: charts follow the hand, tables the reader. */
import { useEffect, useRef, useState } from 'react'

/** Milliseconds between two changes: as fast as anyone reads figures. */
const PAUSE_MS = 200

/** At rest the value itself, at once; while it moves the newest of every fifth of a second. */
export function useCalm<T>(value: T, moving: boolean): T {
  const [shown, setShown] = useState(value)
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  })
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => setShown(newest.current), PAUSE_MS)
    return () => clearInterval(timer)
  }, [moving])
  if (!moving && shown !== value) setShown(value)
  return moving ? shown : value
}
