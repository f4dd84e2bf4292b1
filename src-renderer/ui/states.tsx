/** What a list or chart shows when there is nothing, while it loads, and when it failed. */
import { Button, Group, Progress as Bar, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Progress } from '../../src-contract/desktop/envelope.ts'
import type { ClientError } from '../host/index.ts'
import { count } from './format.ts'
import classes from './states.module.css'

interface EmptyStateProps {
  readonly title: string
  /** One or two sentences: what belongs here. */
  readonly children?: ReactNode
  /** The next step: a button. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Stack className={classes['state']} gap={6}>
      <Text fw={600}>{title}</Text>
      {children ? <Text c="dimmed">{children}</Text> : null}
      {action ? <Group mt={6}>{action}</Group> : null}
    </Stack>
  )
}

interface ErrorStateProps {
  /** Its message says what happened, what is kept and what to do. */
  readonly error: ClientError
  readonly onRetry?: (() => void) | undefined
  /** Another way on. */
  readonly action?: ReactNode
}

export function ErrorState({ error, onRetry, action }: ErrorStateProps) {
  return (
    <div className={classes['error']} role="alert">
      <IconAlertTriangle size={16} className="bad" aria-hidden />
      <div>
        <Text>{error.message}</Text>
        <Text size="xxs" c="dimmed">
          {error.code}
        </Text>
        {onRetry || action ? (
          <Group mt={8} gap="xs">
            {onRetry ? (
              <Button variant="default" onClick={onRetry}>
                Try again
              </Button>
            ) : null}
            {action}
          </Group>
        ) : null}
      </div>
    </div>
  )
}

interface StoppedProps {
  /** The answer before it stays on the screen. */
  readonly kept?: boolean
  /** Where nothing else on the screen begins the work again. */
  readonly onAgain?: () => void
}

/** After the user cancelled long work. */
export function Stopped({ kept = false, onAgain }: StoppedProps) {
  return (
    <Stack className={classes['state']} gap={8} role="status">
      <Text c="dimmed">
        Stopped as you asked; nothing was changed.{' '}
        {kept ? 'What is shown is the answer before.' : 'There is no answer.'}
      </Text>
      {onAgain ? (
        <Group>
          <Button variant="default" onClick={onAgain}>
            Start again
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}

interface LoadingBarProps {
  /** What is being done, as "Reading people". */
  readonly label?: string | undefined
  readonly progress?: Progress | null
  readonly onCancel?: (() => void) | undefined
}

const SHOW_AFTER_MS = 250

/** Appears only when it takes a while, so that quick answers do not flicker; then says count and time. */
export function LoadingBar({ label = 'Reading', progress = null, onCancel }: LoadingBarProps) {
  const [ms, setMs] = useState(0)
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => setMs(performance.now() - start), 250)
    return () => clearInterval(timer)
  }, [])
  if (ms < SHOW_AFTER_MS) return <div className={classes['state']} />
  const counted = progress && progress.total > 0 ? progress : null
  return (
    <Stack className={classes['state']} gap={8} role="status">
      <Group justify="space-between">
        <Text>{progress?.label ?? label}</Text>
        <Text c="dimmed" className="tnum">
          {counted && counted.total > 1 ? `${count(counted.done)} of ${count(counted.total)} · ` : ''}
          {Math.floor(ms / 1000)} s
        </Text>
      </Group>
      <Bar
        size="sm"
        value={counted ? (100 * counted.done) / counted.total : 100}
        animated={!counted}
        aria-label={progress?.label ?? label}
      />
      {onCancel && ms > 1000 ? (
        <Group>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}
