/** A figure of a ledger: click or Enter opens the step that made it. */
import type { ReactNode } from 'react'
import { explain, type LedgerBook } from '../explain-store.ts'
import classes from '../figure.module.css'
import { quantityWords } from './quantity.ts'

interface LedgerFigureProps {
  readonly book: LedgerBook
  readonly stepId: string
  /** Default: the step's result. */
  readonly children?: ReactNode
}

export function LedgerFigure({ book, stepId, children }: LedgerFigureProps) {
  const step = book.steps.find(({ id }) => id === stepId)
  if (!step) throw new Error(`the ledger has no step ${stepId}`)
  return (
    <button
      type="button"
      className={classes['figure']}
      onClick={() => explain({ kind: 'ledger', book, stepId })}
      aria-haspopup="dialog"
      aria-description={`${step.label}: where does this number come from?`}
    >
      {children ?? quantityWords(step.result)}
    </button>
  )
}
