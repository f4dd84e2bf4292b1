import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { Figure } from '../../ui/figure.tsx'
import { count, date, moneyExact, ratio } from '../../ui/format.ts'
import { Money } from '../../ui/money.tsx'
import { StaleMark } from '../../ui/stale-mark.tsx'
import { Term } from '../../ui/term.tsx'
import classes from './people.module.css'

type Summary = MethodOutput<'people.summary'>

/** Headcount, pay, group compa-ratio and age of the data in one line. */
export function SummaryLine({ summary }: { readonly summary: Summary }) {
  const { currency, headcount, pay, meanPay, medianPay, groupCompaRatio, source } = summary
  return (
    <div className={classes['lead']}>
      <span>
        <b className="tnum">{count(headcount)}</b> {headcount === 1 ? 'person' : 'people'}
      </span>
      <span>
        <b>
          <Money minor={pay} />
        </b>{' '}
        a year
      </span>
      <span>
        mean <Money minor={meanPay} form="whole" />, median <Money minor={medianPay} form="whole" />
      </span>
      {groupCompaRatio === null ? null : (
        <span>
          <Term id="groupCompaRatio">group compa-ratio</Term>{' '}
          <Figure
            label="Group compa-ratio"
            given={{
              label: 'Group compa-ratio',
              definition:
                'Pay of all people with a band, over the sum of their midpoints. Not the mean of their ratios.',
              formula: 'sum of pay / sum of midpoints',
              inputs: [
                {
                  label: 'Pay of all people',
                  value: moneyExact(pay, currency),
                  source: source?.fileName ?? 'the roster',
                },
                { label: 'Data as of', value: source ? date(source.asOf) : '–', source: 'import' },
              ],
              result: ratio(groupCompaRatio),
              notes: [
                'People without a band count in neither sum.',
                'Bands are those in force, in the reporting currency.',
              ],
            }}
          >
            <b>{ratio(groupCompaRatio)}</b>
          </Figure>
        </span>
      )}
      <StaleMark asOf={source?.asOf ?? null} ageDays={summary.dataAgeDays} stale={summary.stale} />
    </div>
  )
}
