/** The merit matrix designer: the grid with its live cost, the budget, and who gets what. */
import { useEffect, useState } from 'react'
import type { MatrixCost } from '../../../../src-contract/desktop/matrix.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { useCall } from '../../../stores/use-call.ts'
import { useShortcut } from '../../../ui/shortcuts.ts'
import { ErrorState, LoadingBar } from '../../../ui/states.tsx'
import { NoRoster } from '../shared/no-roster.tsx'
import {
  changeMatrixDraft,
  keepMatrixDraft,
  startingMatrix,
  undone,
  useMatrixDraft,
  withMatrix,
  type MatrixDraft,
} from './draft.ts'
import { MatrixEditor } from './matrix-editor.tsx'
import { MatrixPeople } from './matrix-people.tsx'
import { MatrixSummary } from './matrix-summary.tsx'
import classes from './matrix.module.css'

export function MatrixTab({ scenario }: { readonly scenario: Scenario }) {
  const draft = useMatrixDraft(scenario.id)
  const resolved = useCall('levers.resolve', { scenarioId: scenario.id }, ['levers', 'scenarios'])
  useEffect(() => {
    if (draft === null && resolved.data) {
      keepMatrixDraft(scenario.id, startingMatrix(resolved.data.levers, scenario.startYear))
    }
  }, [draft, resolved.data, scenario])
  if (resolved.error && !draft) return <ErrorState error={resolved.error} onRetry={resolved.reload} />
  return draft ? <Designer scenario={scenario} draft={draft} /> : <LoadingBar label="Reading levers" />
}

function Designer({ scenario, draft }: { readonly scenario: Scenario; readonly draft: MatrixDraft }) {
  const [live, setLive] = useState<readonly number[] | null>(null)
  const [cell, setCell] = useState<MatrixCost['cells'][number] | null>(null)
  const matrix = live ?? draft.matrix
  const reading = useCall(
    'matrix.cost',
    { scenarioId: scenario.id, matrix: [...matrix], ...(draft.budget ? { budget: draft.budget } : {}) },
    ['people', 'payBands', 'rates', 'levers', 'scenarios'],
  )
  const change = (how: (newest: MatrixDraft) => MatrixDraft): void => {
    setLive(null)
    changeMatrixDraft(scenario.id, how)
  }
  const undo = (): void => change(undone)
  useShortcut({ keys: 'mod+z', label: 'Undo the last change of the matrix', group: 'Optimize', inFields: true }, undo)
  if (reading.error?.code === 'NO_ROSTER') return <NoRoster />
  return (
    <div className={classes.page}>
      {reading.error && <ErrorState error={reading.error} onRetry={reading.reload} />}
      <div className={classes.top}>
        <MatrixEditor
          matrix={matrix}
          cost={reading.data}
          chosen={cell}
          onLive={setLive}
          onCommit={(next) => change((newest) => withMatrix(newest, next))}
          onChoose={setCell}
        />
        <MatrixSummary
          scenario={scenario}
          draft={draft}
          cost={reading.data}
          onBudget={(budget) => change((newest) => ({ ...newest, budget }))}
          onScaled={(from, to) => change((newest) => (newest.matrix === from ? withMatrix(newest, to) : newest))}
          onUndo={draft.past.length > 0 ? undo : null}
        />
      </div>
      <MatrixPeople scenario={scenario} matrix={draft.matrix} cell={cell} onCell={setCell} />
    </div>
  )
}
