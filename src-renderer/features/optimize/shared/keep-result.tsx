/** What becomes of a result: set on the scenario in use, or kept as a branch of its own. */
import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { selectScenario } from '../../../stores/scenario.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { BranchButton } from './branch-button.tsx'
import { closedReason } from './scenario-closed.ts'
import { undoable } from './undoable.ts'
import { useAct } from './use-act.ts'
import { useMayNot } from '../../../stores/profiles.ts'

interface KeepResultProps {
  readonly scenario: Scenario
  readonly onApply: () => Promise<void>
  /** Makes the branch and answers its id. */
  readonly onBranch: (name: string) => Promise<string>
  /** What the branch is called unless another name is typed. */
  readonly branchName: string
  readonly applyLabel?: string
  /** More to do with it. */
  readonly children?: ReactNode
}

interface Kept {
  readonly text: string
  readonly undo: (() => Promise<void>) | null
}

export function KeepResult(props: KeepResultProps) {
  const { scenario, onApply, onBranch, branchName, applyLabel = 'Apply to the scenario', children } = props
  const act = useAct()
  const [kept, setKept] = useState<Kept | null>(null)
  const mayNot = useMayNot('edit')
  const closed = mayNot ?? closedReason(scenario)
  const apply = (): Promise<boolean> =>
    act.run(async () => {
      const undo = await undoable(scenario.id, onApply)
      setKept({ text: undo ? `Set on ${scenario.name}.` : `${scenario.name} holds these values already.`, undo })
    })
  const branch = (name: string): Promise<boolean> =>
    act.run(async () => {
      selectScenario(await onBranch(name))
      setKept({ text: `Kept as ${name}, which is now in use.`, undo: null })
    })
  const takeBack = (undo: () => Promise<void>): Promise<boolean> =>
    act.run(async () => {
      await undo()
      setKept({ text: 'Taken back.', undo: null })
    })
  return (
    <>
      <Group gap="xs">
        <Button
          leftSection={<IconCheck size={14} aria-hidden />}
          loading={act.busy}
          disabled={closed !== null}
          title={closed ?? undefined}
          onClick={() => void apply()}
        >
          {applyLabel}
        </Button>
        <BranchButton name={branchName} busy={act.busy} onBranch={branch} />
        {children}
        <span role="status" className="small">
          {kept && !act.busy ? kept.text : ''}
        </span>
        {kept?.undo && !act.busy && (
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => kept.undo && void takeBack(kept.undo)}
          >
            Undo
          </Button>
        )}
      </Group>
      {closed && <p className="dim small">{closed}</p>}
      {act.error && <ErrorState error={act.error} />}
    </>
  )
}
