/** The frame of a section of rules. */
import type { ReactNode } from 'react'
import type { OfferRules } from '../../../src-contract/desktop/rules.ts'
import type { RuleProblem } from '../../../src-core/offers/validate-rules.ts'
import classes from './rules.module.css'

export interface SectionProps {
  readonly rules: OfferRules
  readonly editable: boolean
  readonly problems: readonly RuleProblem[]
  readonly onChange: (rules: OfferRules) => void
}

interface RuleSectionProps {
  readonly title: ReactNode
  readonly note?: string
  readonly children: ReactNode
}

export function RuleSection({ title, note, children }: RuleSectionProps) {
  return (
    <section className={classes['section']}>
      <h3>{title}</h3>
      {note ? <p className="dim small">{note}</p> : null}
      {children}
    </section>
  )
}

/** Name at the left, value at the right. */
export function RuleList({ children }: { readonly children: ReactNode }) {
  return (
    <table className={classes['table']}>
      <tbody>{children}</tbody>
    </table>
  )
}

export function RuleLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-numeric>{children}</td>
    </tr>
  )
}
