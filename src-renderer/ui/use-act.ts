/** Does something on request: busy while it runs, its refusal kept to be shown where it was asked. */
import { useCallback, useRef, useState } from 'react'
import type { Progress } from '../../src-contract/desktop/envelope.ts'
import { isQuiet, toClientError, type CallOptions, type ClientError } from '../host/index.ts'

export interface Act {
  readonly busy: boolean
  readonly progress: Progress | null
  readonly error: ClientError | null
  /** Answers whether it was done. */
  run(work: (options: CallOptions) => Promise<void>): Promise<boolean>
  cancel(): void
  clear(): void
}

export function useAct(): Act {
  const [state, setState] = useState<Pick<Act, 'busy' | 'progress' | 'error'>>({
    busy: false,
    progress: null,
    error: null,
  })
  const running = useRef<AbortController | null>(null)
  const run = useCallback(async (work: (options: CallOptions) => Promise<void>) => {
    const stop = new AbortController()
    running.current = stop
    setState({ busy: true, progress: null, error: null })
    try {
      await work({ signal: stop.signal, onProgress: (progress) => setState((now) => ({ ...now, progress })) })
      setState({ busy: false, progress: null, error: null })
      return true
    } catch (error) {
      setState({ busy: false, progress: null, error: isQuiet(error) ? null : toClientError(error) })
      return false
    }
  }, [])
  const cancel = useCallback(() => running.current?.abort(), [])
  const clear = useCallback(() => setState((now) => ({ ...now, error: null })), [])
  return { ...state, run, cancel, clear }
}
