/** Remembers answers, and asks ahead for those that will probably be wanted, so that they are there when they are. */
export interface Answers<T, R> {
  /** undefined: not known yet. */
  known(item: T): R | undefined
  /** Asked for now, unless it is already on its way. One at a time: what else was asked for ahead is given up for it. */
  ask(item: T): Promise<R>
  /** What will probably be wanted, likeliest first; takes the place of what was expected before. */
  expect(items: readonly T[]): void
  /** Answers may be others from now on: none is remembered, nor are those on their way. */
  forget(): void
}

export interface AnswersOptions<T, R> {
  /** Items alike have one answer, until forget(); null: always asked for anew. */
  readonly keyOf: (item: T) => string | null
  /** ahead: nobody waits for it yet; aborted when the way must be clear for what somebody waits for. */
  readonly request: (item: T, ahead: AbortSignal | null) => Promise<R>
}

/** Ahead at a time: one for the engine to work on while the answer before it travels. */
const AT_ONCE = 2
/** More than a hand passes on a slider and on its way back. */
const MOST_KNOWN = 400

export function createAnswers<T, R>({ keyOf, request }: AnswersOptions<T, R>): Answers<T, R> {
  let known = new Map<string, R>()
  let coming = new Map<string, Promise<R>>()
  const guesses = new Map<string, AbortController>()
  let expected: readonly T[] = []

  function fetch(item: T, key: string, ahead: AbortSignal | null): Promise<R> {
    const own = { known, coming }
    const promise = request(item, ahead).then((result) => {
      remember(own.known, key, result)
      return result
    })
    own.coming.set(key, promise)
    const gone = (): void => {
      if (own.coming.get(key) === promise) own.coming.delete(key)
    }
    promise.then(gone, gone)
    return promise
  }

  function lookAhead(): void {
    while (guesses.size < AT_ONCE) {
      const [item, ...others] = expected
      if (item === undefined) return
      expected = others
      const key = keyOf(item)
      if (key === null || known.has(key) || coming.has(key) || guesses.has(key)) continue
      const stop = new AbortController()
      guesses.set(key, stop)
      const done = (): void => {
        guesses.delete(key)
        lookAhead()
      }
      // What is wrong with it is said when it is asked for.
      fetch(item, key, stop.signal).then(done, done)
    }
  }

  /** Nothing but this is worked on. */
  function clearTheWay(wanted: string | null): void {
    expected = []
    for (const [key, stop] of guesses) {
      if (key === wanted) continue
      coming.delete(key)
      stop.abort()
    }
  }

  return {
    known(item) {
      const key = keyOf(item)
      return key === null ? undefined : known.get(key)
    },
    ask(item) {
      const key = keyOf(item)
      clearTheWay(key)
      if (key === null) return request(item, null)
      return coming.get(key) ?? fetch(item, key, null)
    },
    expect(items) {
      expected = items
      lookAhead()
    },
    forget() {
      known = new Map()
      coming = new Map()
      expected = []
    },
  }
}

function remember<R>(known: Map<string, R>, key: string, result: R): void {
  const [oldest] = known.keys()
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  known.set(key, result)
}
