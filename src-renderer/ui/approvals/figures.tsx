/** The figures of what was submitted, each with how far it is from what is usual. */
import type { ApprovalSubject, SubjectFigure } from '../../../src-contract/desktop/approval-request.ts'
import { moneyExact } from '../format.ts'
import { deltaText, figureText } from './words.ts'
import classes from './approvals.module.css'

interface FiguresProps {
  readonly figures: readonly SubjectFigure[]
  /** Of what they are. */
  readonly kind: ApprovalSubject['kind']
}

export function Figures({ figures, kind }: FiguresProps) {
  return (
    <dl className={classes['figures']}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd
            className="tnum"
            title={
              figure.unit === 'money' && figure.currency !== null
                ? moneyExact(Number(figure.value), figure.currency)
                : undefined
            }
          >
            <b>{figureText(figure, kind)}</b> <span className="dim">{deltaText(figure)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
