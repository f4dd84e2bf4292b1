/** Runs one request at a time; while one is under way only the newest of the others is kept. */
export interface LatestWins<T> {
  push(item: T): void
  /** Forgets what waits; what is under way finishes and is not reported. */
  drop(): void
  readonly busy: boolean
}

export interface LatestWinsOptions<T, R> {
  readonly run: (item: T) => Promise<R>
  readonly done: (item: T, result: R) => void
  readonly failed: (item: T, error: unknown) => void
  /** Nothing is under way any more and nothing waits. */
  readonly idle: () => void
}

/** Every answer is reported in the order of its request, so that a chart follows the hand and never steps back. */
export function createLatestWins<T, R>({ run, done, failed, idle }: LatestWinsOptions<T, R>): LatestWins<T> {
  let running = false
  let waiting: { readonly item: T } | null = null
  let epoch = 0

  async function start(item: T): Promise<void> {
    running = true
    const own = epoch
    try {
      const result = await run(item)
      if (own === epoch) done(item, result)
    } catch (error) {
      if (own === epoch) failed(item, error)
    }
    running = false
    const next = waiting
    waiting = null
    if (next) void start(next.item)
    else idle()
  }

  return {
    push(item) {
      if (running) waiting = { item }
      else void start(item)
    },
    drop() {
      epoch += 1
      waiting = null
    },
    get busy() {
      return running
    },
  }
}
