/** What the matrix costs, against its budget; scaling, order, and setting it. */
import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconScale } from '@tabler/icons-react'
import type { MatrixCost } from '../../../../src-contract/desktop/matrix.ts'
import type { MeritPool } from '../../../../src-contract/desktop/merit-pool.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { call } from '../../../host/index.ts'
import { count, date, decimal, moneyDelta, moneyExact, moneyShort, percent, plural } from '../../../ui/format.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { Term } from '../../../ui/term.tsx'
import { KeepResult } from '../shared/keep-result.tsx'
import { Outcome } from '../shared/outcome.tsx'
import { PoolField } from '../shared/pool-field.tsx'
import { useAct } from '../shared/use-act.ts'
import type { MatrixDraft } from './draft.ts'
import classes from './matrix.module.css'

interface MatrixSummaryProps {
  readonly scenario: Scenario
  readonly draft: MatrixDraft
  readonly cost: MatrixCost | null
  readonly onBudget: (budget: MeritPool) => void
  /** The matrix that was scaled, and what became of it: of no use where the draft has moved on. */
  readonly onScaled: (from: readonly number[], to: readonly number[]) => void
  readonly onUndo: (() => void) | null
}

export function MatrixSummary({ scenario, draft, cost, onBudget, onScaled, onUndo }: MatrixSummaryProps) {
  const act = useAct()
  const { budget, matrix } = draft
  const scale = (): Promise<boolean> =>
    act.run(async () => {
      if (!budget) return
      const scaled = await call('matrix.scale', { scenarioId: scenario.id, matrix: [...matrix], budget })
      onScaled(matrix, scaled.matrix)
    })
  const set = async (scenarioId: string): Promise<void> => {
    await call('levers.set', {
      scenarioId,
      changes: [{ lever: 'merit.matrix', level: null, year: null, value: [...matrix] }],
      reason: 'Merit matrix designer',
    })
  }
  return (
    <section className={classes.summary} aria-label="Cost of the matrix">
      <div className={classes.line}>
        <span>
          <Term id="meritBudget">Merit budget</Term>
        </span>
        <PoolField label="Merit budget" pool={budget} payroll={cost?.eligible.payroll ?? null} onChange={onBudget} />
      </div>
      {cost && <BudgetCheck cost={cost} />}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconScale size={14} aria-hidden />}
          loading={act.busy}
          disabled={budget === null}
          onClick={() => void scale()}
        >
          Scale to the budget
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          disabled={onUndo === null}
          onClick={() => onUndo?.()}
        >
          Undo
        </Button>
      </Group>
      {act.error && <ErrorState error={act.error} />}
      {cost && <Costs cost={cost} />}
      {cost && !cost.inOrder && (
        <details className={classes.breaches}>
          <summary>
            <Outcome kind="warn">{plural(cost.breaches.length, 'cell', 'cells') + ' out of order'}</Outcome>
          </summary>
          <ul>
            {cost.breaches.map((breach) => (
              <li key={breach.text}>{breach.text}</li>
            ))}
          </ul>
        </details>
      )}
      <KeepResult
        scenario={scenario}
        branchName={`${scenario.name}, merit matrix`}
        applyLabel="Apply as merit matrix"
        onApply={() => set(scenario.id)}
        onBranch={async (name) => {
          const { scenario: made } = await call('scenarios.branch', { id: scenario.id, name })
          await set(made.id)
          return made.id
        }}
      />
    </section>
  )
}

function BudgetCheck({ cost }: { readonly cost: MatrixCost }) {
  const { budget, awards, currency } = cost
  return (
    <p className={classes.check} role="status">
      <strong title={moneyExact(awards, currency)} data-exact={moneyExact(awards, currency)}>
        {moneyShort(awards, currency)}
      </strong>{' '}
      <span className="tnum">{percent(cost.percent, 3)} of eligible pay</span>
      {budget && (
        <>
          {' '}
          <Outcome kind={budget.within ? 'good' : 'bad'}>
            {budget.within ? 'within budget' : 'over budget'}
          </Outcome>{' '}
          <span className={`tnum dim ${classes.gap ?? ''}`} title={moneyExact(budget.gap, currency)}>
            {budget.gap === 0
              ? 'to the cent'
              : `${moneyDelta(budget.gap, currency)}, ${budget.gapPercent > 0 ? '+' : ''}${decimal(budget.gapPercent, 3)} pp`}
          </span>
        </>
      )}
    </p>
  )
}

function Costs({ cost }: { readonly cost: MatrixCost }) {
  const { currency, costs, eligible, notEligible, unrated, raises, lumpSums, capped } = cost
  const money = (label: string, minor: number) => (
    <div>
      <dt>{label}</dt>
      <dd title={moneyExact(minor, currency)} data-exact={moneyExact(minor, currency)}>
        {moneyShort(minor, currency)}
      </dd>
    </div>
  )
  return (
    <>
      <dl className={classes.costs}>
        {money('In-year', costs.inYear)}
        {money('Annualised', costs.annualised)}
        {money('Burdened', costs.burdened)}
        {money('Raises', raises)}
        {money('Lump sums', lumpSums)}
        <div>
          <dt>At the maximum</dt>
          <dd>{count(capped)}</dd>
        </div>
      </dl>
      <p className="dim small">
        {plural(eligible.people, 'person', 'people')} eligible on {date(cost.effectiveDate)}
        {notEligible.people > 0 ? `, ${count(notEligible.people)} not yet` : ''}
        {unrated.people > 0 ? `; ${count(unrated.people)} without a rating count as 3` : ''}.
      </p>
    </>
  )
}
