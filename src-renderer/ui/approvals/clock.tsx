/** The clock of a level: when it is due and what is left, in words and not by colour alone. */
import { IconAlarm, IconClock } from '@tabler/icons-react'
import { instant } from '../format.ts'
import { clockText, type RequestClock } from './words.ts'
import classes from './approvals.module.css'

export function Clock({ clock }: { readonly clock: RequestClock }) {
  const Icon = clock.overdue ? IconAlarm : IconClock
  const tone = clock.overdue ? 'bad' : clock.reminded ? 'warn' : ''
  return (
    <span
      className={`${classes['clock']} ${tone}`}
      title={`Due ${instant(clock.dueAt)}; working time counts, in ${clock.timeZone}`}
    >
      <Icon size={14} aria-hidden />
      {clockText(clock)}
      {clock.escalated ? ', escalated' : clock.reminded && !clock.overdue ? ', reminder' : ''}
    </span>
  )
}
