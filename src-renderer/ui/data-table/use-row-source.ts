import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { TableRows } from './column.ts'
import type { RowSource } from './row-source.ts'

/** Rows read at first, enough for a tall window. */
const FIRST_ROWS = 60

const NOTHING: TableRows<never> = {
  count: null,
  error: null,
  grouped: false,
  at: () => ({ kind: 'pending' }),
  need: () => undefined,
  load: () => Promise.resolve([]),
  retry: () => undefined,
  toggle: () => undefined,
}

const never = () => () => undefined

/**
 * The lines of the source that create makes. A new key makes a new source; the one before stays on screen until the
 * new one has its first answer, so that sorting and typing a filter do not flicker.
 */
export function useRowSource<R>(create: () => RowSource<R>, key: string): TableRows<R> {
  const [source, setSource] = useState<RowSource<R> | null>(null)
  const maker = useRef(create)
  useEffect(() => {
    maker.current = create
  })
  useEffect(() => {
    const made = maker.current()
    const stop = made.subscribe(() => {
      const { count, error } = made.lines()
      if (count === null && error === null) return
      stop()
      setSource(made)
    })
    made.lines().need(0, FIRST_ROWS)
    return () => {
      stop()
      made.close()
    }
  }, [key])
  return useSyncExternalStore(source?.subscribe ?? never, () => source?.lines() ?? NOTHING)
}
