/** Does something on request: busy while it runs, its refusal kept to be shown where it was asked. */
import { useCallback, useState } from 'react'
import { isQuiet, toClientError, type ClientError } from '../../host/index.ts'

export interface Act {
  readonly busy: boolean
  readonly error: ClientError | null
  /** Answers whether it was done. */
  run(work: () => Promise<void>): Promise<boolean>
  clear(): void
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ClientError | null>(null)
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
      return true
    } catch (failure) {
      if (!isQuiet(failure)) setError(toClientError(failure))
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setError(null), [])
  return { busy, error, run, clear }
}
