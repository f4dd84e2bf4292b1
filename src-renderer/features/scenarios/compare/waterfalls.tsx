/** From the first scenario to each other: what each lever adds, in order. */
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { fillOf } from '../../../ui/charts/patterns.tsx'
import { WaterfallChart } from '../../../ui/charts/waterfall-chart.tsx'
import { axisUnit } from '../../../ui/charts/money-axis.ts'
import { waterfallBars, waterfallFloor } from '../../../ui/charts/waterfall-steps.ts'
import { decimal, moneyDelta, moneyExact, moneyShort, toUnits } from '../../../ui/format.ts'
import { COSTS, type Comparison } from './comparison.ts'

export function Waterfalls({ comparison }: { readonly comparison: Comparison }) {
  const [to, setTo] = useState<string | null>(null)
  const { currency, measure, year, scenarios, waterfalls } = comparison
  const shown = waterfalls.find((one) => one.toId === to) ?? waterfalls[0]
  if (!shown) return null
  const nameOf = (id: string | undefined): string =>
    scenarios.find(({ scenario }) => scenario.id === id)?.scenario.name ?? ''
  const first = nameOf(scenarios[0]?.scenario.id)
  const last = nameOf(shown.toId)
  const label = COSTS.find(({ key }) => key === measure)?.label ?? ''
  const period = year ?? (measure === 'annualised' ? 'last year' : 'all years')
  const bars = waterfallBars(
    { label: first, amount: shown.from },
    shown.steps.map((step) => ({ key: step.lever ?? 'other', label: step.label, amount: step.amount })),
    { label: last, amount: shown.to },
  )
  const sums = bars.map((bar) => toUnits(bar.after, currency))
  const unit = axisUnit(toUnits(waterfallFloor(bars), currency), Math.max(...sums))
  const plain = (value: number): string => decimal(toUnits(value, currency) / unit.divide, unit.decimals + 1)
  return (
    <ChartFrame
      heading={2}
      name={`From ${first} to ${last}`}
      title={waterfalls.length > 1 ? `From ${first}` : `From ${first} to ${last}`}
      unit={`${label}, ${period}, ${unit.name} ${currency}`}
      legend={[
        { label: 'Total', mark: <rect width={16} height={10} fill={fillOf('now')} /> },
        { label: 'Adds', mark: <rect width={16} height={10} fill={fillOf('down')} stroke="var(--m-series-2)" /> },
        { label: 'Saves', mark: <rect width={16} height={10} fill={fillOf('up')} /> },
      ]}
      actions={
        waterfalls.length > 1 && (
          <NativeSelect
            aria-label="Scenario that the waterfall leads to"
            value={shown.toId}
            data={waterfalls.map((one) => ({ value: one.toId, label: `to ${nameOf(one.toId)}` }))}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        )
      }
      table={() => ({
        columns: [
          { label: 'Step', numeric: false },
          { label: 'Adds', numeric: true },
          { label: 'Total after it', numeric: true },
        ],
        rows: bars.map((bar) => ({
          key: bar.key,
          cells: [
            { text: bar.label },
            bar.amount === null
              ? { text: '' }
              : { text: moneyDelta(bar.amount, currency), exact: moneyExact(bar.amount, currency) },
            { text: moneyShort(bar.after, currency), exact: moneyExact(bar.after, currency) },
          ],
        })),
      })}
    >
      <WaterfallChart
        name={`From ${first} to ${last}`}
        bars={bars}
        height={250}
        tick={(value) => decimal(toUnits(value, currency) / unit.divide, unit.decimals)}
        short={plain}
        delta={(value) => (value > 0 ? `+${plain(value)}` : plain(value))}
        exact={(value) => moneyExact(value, currency)}
      />
    </ChartFrame>
  )
}
