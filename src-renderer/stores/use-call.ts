/** Reads with one method and reads again when its data changes. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../src-contract/desktop/envelope.ts'
import type { MethodInput, MethodName, MethodOutput } from '../../src-contract/desktop/index.ts'
import { call, ClientError, isQuiet, toClientError } from '../host/index.ts'
import { useTopicVersion, type Topic } from './topics.ts'

export interface Reading<T> {
  /** The newest answer; kept while a newer one is on its way, and when reading fails. */
  readonly data: T | null
  readonly error: ClientError | null
  readonly loading: boolean
  readonly progress: Progress | null
  /** The user cancelled it: there will be no answer until it is asked again. */
  readonly stopped: boolean
  reload(): void
  cancel(): void
}

const RETRY_MS = 150

/**
 * input null: nothing to ask yet. Asks again when the input (by value) or a topic changes; an overtaken call is cancelled.
 */
export function useCall<M extends MethodName>(
  method: M,
  input: MethodInput<M> | null,
  topics: readonly Topic[] = [],
): Reading<MethodOutput<M>> {
  const [state, setState] = useState<Omit<Reading<MethodOutput<M>>, 'reload' | 'cancel'>>({
    data: null,
    error: null,
    loading: input !== null,
    progress: null,
    stopped: false,
  })
  const [turn, setTurn] = useState(0)
  const running = useRef<AbortController | null>(null)
  const version = useTopicVersion(topics)
  const inputText = input === null ? null : JSON.stringify(input)

  useEffect(() => {
    if (inputText === null) return
    const controller = new AbortController()
    running.current = controller
    setState((before) => ({ ...before, loading: true, progress: null, stopped: false }))
    const onProgress = (progress: Progress): void => setState((before) => ({ ...before, progress }))
    call(method, JSON.parse(inputText) as MethodInput<M>, { signal: controller.signal, onProgress }).then(
      (data) => {
        if (!controller.signal.aborted) setState({ data, error: null, loading: false, progress: null, stopped: false })
      },
      (error: unknown) => {
        if (running.current !== controller) return
        if (error instanceof ClientError && error.code === 'SUPERSEDED') {
          // Another screen's what-if came after ours; this answer is still wanted.
          setTimeout(() => {
            if (running.current === controller) setTurn((now) => now + 1)
          }, RETRY_MS)
          return
        }
        const shown = isQuiet(error) ? null : toClientError(error)
        setState((before) => ({ ...before, error: shown, loading: false, progress: null, stopped: shown === null }))
      },
    )
    return () => {
      running.current = null
      controller.abort()
    }
  }, [method, inputText, version, turn])

  const reload = useCallback(() => setTurn((now) => now + 1), [])
  const cancel = useCallback(() => running.current?.abort(), [])
  return { ...state, reload, cancel }
}
