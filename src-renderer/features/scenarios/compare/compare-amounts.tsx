/** The compared cost of each scenario, the difference from the first beside it. */
import { seriesColor, seriesFill } from '../../../ui/charts/compare-patterns.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { moneyDelta, moneyExact, moneyShort, percentDelta } from '../../../ui/format.ts'
import { COSTS, type Comparison } from './comparison.ts'
import classes from './compare.module.css'

export function CompareAmounts({ comparison }: { readonly comparison: Comparison }) {
  const { currency, measure, year, scenarios } = comparison
  const label = COSTS.find(({ key }) => key === measure)?.label ?? ''
  const period = year ?? (measure === 'annualised' ? 'last year' : 'all years')
  const base = scenarios[0]?.amount ?? 0
  return (
    <ul className={classes.amounts} aria-label={`${label}, ${period}`}>
      {scenarios.map(({ scenario, amount }, at) => (
        <li key={scenario.id}>
          <div>
            <svg width={12} height={12} aria-hidden="true">
              <rect x={0.5} y={0.5} width={11} height={11} fill={seriesFill(at)} stroke={seriesColor(at)} />
            </svg>
            {scenario.name}
          </div>
          <div>
            <Figure of={{ scenarioId: scenario.id, figure: measure, year }} label={`${scenario.name}, ${label}`}>
              <strong title={moneyExact(amount, currency)} data-exact={moneyExact(amount, currency)}>
                {moneyShort(amount, currency)}
              </strong>
            </Figure>{' '}
            {at > 0 && (
              <span className="dim" title={moneyExact(amount - base, currency)}>
                {moneyDelta(amount - base, currency)}
                {base === 0 ? '' : `, ${percentDelta(((amount - base) / base) * 100, 2)}`}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
