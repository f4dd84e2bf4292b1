/** The checks of a verification, each with its outcome in words and what was compared. */
import { Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import classes from './check-list.module.css'

interface Check {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

export function CheckList({
  ok,
  checks,
  subject,
}: {
  readonly ok: boolean
  readonly checks: readonly Check[]
  readonly subject: string
}) {
  return (
    <div role="status">
      <Text fw={600} className={ok ? 'good' : 'bad'}>
        {ok
          ? `${subject}: every check holds`
          : `${subject}: ${checks.filter((check) => !check.ok).length} of ${checks.length} checks failed`}
      </Text>
      <ul className={classes['list']}>
        {checks.map((check) => (
          <li key={check.name}>
            {check.ok ? (
              <IconCircleCheck size={16} className="good" role="img" aria-label="Holds" />
            ) : (
              <IconCircleX size={16} className="bad" role="img" aria-label="Failed" />
            )}
            <div>
              <div className={classes['name']}>{check.name}</div>
              <div className={classes['detail']}>{check.detail}</div>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
