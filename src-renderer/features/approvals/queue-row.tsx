/** One request in the queue: title, figure with its delta, level, clock. */
import { Checkbox } from '@mantine/core'
import type { RequestSummary } from '../../../src-contract/desktop/approval-request.ts'
import { hrefOf } from '../../stores/route.ts'
import { Clock } from '../../ui/approvals/clock.tsx'
import { deltaText, figureText, stageText } from '../../ui/approvals/words.ts'
import { date } from '../../ui/format.ts'
import type { View } from './views.ts'
import classes from './approvals.module.css'

interface QueueRowProps {
  readonly request: RequestSummary
  readonly view: View
  readonly current: boolean
  readonly marked: boolean
  readonly onMark: (on: boolean) => void
  readonly onOpen: () => void
}

export function QueueRow({ request, view, current, marked, onMark, onOpen }: QueueRowProps) {
  const { id, subject, title, figures, clock, state, submittedBy, submittedAt } = request
  const [first] = figures
  return (
    <li className={classes['row']} data-current={current || undefined}>
      <Checkbox
        aria-label={`Mark ${title}`}
        disabled={state !== 'waiting'}
        checked={marked}
        onChange={(event) => onMark(event.currentTarget.checked)}
      />
      <a
        href={hrefOf('approvals', [id], { view })}
        aria-current={current || undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onOpen()
        }}
      >
        <span className={classes['title']}>{title}</span>
        <span className={classes['line']}>
          <span>{stageText(request)}</span>
          {clock ? <Clock clock={clock} /> : <span className="dim">{date(submittedAt)}</span>}
        </span>
        <span className={`${classes['line']} dim`}>
          <span className="tnum">
            {first ? `${first.label} ${figureText(first, subject.kind)} ${deltaText(first) ?? ''}` : ''}
          </span>
          <span>by {submittedBy.name}</span>
        </span>
      </a>
    </li>
  )
}
