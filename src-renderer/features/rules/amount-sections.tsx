/** Bonus and equity by level, vesting, competing offers, rounding. */
import { OFFER_LEVELS } from '../../../src-core/offers/rules.ts'
import { CurrencySelect } from '../../ui/currency-select.tsx'
import { Term } from '../../ui/term.tsx'
import { CountRule, MoneyRule, PercentRule } from './rule-fields.tsx'
import classes from './rules.module.css'
import { RuleLine, RuleList, RuleSection, type SectionProps } from './section.tsx'

export function AmountSections(props: SectionProps) {
  return (
    <>
      <LevelSection {...props} />
      <VestingSection {...props} />
      <CounterSection {...props} />
    </>
  )
}

function LevelSection({ rules, editable, problems, onChange }: SectionProps) {
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

const SCHEDULE = [
  { part: 'months', label: 'All is vested after', bounds: [1, 120] },
  { part: 'cliffMonths', label: 'Nothing vests before', bounds: [0, 120] },
  { part: 'everyMonths', label: 'Then equal parts every', bounds: [1, 12] },
] as const

function VestingSection({ rules, editable, problems, onChange }: SectionProps) {
  const { equity } = rules
  return (
    <RuleSection title={<Term id="vesting">Vesting of equity</Term>}>
      <RuleList>
        {SCHEDULE.map(({ part, label, bounds }) => (
          <RuleLine key={part} label={label}>
            <CountRule
              path={`equity.vesting.${part}`}
              label={label}
              editable={editable}
              problems={problems}
              value={equity.vesting[part]}
              bounds={bounds}
              unit="months"
              onChange={(value) =>
                onChange({ ...rules, equity: { ...equity, vesting: { ...equity.vesting, [part]: value } } })
              }
            />
          </RuleLine>
        ))}
      </RuleList>
    </RuleSection>
  )
}

function CounterSection({ rules, editable, problems, onChange }: SectionProps) {
  const { counterOffer, equity } = rules
  const set = (change: Partial<typeof counterOffer>): void =>
    onChange({ ...rules, counterOffer: { ...counterOffer, ...change } })
  return (
    <RuleSection
      title={<Term id="counterOffer">Competing offers</Term>}
      note="Never below our own recommendation, never above the range maximum; beyond it a review is required."
    >
      <RuleList>
        <RuleLine label="Matched up to this above our own base">
          <PercentRule
            path="counterOffer.matchUpTo"
            label="Matched up to this above our own base"
            editable={editable}
            problems={problems}
            value={counterOffer.matchUpTo}
            bounds={[0, 1000]}
            onChange={(matchUpTo) => set({ matchUpTo })}
          />
        </RuleLine>
        <RuleLine label="Most equity for what the maximum cuts off">
          <MoneyRule
            path="counterOffer.equityTopUp"
            label="Most equity for what the maximum cuts off"
            editable={editable}
            problems={problems}
            value={counterOffer.equityTopUp}
            currency={equity.currency}
            onChange={(equityTopUp) => set({ equityTopUp })}
          />
        </RuleLine>
        <RuleLine label="Base rounded to whole multiples of">
          <CountRule
            path="roundTo"
            label="Base rounded to whole multiples of"
            editable={editable}
            problems={problems}
            value={rules.roundTo}
            bounds={[1, 100_000]}
            unit=""
            onChange={(roundTo) => onChange({ ...rules, roundTo })}
          />
        </RuleLine>
      </RuleList>
    </RuleSection>
  )
}
