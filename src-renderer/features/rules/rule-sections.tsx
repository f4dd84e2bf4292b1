/** A whole set of rules in sections, to read or to edit: the same layout for both. */
import { ErrorState } from '../../ui/states.tsx'
import { CounterSection } from './counter-section.tsx'
import { LevelSection } from './level-section.tsx'
import { ParitySection } from './parity-section.tsx'
import { PercentileSection } from './percentile-section.tsx'
import { LocationSection } from './location-section.tsx'
import classes from './rules.module.css'
import type { SectionProps } from './section.tsx'
import { TierSection } from './tier-section.tsx'
import { VestingSection } from './vesting-section.tsx'
import type { Draft } from './use-draft.ts'

export function RuleSections({ draft, editable }: { readonly draft: Draft; readonly editable: boolean }) {
  const props: SectionProps = {
    rules: draft.rules,
    editable,
    problems: draft.problems,
    onChange: draft.change,
  }
  return (
    <>
      {draft.error ? <ErrorState error={draft.error} /> : null}
      {editable ? (
        <p className="dim" role="status">
          {draft.waiting
            ? 'Not kept yet: some rules contradict each other. They are marked below.'
            : 'Everything is kept as you change it. Nothing holds before it is published.'}
        </p>
      ) : null}
      <div className={classes['sections']}>
        <PercentileSection {...props} />
        <LevelSection {...props} />
        <VestingSection {...props} />
        <CounterSection {...props} />
        <TierSection {...props} />
        <ParitySection {...props} />
        <LocationSection {...props} />
      </div>
    </>
  )
}
