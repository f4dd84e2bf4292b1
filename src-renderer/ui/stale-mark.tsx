/** Says how old data is, and marks it when it is older than the workspace allows. */
import { IconClockExclamation } from '@tabler/icons-react'
import { ageInDays, date } from './format.ts'
import classes from './stale-mark.module.css'

interface StaleMarkProps {
  readonly asOf: string | null
  readonly ageDays: number | null
  readonly stale: boolean
}

export function StaleMark({ asOf, ageDays, stale }: StaleMarkProps) {
  if (asOf === null || ageDays === null) return <span className="dim">no data yet</span>
  const title = `Data as of ${date(asOf)}`
  if (!stale) {
    return (
      <span className="dim" title={title}>
        Data {ageInDays(ageDays)}
      </span>
    )
  }
  return (
    <span className={classes['stale']} title={title}>
      <IconClockExclamation size={14} aria-hidden /> Stale: data {ageInDays(ageDays)}
    </span>
  )
}
