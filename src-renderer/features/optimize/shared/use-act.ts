/** Does something on request: busy while it runs, its refusal kept to be shown where it was asked. */
import { useCallback, useState } from 'react'
import { isQuiet, toClientError, type ClientError } from '../../../host/index.ts'

interface Act {
  readonly busy: boolean
  readonly error: ClientError | null
  /** Answers whether it was done. */
  run(work: () => Promise<void>): Promise<boolean>
}

export function useAct(): Act {
  const [state, setState] = useState<Pick<Act, 'busy' | 'error'>>({ busy: false, error: null })
  const run = useCallback(async (work: () => Promise<void>) => {
    setState({ busy: true, error: null })
    try {
      await work()
      setState({ busy: false, error: null })
      return true
    } catch (error) {
      setState({ busy: false, error: isQuiet(error) ? null : toClientError(error) })
      return false
    }
  }, [])
  return { ...state, run }
}
