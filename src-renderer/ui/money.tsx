/** Figures as elements: short on screen, exact on hover and in copies (see copy-exact.ts). */
import { useCurrency } from '../stores/workspace.ts'
import {
  count,
  countDelta,
  fraction,
  moneyDelta,
  moneyExact,
  moneyShort,
  moneyWhole,
  percent,
  percentDelta,
} from './format.ts'

const FORMS = { short: moneyShort, exact: moneyExact, whole: moneyWhole, delta: moneyDelta } as const

export interface MoneyProps {
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

/** value in percent (3.5), with the decimals its lever has. */
export function Percent({ value, decimals = 1 }: { readonly value: number; readonly decimals?: number }) {
  return <span className="tnum">{percent(value, decimals)}</span>
}

/** value as a fraction (0.035); null is no figure. */
export function Fraction({ value, decimals = 1 }: { readonly value: number | null; readonly decimals?: number }) {
  return <span className="tnum">{fraction(value, decimals)}</span>
}

export type DeltaProps = {
  /** What it differs from; the difference is value - base. */
  readonly base: number
  readonly value: number
} & (
  | { readonly unit: 'money'; readonly currency?: string }
  | { readonly unit: 'percent'; readonly decimals?: number }
  | { readonly unit: 'count' }
)

/** The difference from its base, always with its sign: the sign and not a colour carries the meaning. */
export function Delta(props: DeltaProps) {
  const difference = props.value - props.base
  if (props.unit === 'money') {
    return (
      <Money
        minor={difference}
        form="delta"
        {...(props.currency ? { currency: props.currency } : {})}
        className="dim"
      />
    )
  }
  const text = props.unit === 'percent' ? percentDelta(difference, props.decimals ?? 1) : countDelta(difference)
  return <span className="tnum dim">{text}</span>
}

export function Count({ value }: { readonly value: number }) {
  return <span className="tnum">{count(value)}</span>
}
