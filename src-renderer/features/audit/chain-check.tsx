/** Recomputes the hash chain and says what was compared. */
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { CheckList } from '../../ui/checks/check-list.tsx'
import { plural } from '../../ui/format.ts'
import { ErrorState } from '../../ui/states.tsx'
import classes from './audit.module.css'

interface RunningCheck {
  readonly running: boolean
  readonly result: MethodOutput<'audit.verify'> | null
  readonly error: ClientError | null
  start(): Promise<void>
  close(): void
}

export function useChainCheck(): RunningCheck {
  const [running, setRunning] = useState(false)
  const [result, setResult] = useState<RunningCheck['result']>(null)
  const [error, setError] = useState<ClientError | null>(null)
  return {
    running,
    result,
    error,
    close() {
      setResult(null)
      setError(null)
    },
    async start() {
      setRunning(true)
      setError(null)
      try {
        setResult(await call('audit.verify', {}))
      } catch (reason) {
        setError(toClientError(reason))
      } finally {
        setRunning(false)
      }
    },
  }
}

export function ChainCheck({ check }: { readonly check: RunningCheck }) {
  if (check.error) return <ErrorState error={check.error} onRetry={() => void check.start()} />
  if (!check.result) return null
  const { ok, checks, events } = check.result
  return (
    <div className={classes['check']}>
      <ActionIcon className={classes['close'] ?? ''} aria-label="Close the result" onClick={check.close}>
        <IconX size={16} />
      </ActionIcon>
      <CheckList subject={`The record of ${plural(events, 'entry', 'entries')}`} ok={ok} checks={checks} />
    </div>
  )
}
