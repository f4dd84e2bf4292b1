/** The answer: whether it meets all, what became of it, and everything it says about levers, targets and limits. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { MethodInput } from '../../../../src-contract/desktop/index.ts'
import type { Relaxation, Solution } from '../../../../src-contract/desktop/optimizer.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { call } from '../../../host/index.ts'
import { navigate } from '../../../stores/route.ts'
import { milliseconds, plural } from '../../../ui/format.ts'
import { KeepResult } from '../shared/keep-result.tsx'
import type { LeverIndex } from '../shared/lever-words.ts'
import { Relaxations } from './relaxations.tsx'
import { SolvedLevers } from './solved-levers.tsx'
import { SolvedLimits } from './solved-limits.tsx'
import { SolvedTargets } from './solved-targets.tsx'
import { SolvedTotals } from './solved-totals.tsx'
import classes from './budget.module.css'

interface SolutionViewProps {
  readonly scenario: Scenario
  readonly solution: Solution
  /** Data changed since, so that it may no longer hold. */
  readonly changed: boolean
  /** What it answers. */
  readonly asked: MethodInput<'optimizer.solve'> | null
  readonly years: number
  readonly levels: readonly string[]
  readonly levers: LeverIndex
  readonly onRelax: (relaxation: Relaxation) => void
}

export function SolutionView(props: SolutionViewProps) {
  const { scenario, solution, changed, asked, years, levels, levers, onRelax } = props
  const { status, relaxations, changes, runId } = solution
  return (
    <>
      <Verdict solution={solution} />
      {changed && <p className={classes.note}>Levers, people or the scenario changed after this was solved.</p>}
      {changes.length > 0 ? (
        <KeepResult
          scenario={scenario}
          branchName={`${scenario.name}, ${status === 'met' ? 'on target' : 'nearest'}`}
          applyLabel={status === 'met' ? 'Apply to the scenario' : 'Apply the nearest found'}
          onApply={async () => {
            await call('optimizer.apply', { runId })
          }}
          onBranch={async (branch) => (await call('optimizer.apply', { runId, branch })).scenario.id}
        >
          <Button variant="subtle" onClick={() => navigate('tuning')}>
            Open Tuning
          </Button>
        </KeepResult>
      ) : (
        <p className="dim">Nothing better than the levers as they stand was found: there is nothing to set.</p>
      )}
      {relaxations.length > 0 && (
        <Relaxations
          relaxations={relaxations}
          context={{ currency: solution.currency, levels, levers }}
          onRelax={onRelax}
        />
      )}
      <SolvedTargets solved={solution.targets} asked={asked?.targets ?? []} currency={solution.currency} />
      <SolvedLimits solution={solution} asked={asked?.guardRails ?? []} levels={levels} />
      <SolvedLevers levers={levers} solved={solution.levers} names={levels} years={years} />
      <SolvedTotals totals={solution.totals} />
      {solution.notes.length > 0 && (
        <ul className={classes.notes}>
          {solution.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const WORDS = { met: 'All met', infeasible: 'Cannot all be met', notMet: 'Not met yet' } as const

function Verdict({ solution }: { readonly solution: Solution }) {
  const { status, text, iterations, simulations, milliseconds: time } = solution
  return (
    <div className={classes.verdict} role="status" data-status={status}>
      {status === 'met' ? (
        <IconCircleCheck size={18} className="good" aria-hidden />
      ) : status === 'infeasible' ? (
        <IconCircleX size={18} className="bad" aria-hidden />
      ) : (
        <IconAlertTriangle size={18} className="warn" aria-hidden />
      )}
      <div>
        <strong>{WORDS[status]}</strong>
        <p>{text}</p>
        <p className="dim small tnum">
          {plural(iterations, 'iteration', 'iterations')}, {plural(simulations, 'simulation', 'simulations')},{' '}
          {milliseconds(time)}
        </p>
      </div>
    </div>
  )
}
