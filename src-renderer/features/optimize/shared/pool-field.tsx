/** A sum of money, or percent of the pay of those eligible. */
import { NativeSelect } from '@mantine/core'
import type { MeritPool } from '../../../../src-contract/desktop/merit-pool.ts'
import { useCurrency } from '../../../stores/workspace.ts'
import { toMinor, toUnits } from '../../../ui/format.ts'
import { NumberField } from '../../../ui/number-field/number-field.tsx'
import type { NumberRange } from '../../../ui/number-field/range.ts'
import { roundTo } from '../../../ui/number-field/exact-number.ts'
import classes from './pool-field.module.css'

const MONEY: NumberRange = { bounds: [0, 1e12], slider: [0, 1e9], step: 10_000, decimals: 2, warning: null }
const SHARE: NumberRange = { bounds: [0, 100], slider: [0, 10], step: 0.1, decimals: 4, warning: [2, 8] }

interface PoolFieldProps {
  readonly label: string
  readonly pool: MeritPool | null
  /** Eligible payroll: turns one way of saying it into the other. */
  readonly payroll: number | null
  readonly onChange: (pool: MeritPool) => void
}

export function PoolField({ label, pool, payroll, onChange }: PoolFieldProps) {
  const currency = useCurrency()
  const inMoney = pool !== null && 'amount' in pool
  const turn = (wanted: string): void => {
    if (wanted === 'money' && !inMoney) {
      const amount = pool && payroll ? Math.round((payroll * pool.percent) / 100) : 0
      onChange({ amount })
    } else if (wanted === 'percent' && inMoney) {
      onChange({ percent: payroll ? roundTo((pool.amount / payroll) * 100, 4) : 0 })
    }
  }
  return (
    <div className={classes.pool}>
      <span className={inMoney ? classes.wide : classes.narrow}>
        {inMoney ? (
          <NumberField
            label={label}
            value={toUnits(pool.amount, currency)}
            range={MONEY}
            unit={currency}
            money
            hint="Type an amount or a sum, as 2.4M"
            onCommit={(units) => onChange({ amount: toMinor(units, currency) })}
          />
        ) : (
          <NumberField
            label={label}
            value={pool?.percent ?? null}
            range={SHARE}
            unit="%"
            placeholder="none"
            onCommit={(percent) => onChange({ percent })}
          />
        )}
      </span>
      <NativeSelect
        aria-label={`${label}, given as`}
        value={inMoney ? 'money' : 'percent'}
        data={[
          { value: 'percent', label: '% of eligible pay' },
          { value: 'money', label: currency },
        ]}
        onChange={(event) => turn(event.currentTarget.value)}
      />
    </div>
  )
}
