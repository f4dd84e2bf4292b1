/** Target bonus and equity by level, and the currency of grants. */
import { OFFER_LEVELS } from '../../../src-core/offers/rules.ts'
import { CurrencySelect } from '../../ui/currency-select.tsx'
import { MoneyRule, PercentRule } from './rule-fields.tsx'
import classes from './rules.module.css'
import { RuleSection, type SectionProps } from './section.tsx'

export function LevelSection({ rules, editable, problems, onChange }: SectionProps) {
  const { bonus, equity } = rules
  return (
    <RuleSection
      title="Bonus and equity by level"
      note="Target bonus in percent of base; equity as the value of the grant."
    >
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Level</th>
            <th scope="col" data-numeric>
              Target bonus
            </th>
            <th scope="col" data-numeric>
              Equity, {equity.currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {OFFER_LEVELS.map((level) => (
            <tr key={level}>
              <th scope="row">{level}</th>
              <td data-numeric>
                <PercentRule
                  path={`bonus.${level}`}
                  label={`Target bonus, ${level}`}
                  editable={editable}
                  problems={problems}
                  value={bonus[level]}
                  bounds={[0, 500]}
                  onChange={(value) => onChange({ ...rules, bonus: { ...bonus, [level]: value } })}
                />
              </td>
              <td data-numeric>
                <MoneyRule
                  path={`equity.byLevel.${level}`}
                  label={`Equity, ${level}`}
                  editable={editable}
                  problems={problems}
                  value={equity.byLevel[level]}
                  currency={equity.currency}
                  onChange={(value) =>
                    onChange({ ...rules, equity: { ...equity, byLevel: { ...equity.byLevel, [level]: value } } })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editable ? (
        <CurrencySelect
          label="Currency of grants and top-up"
          value={equity.currency}
          onChange={(currency) => onChange({ ...rules, equity: { ...equity, currency } })}
        />
      ) : null}
    </RuleSection>
  )
}
