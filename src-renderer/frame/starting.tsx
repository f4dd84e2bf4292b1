/** Before the host has answered: nothing for a moment, then a word, then what to do. */
import { Button, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSession } from '../stores/session.ts'
import { closeWorkspace, refreshWorkspace, useWorkspace } from '../stores/workspace.ts'
import { ErrorState } from '../ui/states.tsx'
import classes from './frame.module.css'

async function leave(): Promise<void> {
  await closeWorkspace().catch(() => undefined)
  await refreshWorkspace()
}

export function Starting() {
  const connection = useSession((state) => state.connection)
  const error = useWorkspace((state) => state.error)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 600)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <main className={classes['starting']} role="status">
      <Text fw={600} mb="xs">
        {connection === 'open' ? (error ? 'The workspace cannot be read' : 'Opening') : 'Connecting to Meritline'}
      </Text>
      {connection === 'lost' ? (
        <Text c="dimmed">
          Meritline does not answer. Your workspaces are safe on disk. Start Meritline again if it was closed, and open
          the address that it prints: each start has a new one. This window keeps trying.
        </Text>
      ) : null}
      {error && connection === 'open' ? (
        <ErrorState
          error={error}
          onRetry={() => void refreshWorkspace()}
          action={
            <Button variant="default" onClick={() => void leave()}>
              Choose another workspace
            </Button>
          }
        />
      ) : null}
    </main>
  )
}
