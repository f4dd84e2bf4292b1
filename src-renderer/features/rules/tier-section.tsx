/** Whose approval an offer needs: boundaries above the midpoint, and what always needs at least level 2. */
import { TIER_NAMES } from '../../../src-core/offers/tier.ts'
import { Term } from '../../ui/term.tsx'
import { PercentRule } from './rule-fields.tsx'
import { RuleLine, RuleList, RuleSection, type SectionProps } from './section.tsx'

const TIERS = [
  { part: 'automatic', label: `${TIER_NAMES[0]} up to` },
  { part: 'level1', label: `${TIER_NAMES[1]} up to` },
  { part: 'level2', label: `${TIER_NAMES[2]} up to` },
] as const

export function TierSection({ rules, editable, problems, onChange }: SectionProps) {
  const { tiers } = rules
  return (
    <RuleSection
      title={<Term id="approvalTier">Approval</Term>}
      note="By how far the base lies above the midpoint of the range; a boundary belongs to the lower tier."
    >
      <RuleList>
        {TIERS.map(({ part, label }) => (
          <RuleLine key={part} label={label}>
            <PercentRule
              path={`tiers.${part}`}
              label={label}
              editable={editable}
              problems={problems}
              value={tiers[part]}
              bounds={[-100, 1000]}
              onChange={(value) => onChange({ ...rules, tiers: { ...tiers, [part]: value } })}
            />
          </RuleLine>
        ))}
        <RuleLine label="Above that">{TIER_NAMES[3]}</RuleLine>
        <RuleLine label="Competing offer above the range maximum, at least">{TIER_NAMES[2]}</RuleLine>
        <RuleLine label="Violation of internal parity, at least">{TIER_NAMES[2]}</RuleLine>
        <RuleLine label="Marked below market beyond this below the midpoint">
          <PercentRule
            path="belowMarket"
            label="Marked below market beyond"
            editable={editable}
            problems={problems}
            value={rules.belowMarket}
            bounds={[0, 100]}
            onChange={(belowMarket) => onChange({ ...rules, belowMarket })}
          />
        </RuleLine>
      </RuleList>
    </RuleSection>
  )
}
