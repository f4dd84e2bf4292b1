/** How an offer may stand among its peers. */
import { NativeSelect } from '@mantine/core'
import { OFFER_LEVELS } from '../../../src-core/offers/rules.ts'
import { KeptField } from '../../ui/kept-field.tsx'
import { Term } from '../../ui/term.tsx'
import { CountRule, PercentRule, RuleProblems } from './rule-fields.tsx'
import { RuleLine, RuleList, RuleSection, type SectionProps } from './section.tsx'

const PERCENTS = [
  { part: 'below', label: 'May lie below the peers’ median by', bounds: [0, 100] },
  { part: 'above', label: 'May lie above the peers’ median by', bounds: [0, 1000] },
  { part: 'compression', label: 'A more senior peer is compressed within', bounds: [0, 100] },
] as const

const COUNTS = [
  { part: 'minimumPeers', label: 'Fewer peers are not judged', bounds: [1, 100], unit: 'peers' },
  { part: 'minimumGroup', label: 'Smallest group shown in the category gap', bounds: [2, 100], unit: 'people' },
] as const

export function ParitySection(props: SectionProps) {
  const { rules, editable, problems, onChange } = props
  const { parity } = rules
  const set = (change: Partial<typeof parity>): void => onChange({ ...rules, parity: { ...parity, ...change } })
  return (
    <RuleSection title={<Term id="internalParity">Internal parity</Term>}>
      <RuleList>
        {PERCENTS.map(({ part, label, bounds }) => (
          <RuleLine key={part} label={label}>
            <PercentRule
              path={`parity.${part}`}
              label={label}
              editable={editable}
              problems={problems}
              value={parity[part]}
              bounds={bounds}
              onChange={(value) => set({ [part]: value })}
            />
          </RuleLine>
        ))}
        {COUNTS.map(({ part, label, bounds, unit }) => (
          <RuleLine key={part} label={label}>
            <CountRule
              path={`parity.${part}`}
              label={label}
              editable={editable}
              problems={problems}
              value={parity[part]}
              bounds={bounds}
              unit={unit}
              onChange={(value) => set({ [part]: value })}
            />
          </RuleLine>
        ))}
        <RuleLine label="Standings within a job, lowest first">
          {editable ? (
            <>
              <KeptField
                label="Standings within a job, lowest first"
                hideLabel
                maxLength={600}
                value={parity.standings.join(', ')}
                onKeep={(text) => {
                  set({ standings: namesOf(text) })
                  return null
                }}
              />
              <RuleProblems path="parity.standings" problems={problems} />
            </>
          ) : (
            parity.standings.join(', ') || 'none'
          )}
        </RuleLine>
        {OFFER_LEVELS.map((level) => (
          <RuleLine key={level} label={`Standing of an offer of ${level}`}>
            {editable ? (
              <>
                <NativeSelect
                  aria-label={`Standing of an offer of ${level}`}
                  value={parity.standingOf[level] ?? ''}
                  data={[{ value: '', label: 'not compared' }, ...known(parity.standings, parity.standingOf[level])]}
                  onChange={(event) =>
                    set({ standingOf: { ...parity.standingOf, [level]: event.currentTarget.value || null } })
                  }
                />
                <RuleProblems path={`parity.standingOf.${level}`} problems={problems} />
              </>
            ) : (
              (parity.standingOf[level] ?? 'not compared')
            )}
          </RuleLine>
        ))}
      </RuleList>
    </RuleSection>
  )
}

const MOST_STANDINGS = 10

function namesOf(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim().slice(0, 60))
    .filter((name) => name !== '')
    .slice(0, MOST_STANDINGS)
}

/** One that was taken off the list stays to be seen, with its problem. */
function known(standings: readonly string[], chosen: string | null): string[] {
  return chosen === null || standings.includes(chosen) ? [...standings] : [chosen, ...standings]
}
