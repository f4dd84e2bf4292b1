/** Lines of a table whose rows are fetched, flat or grouped, behind one interface. */
import type { GroupHeading, Line, TableRows } from './column.ts'
import { createOutline, type Outline } from './outline.ts'
import { createPagedRows, type FetchRows, type PagedRows } from './paged-rows.ts'

export interface RowSource<R> {
  /** What the table reads now; the same object until something changes. */
  lines(): TableRows<R>
  subscribe(listener: () => void): () => void
  close(): void
}

const PENDING = { kind: 'pending' } as const

/** Every row in one list. */
export function flatSource<R>(fetch: FetchRows<R>): RowSource<R> {
  const rows = createPagedRows(fetch)
  const read = (): TableRows<R> => ({
    count: rows.total(),
    error: rows.error(),
    grouped: false,
    at(index) {
      const row = rows.at(index)
      return row === undefined ? PENDING : { kind: 'row', row }
    },
    need: (first, last) => rows.need(first, last),
    load: async (first, last) => (await rows.load(first, last)).map((row) => ({ kind: 'row', row })),
    retry: () => rows.retry(),
    toggle: () => undefined,
  })
  let lines = read()
  rows.subscribe(() => {
    lines = read()
  })
  return {
    lines: () => lines,
    subscribe: (listener) => rows.subscribe(listener),
    close: () => rows.close(),
  }
}

type FetchGroups = (signal: AbortSignal) => Promise<readonly GroupHeading[]>
type FetchGroupRows<R> = (
  groupKey: string,
  offset: number,
  limit: number,
  signal: AbortSignal,
) => ReturnType<FetchRows<R>>

/**
 * Group headings with subtotals; an open group's rows are fetched as they are seen. kept holds the keys of open groups:
 * it is the caller's, so that the same groups are open when the rows are read anew.
 */
export function groupedSource<R>(
  fetchGroups: FetchGroups,
  fetchRows: FetchGroupRows<R>,
  kept: Set<string> = new Set(),
): RowSource<R> {
  const control = new AbortController()
  const listeners = new Set<() => void>()
  const open = new Map<string, PagedRows<R>>()
  let groups: readonly GroupHeading[] | null = null
  let error: unknown = null
  let outline: Outline = createOutline([])

  const rowsOf = (group: number) => open.get(groups?.[group]?.key ?? '')

  const lineAt = (index: number): Line<R> => {
    const place = outline.at(index)
    const group = place && groups?.[place.group]
    if (!place || !group) return PENDING
    if (place.kind === 'group') return { kind: 'group', group, open: open.has(group.key) }
    const row = open.get(group.key)?.at(place.offset)
    return row === undefined ? PENDING : { kind: 'row', row }
  }

  /** Runs visit for each open group that shares lines with first..last. */
  const eachWithin = (first: number, last: number, visit: (rows: PagedRows<R>, from: number, to: number) => void) => {
    groups?.forEach((group, index) => {
      const rows = rowsOf(index)
      if (!rows) return
      const start = outline.headingOf(index) + 1
      const from = Math.max(first, start) - start
      const to = Math.min(last, start + group.count - 1) - start
      if (from <= to) visit(rows, from, to)
    })
  }

  const read = (): TableRows<R> => ({
    count: groups ? outline.lines : null,
    error,
    grouped: true,
    at: lineAt,
    need: (first, last) => eachWithin(first, last, (rows, from, to) => rows.need(from, to)),
    async load(first, last) {
      const lines: Line<R>[] = []
      for (let index = first; index <= last; index += 1) lines.push(lineAt(index))
      const fills: Promise<void>[] = []
      eachWithin(first, last, (rows, from, to) => {
        const place = lines.findIndex((_, index) => {
          const here = outline.at(first + index)
          return here?.kind === 'row' && here.offset === from && rowsOf(here.group) === rows
        })
        fills.push(
          rows.load(from, to).then((found) => {
            found.forEach((row, index) => (lines[place + index] = { kind: 'row', row }))
          }),
        )
      })
      await Promise.all(fills)
      return lines
    },
    retry() {
      error = null
      if (groups === null) begin()
      for (const rows of open.values()) rows.retry()
      changed()
    },
    toggle(key) {
      const rows = open.get(key)
      if (rows) {
        rows.close()
        open.delete(key)
        kept.delete(key)
      } else {
        begun(key)
        kept.add(key)
      }
      changed()
    },
  })

  function begun(key: string) {
    const rows = createPagedRows<R>((offset, limit, signal) => fetchRows(key, offset, limit, signal))
    rows.subscribe(() => {
      error = rows.error()
      changed()
    })
    open.set(key, rows)
  }

  let lines = read()
  function changed() {
    outline = createOutline((groups ?? []).map((group) => ({ count: group.count, open: open.has(group.key) })))
    lines = read()
    for (const listener of listeners) listener()
  }

  function begin() {
    fetchGroups(control.signal).then(
      (found) => {
        groups = found
        for (const group of found) if (kept.has(group.key)) begun(group.key)
        changed()
      },
      (reason: unknown) => {
        if (control.signal.aborted) return
        error = reason
        changed()
      },
    )
  }
  begin()

  return {
    lines: () => lines,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      control.abort()
      for (const rows of open.values()) rows.close()
    },
  }
}
