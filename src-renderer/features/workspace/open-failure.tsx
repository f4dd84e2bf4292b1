/** A workspace that did not open: the state's name, main's sentence, the ways on. */
import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ClientError } from '../../host/index.ts'
import { backToWelcome } from '../../stores/entry.ts'
import { describeOpenError, type WayOut } from './open-error.ts'
import classes from './workspace.module.css'

interface OpenFailureProps {
  readonly error: ClientError
  readonly onRetry: () => void
  readonly onRecoveryKey: () => void
  /** Left out where the user is restoring already. */
  readonly onRestore?: () => void
  /** Left out where there is nothing to open yet. */
  readonly onAcceptLoss?: () => void
}

export function OpenFailure({ error, onRetry, onRecoveryKey, onRestore, onAcceptLoss }: OpenFailureProps) {
  const { title, ways } = describeOpenError(error.code)
  const buttons: Readonly<Record<WayOut, ReactNode>> = {
    // What is wrong with a typed key is put right in its field.
    retry:
      error.code === 'WRONG_KEY' ? null : (
        <Button key="retry" variant="default" onClick={onRetry}>
          Try again
        </Button>
      ),
    recoveryKey: (
      <Button key="recoveryKey" variant="default" onClick={onRecoveryKey}>
        Use the recovery key
      </Button>
    ),
    restore: onRestore ? (
      <Button key="restore" onClick={onRestore}>
        Restore a backup
      </Button>
    ) : null,
    acceptLoss: onAcceptLoss ? (
      <Button key="acceptLoss" variant="default" onClick={onAcceptLoss}>
        Open without the missing records
      </Button>
    ) : null,
    another: (
      <Button key="another" variant="default" onClick={backToWelcome}>
        Choose another workspace
      </Button>
    ),
  }
  return (
    <div role="alert" className={classes['failure']}>
      <Text fw={600}>{title}</Text>
      <Text>{error.message}</Text>
      <Text size="xxs" c="dimmed">
        {error.code}
      </Text>
      <Group gap="xs" mt={8}>
        {ways.map((way) => buttons[way])}
      </Group>
    </div>
  )
}
