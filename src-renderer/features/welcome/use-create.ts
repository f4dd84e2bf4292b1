/** Creates a workspace and hands its recovery key to the screen that shows it. */
import { useRef, useState } from 'react'
import type { Progress } from '../../../src-contract/desktop/envelope.ts'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { call, isQuiet, toClientError, type ClientError } from '../../host/index.ts'
import { useWorkspace } from '../../stores/workspace.ts'

export function useCreate() {
  const [working, setWorking] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [error, setError] = useState<ClientError | null>(null)
  const controller = useRef<AbortController | null>(null)

  async function create(input: MethodInput<'workspace.create'>): Promise<void> {
    controller.current = new AbortController()
    setWorking(true)
    setError(null)
    setProgress(null)
    useWorkspace.setState({ making: true })
    try {
      const { status, recoveryKey } = await call('workspace.create', input, {
        signal: controller.current.signal,
        onProgress: setProgress,
      })
      const next = input.sample ? 'tour' : 'import'
      useWorkspace.setState({ status, recoveryKey: { key: recoveryKey, name: input.name, next }, making: false })
    } catch (failure) {
      useWorkspace.setState({ making: false })
      setWorking(false)
      if (!isQuiet(failure)) setError(toClientError(failure))
    }
  }

  return { create, cancel: () => controller.current?.abort(), working, progress, error }
}
