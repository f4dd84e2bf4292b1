/** One rule: its value to read, or a field with bounds and what is wrong with it. */
import type { RuleProblem } from '../../../src-core/offers/validate-rules.ts'
import { decimal, moneyWhole, toMinor, toUnits } from '../../ui/format.ts'
import { percentWords } from '../../ui/ledger/quantity.ts'
import { NumberField } from '../../ui/number-field/number-field.tsx'
import type { NumberRange } from '../../ui/number-field/range.ts'
import classes from './rules.module.css'

interface RuleFieldProps {
  /** As the ledger names the rule: "bonus.P3". */
  readonly path: string
  readonly label: string
  readonly editable: boolean
  readonly problems: readonly RuleProblem[]
}

function range(low: number, high: number, step: number, decimals: number): NumberRange {
  return { bounds: [low, high], slider: [low, high], step, decimals, warning: null }
}

interface PercentRuleProps extends RuleFieldProps {
  readonly value: string
  readonly bounds: readonly [number, number]
  readonly onChange: (value: string) => void
}

export function PercentRule({ value, bounds, onChange, ...field }: PercentRuleProps) {
  if (!field.editable) return percentWords(value)
  return (
    <Field {...field}>
      <NumberField
        label={field.label}
        quietHint={field.problems.length > 0}
        value={Number(value)}
        unit="%"
        range={range(bounds[0], bounds[1], 0.5, 2)}
        onCommit={(next) => onChange(String(next))}
      />
    </Field>
  )
}

interface MoneyRuleProps extends RuleFieldProps {
  /** Whole minor units. */
  readonly value: number
  readonly currency: string
  readonly onChange: (value: number) => void
}

const MOST_GRANT = 100_000_000

export function MoneyRule({ value, currency, onChange, ...field }: MoneyRuleProps) {
  if (!field.editable) return moneyWhole(value, currency)
  return (
    <Field {...field} wide>
      <NumberField
        label={field.label}
        quietHint={field.problems.length > 0}
        value={toUnits(value, currency)}
        unit={currency}
        money
        range={range(0, MOST_GRANT, 1000, 0)}
        onCommit={(next) => onChange(toMinor(next, currency))}
      />
    </Field>
  )
}

interface CountRuleProps extends RuleFieldProps {
  readonly value: number
  readonly bounds: readonly [number, number]
  readonly unit: string
  readonly onChange: (value: number) => void
}

export function CountRule({ value, bounds, unit, onChange, ...field }: CountRuleProps) {
  if (!field.editable) return `${decimal(value, 0)} ${unit}`.trim()
  return (
    <Field {...field} wide>
      <NumberField
        label={field.label}
        quietHint={field.problems.length > 0}
        value={value}
        unit={unit}
        range={range(bounds[0], bounds[1], 1, 0)}
        onCommit={onChange}
      />
    </Field>
  )
}

function Field({
  path,
  problems,
  wide = false,
  children,
}: RuleFieldProps & { wide?: boolean; children: React.ReactNode }) {
  return (
    <>
      <RuleProblems path={path} problems={problems} />
      <span className={`${classes['field']} ${wide ? classes['wide'] : ''}`}>{children}</span>
    </>
  )
}

export function RuleProblems({ path, problems }: Pick<RuleFieldProps, 'path' | 'problems'>) {
  return problems
    .filter((problem) => problem.path === path)
    .map(({ message }) => (
      <span key={message} className={classes['problem']} role="alert">
        This {message}
      </span>
    ))
}
