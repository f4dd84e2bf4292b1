/** A computed figure that can be opened: click or Enter shows formula, inputs and sources. */
import type { ReactNode } from 'react'
import { explain, type Explanation, type ExplainRequest } from './explain-store.ts'
import classes from './figure.module.css'

type FigureProps = { readonly children: ReactNode; readonly label?: string } & (
  { readonly of: ExplainRequest } | { readonly given: Explanation }
)

export function Figure(props: FigureProps) {
  const open = (): void =>
    explain('of' in props ? { kind: 'request', request: props.of } : { kind: 'given', explanation: props.given })
  return (
    <button
      type="button"
      className={classes['figure']}
      onClick={open}
      aria-haspopup="dialog"
      aria-description={`${props.label ? `${props.label}: ` : ''}where does this number come from?`}
    >
      {props.children}
    </button>
  )
}
