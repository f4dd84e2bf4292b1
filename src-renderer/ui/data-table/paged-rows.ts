/** Rows of a table that lives elsewhere: pages are fetched as they scroll into view and the oldest are forgotten. */

export interface RowPage<R> {
  readonly total: number
  readonly rows: readonly R[]
}

export type FetchRows<R> = (offset: number, limit: number, signal: AbortSignal) => Promise<RowPage<R>>

export interface PagedRows<R> {
  /** Rows in all; null until the first page has come. */
  total(): number | null
  /** The failure that stopped fetching, until retry. */
  error(): unknown
  at(index: number): R | undefined
  /** Tells which rows are in view: missing pages are fetched, fetches of pages out of view are called off. */
  need(first: number, last: number): void
  /** Rows first..last, fetching what is missing. */
  load(first: number, last: number): Promise<readonly R[]>
  retry(): void
  /** Changes with every page or failure. */
  version(): number
  subscribe(listener: () => void): () => void
  /** Calls off every fetch. */
  close(): void
}

interface PagedRowsOptions {
  readonly pageSize?: number
  /** Pages kept in memory. */
  readonly keep?: number
}

export function createPagedRows<R>(fetch: FetchRows<R>, options: PagedRowsOptions = {}): PagedRows<R> {
  const pageSize = options.pageSize ?? 200
  const keep = options.keep ?? 60
  const pages = new Map<number, readonly R[]>()
  const flying = new Map<number, AbortController>()
  const listeners = new Set<() => void>()
  let total: number | null = null
  let error: unknown = null
  let version = 0
  let wanted: readonly [first: number, last: number] = [0, 0]
  let closed = false

  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }

  const remember = (page: number, rows: readonly R[]) => {
    pages.delete(page)
    pages.set(page, rows)
    for (const oldest of pages.keys()) {
      if (pages.size <= keep) break
      if (oldest < wanted[0] || oldest > wanted[1]) pages.delete(oldest)
      else break
    }
  }

  const start = (page: number) => {
    if (closed || error !== null || pages.has(page) || flying.has(page)) return
    if (total !== null && page > 0 && page * pageSize >= total) return
    const control = new AbortController()
    flying.set(page, control)
    fetch(page * pageSize, pageSize, control.signal).then(
      (answer) => {
        flying.delete(page)
        if (control.signal.aborted) return
        total = answer.total
        remember(page, answer.rows)
        changed()
      },
      (reason: unknown) => {
        flying.delete(page)
        if (control.signal.aborted) return
        error = reason ?? new Error('The rows could not be read.')
        changed()
      },
    )
  }

  const pageOf = (index: number) => Math.floor(Math.max(0, index) / pageSize)

  const startWanted = () => {
    for (let page = wanted[0]; page <= wanted[1]; page += 1) start(page)
  }

  return {
    total: () => total,
    error: () => error,
    version: () => version,
    at: (index) => pages.get(pageOf(index))?.[index % pageSize],
    need(first, last) {
      wanted = [pageOf(first), pageOf(last)]
      for (const [page, control] of flying) {
        if (page >= wanted[0] - 1 && page <= wanted[1] + 1) continue
        control.abort()
        flying.delete(page)
      }
      startWanted()
    },
    async load(first, last) {
      const rows: R[] = []
      for (let page = pageOf(first); page <= pageOf(last); page += 1) {
        const here = pages.get(page) ?? (await fetch(page * pageSize, pageSize, new AbortController().signal)).rows
        const start = page * pageSize
        rows.push(...here.slice(Math.max(0, first - start), last - start + 1))
      }
      return rows
    },
    retry() {
      error = null
      changed()
      startWanted()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      for (const control of flying.values()) control.abort()
      flying.clear()
    },
  }
}
