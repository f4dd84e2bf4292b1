/** When granted equity vests. */
import { Term } from '../../ui/term.tsx'
import { CountRule } from './rule-fields.tsx'
import { RuleLine, RuleList, RuleSection, type SectionProps } from './section.tsx'

const SCHEDULE = [
  { part: 'months', label: 'All is vested after', bounds: [1, 120] },
  { part: 'cliffMonths', label: 'Nothing vests before', bounds: [0, 120] },
  { part: 'everyMonths', label: 'Then equal parts every', bounds: [1, 12] },
] as const

export function VestingSection({ rules, editable, problems, onChange }: SectionProps) {
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
