/** A merit pool given to people: the pool and its rules at the left, who gets what at the right. */
import { Button, NativeSelect } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import type { AllocationWeights } from '../../../../src-contract/desktop/allocation.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { NumberField } from '../../../ui/number-field/number-field.tsx'
import { useShortcut } from '../../../ui/shortcuts.ts'
import { EmptyState, ErrorState, LoadingBar, Stopped } from '../../../ui/states.tsx'
import { NoRoster } from '../shared/no-roster.tsx'
import { PoolField } from '../shared/pool-field.tsx'
import { useLevelNames } from '../shared/use-levels.ts'
import { useChangedSince } from '../shared/work.ts'
import { AllocationView } from './allocation-view.tsx'
import {
  allocating,
  changeAllocationDraft,
  relaxed,
  toInput,
  useAllocationDraft,
  type AllocationDraft,
} from './draft.ts'
import { RailFields } from './rail-fields.tsx'
import classes from './allocation.module.css'
import { useMayNot } from '../../../stores/profiles.ts'

const WEIGHTS: readonly { readonly key: keyof AllocationWeights; readonly label: string; readonly help: string }[] = [
  { key: 'performance', label: 'Performance', help: 'Percent more worth for each rating higher' },
  { key: 'position', label: 'Position in range', help: 'Percent more worth for each 0.10 of compa-ratio lower' },
  { key: 'evenness', label: 'Evenness', help: 'Percent of its worth that money loses from no raise to the highest' },
]

export function AllocationTab({ scenario }: { readonly scenario: Scenario }) {
  const mayNot = useMayNot('generate')
  const levels = useLevelNames()
  const draft = useAllocationDraft(scenario.id)
  const state = allocating.use()
  const changed = useChangedSince(state.version)
  const asked = state.input?.scenarioId === scenario.id
  const answer = state.answered?.scenarioId === scenario.id ? state.output?.allocation : undefined
  const put = (change: Partial<AllocationDraft>): void => changeAllocationDraft(scenario.id, change)
  const give = (from: AllocationDraft): void => void allocating.start(toInput(scenario.id, from))
  useShortcut({ keys: 'mod+enter', label: 'Allocate', group: 'Optimize', inFields: true }, () => give(draft))
  if (asked && state.error?.code === 'NO_ROSTER') return <NoRoster />
  return (
    <div className={classes.panes}>
      <div className={classes.editor} tabIndex={0} role="region" aria-label="The pool and its rules">
        <section className={classes.block} aria-label="Pool">
          <h2>Merit pool</h2>
          <PoolField
            label="Merit pool"
            pool={draft.pool}
            payroll={answer?.eligible.payroll ?? null}
            onChange={(pool) => put({ pool })}
          />
          <NativeSelect
            mt={6}
            aria-label="Bands that position is measured in"
            value={draft.bands}
            data={[
              { value: 'job', label: "The job's band, else the level's" },
              { value: 'level', label: "The level's band for everyone" },
            ]}
            onChange={(event) => put({ bands: event.currentTarget.value === 'level' ? 'level' : 'job' })}
          />
        </section>
        <section className={classes.block} aria-label="What counts">
          <h2>What counts</h2>
          {WEIGHTS.map(({ key, label, help }) => (
            <div key={key} className={classes.weight} title={help}>
              <span>{label}</span>
              <span className={classes.narrow}>
                <NumberField
                  label={label}
                  value={draft.weights[key]}
                  range={{
                    bounds: [0, key === 'evenness' ? 95 : 400],
                    slider: [0, 100],
                    step: 5,
                    decimals: 0,
                    warning: null,
                  }}
                  unit="%"
                  hint={help}
                  onCommit={(value) => put({ weights: { ...draft.weights, [key]: value } })}
                />
              </span>
            </div>
          ))}
        </section>
        <RailFields levels={levels} rails={draft.rails} onChange={(rails) => put({ rails })} />
        <div className={classes.solve}>
          <Button
            leftSection={<IconUsersGroup size={14} aria-hidden />}
            disabled={mayNot !== null}
            title={mayNot ?? undefined}
            loading={state.busy && asked}
            onClick={() => give(draft)}
          >
            Allocate
          </Button>
          <span className="dim small">{mayNot ?? 'Changes nothing: the result is a proposal to export.'}</span>
        </div>
      </div>
      <div className={classes.answer}>
        {state.stopped && asked ? <Stopped kept={answer !== undefined} /> : null}
        {state.busy && asked ? (
          <LoadingBar label="Giving the pool to people" progress={state.progress} onCancel={allocating.cancel} />
        ) : state.error && asked ? (
          <ErrorState error={state.error} onRetry={() => give(draft)} />
        ) : answer ? (
          <AllocationView
            key={answer.allocationId}
            allocation={answer}
            changed={changed}
            onRelax={(relaxation) => {
              const next = relaxed(draft, relaxation)
              changeAllocationDraft(scenario.id, next)
              give(next)
            }}
          />
        ) : (
          <EmptyState title="No allocation yet">
            The pool is given where it is worth most by performance and position in range, within the guard-rails, to
            the cent. Everyone is listed with what binds them.
          </EmptyState>
        )}
      </div>
    </div>
  )
}
