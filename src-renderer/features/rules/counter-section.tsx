/** How far a competing offer is matched, and how the base is rounded. */
import { Term } from '../../ui/term.tsx'
import { CountRule, MoneyRule, PercentRule } from './rule-fields.tsx'
import { RuleLine, RuleList, RuleSection, type SectionProps } from './section.tsx'

export function CounterSection({ rules, editable, problems, onChange }: SectionProps) {
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
