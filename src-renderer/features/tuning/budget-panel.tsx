/** Budget, present cost, gap and the three costs of what the gauge measures. */
import { Button, NativeSelect } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { memo, type CSSProperties } from 'react'
import type { CostMeasure, Scenario } from '../../../src-contract/desktop/scenarios.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { navigate } from '../../stores/route.ts'
import { GapGauge, spanFor } from '../../ui/charts/gap-gauge.tsx'
import { Figure } from '../../ui/figure.tsx'
import {
  currencyDigits,
  fraction,
  moneyDelta,
  moneyExact,
  moneyShort,
  percentDelta,
  toMinor,
  toUnits,
} from '../../ui/format.ts'
import { NumberField } from '../../ui/number-field/number-field.tsx'
import { useHeldSpan } from './held-span.ts'
import { useScenarioClosed, useYears } from './hooks.ts'
import { costsFor, gapTo, type Basis } from './model/budget.ts'
import { setBudget } from './store/commit.ts'
import { useResults } from './store/results.ts'
import { useTuning } from './store/state.ts'
import classes from './budget.module.css'

const MEASURES: readonly { readonly value: CostMeasure; readonly label: string }[] = [
  { value: 'inYear', label: 'In-year cost' },
  { value: 'annualised', label: 'Annualised cost' },
  { value: 'burdened', label: 'Burdened cost' },
]

export interface BudgetPanelProps {
  readonly scenario: Scenario
  readonly totals: Totals
  readonly base: Totals | null
  readonly basis: Basis
  readonly onBasis: (basis: Basis) => void
}

export const BudgetPanel = memo(function BudgetPanel({ scenario, totals, base, basis, onBasis }: BudgetPanelProps) {
  const shownFor = useResults((state) => state.shownFor)
  const { currency } = totals
  const costs = costsFor(totals, basis.year)
  const baseCosts = base && costsFor(base, basis.year)
  if (!costs) return null
  const now = costs[basis.measure]
  return (
    <section
      className={classes.panel}
      style={{ '--signs': signsOf(currency) } as CSSProperties}
      aria-label="Budget"
      data-shown-for={shownFor}
      data-cost={now}
    >
      <div className={classes.basis}>
        <BasisSelects basis={basis} onBasis={onBasis} />
        <BudgetField scenario={scenario} basis={basis} currency={currency} />
      </div>
      <Gap
        scenario={scenario}
        basis={basis}
        budget={scenario.budget?.amount ?? null}
        now={now}
        baseNow={baseCosts?.[basis.measure] ?? null}
        currency={currency}
      />
      <dl className={classes.costs}>
        {MEASURES.map(({ value, label }) => (
          <div key={value} data-measured={value === basis.measure || undefined}>
            <dt>{label}</dt>
            <dd className={classes.place}>
              <div className={classes.moving}>
                <Figure of={{ scenarioId: scenario.id, figure: value, year: basis.year }} label={label}>
                  <span
                    title={moneyExact(costs[value], currency)}
                    data-exact={moneyExact(costs[value], currency)}
                    data-figure={value}
                  >
                    {moneyShort(costs[value], currency)}
                  </span>
                </Figure>
                {baseCosts && costs[value] !== baseCosts[value] && (
                  <span className={classes.delta} title={moneyExact(costs[value] - baseCosts[value], currency)}>
                    {moneyDelta(costs[value] - baseCosts[value], currency)}
                  </span>
                )}
              </div>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
})

/** As many signs as an amount takes at the most: its place then holds still while it moves. */
function signsOf(currency: string): number {
  return moneyShort(toMinor(-999_900_000, currency), currency).length
}

/** Changing what is measured changes the budget's own measure too, where there is a budget. */
const BasisSelects = memo(function BasisSelects({ basis, onBasis }: Pick<BudgetPanelProps, 'basis' | 'onBasis'>) {
  const years = useYears()
  return (
    <div className={classes.selects}>
      <NativeSelect
        aria-label="Cost measured"
        value={basis.measure}
        data={[...MEASURES]}
        onChange={(event) => onBasis({ ...basis, measure: event.currentTarget.value as CostMeasure })}
      />
      <NativeSelect
        aria-label="Year measured"
        value={basis.year === null ? '' : String(basis.year)}
        data={[
          { value: '', label: basis.measure === 'annualised' ? 'Last year' : 'All years' },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
        onChange={(event) =>
          onBasis({ ...basis, year: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
        }
      />
    </div>
  )
})

interface BudgetFieldProps {
  readonly scenario: Scenario
  readonly basis: Basis
  readonly currency: string
}

const BudgetField = memo(function BudgetField({ scenario, basis, currency }: BudgetFieldProps) {
  const closed = useScenarioClosed()
  const { budget } = scenario
  const set = (amount: number): Promise<string | null> =>
    setBudget(
      { ...basis, amount },
      `Budget: ${budget ? `${moneyShort(budget.amount, currency)} \u2192 ` : ''}${moneyShort(amount, currency)}`,
    )
  const digits = currencyDigits(currency)
  return (
    <div className={classes.budget}>
      <NumberField
        label="Budget"
        handle={<span className={classes.caption}>Budget</span>}
        value={budget === null ? null : toUnits(budget.amount, currency)}
        range={{ bounds: [0, 1e13], slider: [0, 1e13], step: 10_000, decimals: Math.min(digits, 2), warning: null }}
        unit={currency}
        money
        placeholder="none set"
        hint="Type an amount or a sum, as 350M or 401,700,000 * 1.03"
        disabled={closed !== null}
        disabledReason={closed ?? undefined}
        onCommit={(units) => set(toMinor(units, currency))}
      />
      {budget !== null && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={closed !== null}
          onClick={() => void setBudget(null, 'Budget: taken away')}
        >
          Clear
        </Button>
      )}
    </div>
  )
})

/** Lets the optimizer look for levers; what it finds is set from there. */
const MeetBudget = memo(function MeetBudget() {
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconTargetArrow size={13} aria-hidden />}
      onClick={() => navigate('optimize', ['budget'], { target: 'budget' })}
    >
      Meet the budget
    </Button>
  )
})

interface GapProps {
  readonly scenario: Scenario
  readonly basis: Basis
  readonly budget: number | null
  readonly now: number
  readonly baseNow: number | null
  readonly currency: string
}

function Gap({ scenario, basis, budget, now, baseNow, currency }: GapProps) {
  const closed = useScenarioClosed()
  const dragging = useTuning((state) => state.dragging)
  const gap = budget === null ? null : gapTo(budget, now)
  const baseGap = budget === null || baseNow === null ? null : gapTo(budget, baseNow)
  const span = useHeldSpan(spanFor([gap?.share ?? 0, baseGap?.share ?? 0]), dragging)
  if (gap === null) {
    const start = (): void =>
      void setBudget({ ...basis, amount: now }, `Budget: ${moneyShort(now, currency)}, the cost then`)
    return (
      <p className={classes.none}>
        Type a budget to see the gap, or{' '}
        <button type="button" className={classes.link} disabled={closed !== null} onClick={start}>
          start from the present cost
        </button>
        . <MeetBudget />
      </p>
    )
  }
  const words = gap.amount > 0 ? 'over budget' : gap.amount < 0 ? 'under budget' : 'on budget'
  return (
    <div className={classes.gap}>
      <div className={`${classes.gapFigures} ${classes.place}`} data-over={gap.amount > 0 || undefined}>
        <div className={classes.moving}>
          <Figure of={{ scenarioId: scenario.id, figure: 'budgetGap' }} label="Gap to the budget">
            <strong
              title={moneyExact(gap.amount, currency)}
              data-exact={moneyExact(gap.amount, currency)}
              data-figure="gap"
            >
              {moneyDelta(gap.amount, currency)}
            </strong>
          </Figure>
          <span className={classes.share}>{gap.share === null ? '' : percentDelta(gap.share * 100, 2)}</span>
          <span className={classes.words}>{words}</span>
        </div>
      </div>
      {gap.share !== null && (
        <GapGauge
          label={`${moneyDelta(gap.amount, currency)}, ${fraction(gap.share, 2)} ${words}`}
          gap={gap.share}
          base={baseGap?.share ?? null}
          span={span}
          format={gaugeTick}
        />
      )}
      <div className={classes.meet}>
        <MeetBudget />
      </div>
    </div>
  )
}

function gaugeTick(value: number): string {
  return percentDelta(value * 100, Math.abs(value) < 0.05 ? 1 : 0)
}
