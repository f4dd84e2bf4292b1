/** The part of the range for each interview feedback, and the point used. */
import { FEEDBACK, FEEDBACK_NAMES } from '../../../src-core/offers/rules.ts'
import { Term } from '../../ui/term.tsx'
import { PercentRule } from './rule-fields.tsx'
import classes from './rules.module.css'
import { RuleSection, type SectionProps } from './section.tsx'

const COLUMNS = [
  { part: 'from', label: 'From' },
  { part: 'point', label: 'Point used' },
  { part: 'to', label: 'To' },
] as const

export function PercentileSection({ rules, editable, problems, onChange }: SectionProps) {
  const { percentile } = rules
  return (
    <RuleSection
      title={<Term id="percentileInRange">Percentile in range</Term>}
      note="By interview feedback; 0% is the minimum of the range, 100% the maximum."
    >
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Feedback</th>
            {COLUMNS.map(({ part, label }) => (
              <th key={part} scope="col" data-numeric>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FEEDBACK.map((feedback) => (
            <tr key={feedback}>
              <th scope="row">{FEEDBACK_NAMES[feedback]}</th>
              {COLUMNS.map(({ part, label }) => (
                <td key={part} data-numeric>
                  <PercentRule
                    path={`percentile.${feedback}.${part}`}
                    label={`${FEEDBACK_NAMES[feedback]}, ${label.toLowerCase()}`}
                    editable={editable}
                    problems={problems}
                    value={percentile[feedback][part]}
                    bounds={[0, 100]}
                    onChange={(value) =>
                      onChange({
                        ...rules,
                        percentile: { ...percentile, [feedback]: { ...percentile[feedback], [part]: value } },
                      })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </RuleSection>
  )
}
