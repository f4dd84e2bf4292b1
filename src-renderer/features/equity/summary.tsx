/** Mean, median and adjusted gap side by side, who is compared, and on what. */
import type { EquityReport } from '../../../src-contract/desktop/equity.ts'
import { Figure } from '../../ui/figure.tsx'
import { count, date, fraction, NO_FIGURE } from '../../ui/format.ts'
import { Term } from '../../ui/term.tsx'
import classes from './equity.module.css'
import { direction, probability } from './words.ts'

export function Summary({ report }: { readonly report: EquityReport }) {
  const { overall, model, men, women, others } = report
  const source = `${report.source ?? ''}, ${report.asOf ? date(report.asOf) : ''}`
  const people = [
    { label: 'Men', value: count(men), source },
    { label: 'Women', value: count(women), source },
    { label: 'Of neither group', value: count(others), source },
  ]
  const notes = [
    'Pay is the full-year, full-time rate in the workspace’s currency.',
    'Amounts are not shown here: the report holds gaps, shares and counts.',
  ]
  const given = (label: string, definition: string, formula: string, result: string) => ({
    label,
    definition,
    formula,
    inputs: people,
    result,
    notes,
  })
  const adjusted = model?.percent ?? null
  return (
    <div className={classes.figures}>
      <div>
        <Term id="payGap">Mean gap</Term>
        <Figure
          label="Mean gap"
          given={given(
            'Mean pay gap',
            'Of all people compared.',
            '(mean men − mean women) / mean men',
            fraction(overall?.mean ?? null, 2),
          )}
        >
          <b>{fraction(overall?.mean ?? null, 2)}</b>
        </Figure>
        <span className="dim small">
          {overall ? `${direction(overall.mean)}${overall.marked ? ', 5% or more' : ''}` : NO_FIGURE}
        </span>
      </div>
      <div>
        Median gap
        <Figure
          label="Median gap"
          given={given(
            'Median pay gap',
            'Of the person in the middle of each group.',
            '(median men − median women) / median men',
            fraction(overall?.median ?? null, 2),
          )}
        >
          <b>{fraction(overall?.median ?? null, 2)}</b>
        </Figure>
        <span className="dim small">{overall ? direction(overall.median) : NO_FIGURE}</span>
      </div>
      <div>
        <Term id="adjustedGap">Adjusted gap</Term>
        <Figure
          label="Adjusted gap"
          given={given(
            'Adjusted pay gap',
            'Between people alike in the controls chosen below.',
            '1 − exp(coefficient of the dummy for women in log pay)',
            fraction(adjusted === null ? null : -adjusted, 2),
          )}
        >
          <b>{fraction(adjusted === null ? null : -adjusted, 2)}</b>
        </Figure>
        <span className="dim small">
          {adjusted === null ? 'cannot be told' : `${direction(-adjusted)}, p ${probability(model?.p ?? null)}`}
        </span>
      </div>
      <div>
        Compared
        <b className="tnum">{count(men + women)}</b>
        <span className="dim small">
          {count(men)} men, {count(women)} women, {count(others)} of neither group
        </span>
      </div>
    </div>
  )
}
