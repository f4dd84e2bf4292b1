/** The figures of what was submitted, each with how far it is from what is usual. */
import type { SubjectFigure } from '../../../src-contract/desktop/approvals.ts'
import { moneyExact } from '../format.ts'
import { deltaText, figureText } from './words.ts'
import classes from './approvals.module.css'

export function Figures({ figures }: { readonly figures: readonly SubjectFigure[] }) {
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
            <b>{figureText(figure)}</b> <span className="dim">{deltaText(figure)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
