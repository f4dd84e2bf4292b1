/** Money and counts as elements: short on screen, exact on hover and in copies (see copy-exact.ts). */
import { useCurrency } from '../stores/workspace.ts'
import { count, moneyDelta, moneyExact, moneyShort, moneyWhole } from './format.ts'

const FORMS = { short: moneyShort, exact: moneyExact, whole: moneyWhole, delta: moneyDelta } as const

interface MoneyProps {
  /** Whole minor units. */
  readonly minor: number
  /** Default: the workspace's. */
  readonly currency?: string
  readonly form?: keyof typeof FORMS
  readonly className?: string
}

export function Money({ minor, currency, form = 'short', className }: MoneyProps) {
  const own = useCurrency()
  const code = currency ?? own
  const exact = moneyExact(minor, code)
  const shown = FORMS[form](minor, code)
  return (
    <span className={`tnum ${className ?? ''}`} {...(shown === exact ? {} : { title: exact, 'data-exact': exact })}>
      {shown}
    </span>
  )
}

export function Count({ value }: { readonly value: number }) {
  return <span className="tnum">{count(value)}</span>
}
