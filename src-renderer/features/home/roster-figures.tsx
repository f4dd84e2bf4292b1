/** The roster as it is, in one line of figures. */
import type { ReactNode } from 'react'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { count, date, moneyExact, plural, ratio } from '../../ui/format.ts'
import type { Explanation } from '../../ui/explain-store.ts'
import { Figure } from '../../ui/figure.tsx'
import { Money } from '../../ui/money.tsx'
import { Term } from '../../ui/term.tsx'
import classes from './home.module.css'

type Summary = MethodOutput<'people.summary'>

export function RosterFigures({ summary }: { readonly summary: Summary }) {
  const { currency, headcount, pay, meanPay, medianPay, groupCompaRatio } = summary
  return (
    <dl className={classes['figures']} data-tour="figures">
      <Item label="People">
        <Figure given={explained(summary, 'People', count(headcount), 'count of people in the roster')} label="People">
          {count(headcount)}
        </Figure>
        <span className={classes['sub']}>{departments(summary)}</span>
      </Item>
      <Item label={<Term id="runRate">Payroll, run rate</Term>}>
        <Figure
          given={explained(summary, 'Payroll, run rate', moneyExact(pay, currency), 'sum of full-year pay × FTE')}
          label="Payroll"
        >
          <Money minor={pay} currency={currency} />
        </Figure>
        <span className={classes['sub']}>per year, {currency}</span>
      </Item>
      <Item label="Mean pay">
        <Figure
          given={explained(summary, 'Mean pay', moneyExact(meanPay, currency), 'payroll / people')}
          label="Mean pay"
        >
          <Money minor={meanPay} currency={currency} form="whole" />
        </Figure>
        <span className={classes['sub']}>
          median <Money minor={medianPay} currency={currency} form="whole" />
        </span>
      </Item>
      <Item label={<Term id="groupCompaRatio" />}>
        <Figure
          given={explained(summary, 'Group compa-ratio', ratio(groupCompaRatio), 'sum of pay / sum of midpoints')}
          label="Group compa-ratio"
        >
          {ratio(groupCompaRatio)}
        </Figure>
        <span className={classes['sub']}>1.00 is at the midpoints</span>
      </Item>
    </dl>
  )
}

function Item({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes['figure']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** People without a department are no department of their own. */
function departments({ byDepartment }: Summary): string {
  const named = byDepartment.filter(({ key }) => key !== null).length
  return named === 0 ? 'no departments in the file' : plural(named, 'department', 'departments')
}

function explained(summary: Summary, label: string, result: string, formula: string): Explanation {
  const { source, currency } = summary
  const from = source ? `${source.fileName}, as of ${date(source.asOf)}` : 'the roster'
  return {
    label,
    result,
    formula,
    definition: 'Of the roster as it was imported, before any scenario.',
    inputs: [
      { label: 'People', value: count(summary.headcount), source: from },
      { label: 'Payroll', value: moneyExact(summary.pay, currency), source: from },
      ...summary.byLevel.map((level) => ({
        label: level.label,
        value: `${count(level.headcount)} · ${moneyExact(level.pay, currency)}`,
        source: 'people and payroll of the level',
      })),
    ],
    notes: [`Pay in another currency is converted to ${currency} at the rates stated in Settings.`],
  }
}
