/** Year scope, base, undo and redo, history, reset of everything. */
import { ActionIcon, Button, Menu, NativeSelect } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconHistory } from '@tabler/icons-react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { ExportMenu } from '../../ui/data-table/export-menu.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { BandsMenu } from '../../ui/uncertainty.tsx'
import type { BaseChoice, BaseOption } from './base.ts'
import { useScenarioClosed, useYears } from './hooks.ts'
import { resetting } from './model/edit.ts'
import { canRedo, canUndo } from './model/undo-stack.ts'
import { commitLevers, goTo } from './store/commit.ts'
import { useTuning } from './store/state.ts'
import classes from './tuning.module.css'

interface ToolbarProps {
  readonly scenario: Scenario
  readonly base: BaseChoice
  readonly bases: readonly BaseOption[]
  readonly onBase: (base: BaseChoice) => void
  readonly onHistory: () => void
}

export function Toolbar({ scenario, base, bases, onBase, onHistory }: ToolbarProps) {
  const scope = useTuning((state) => state.scope)
  const stack = useTuning((state) => state.stack)
  const years = useYears()
  const back = (): void => {
    const now = useTuning.getState().stack
    if (canUndo(now)) void goTo(now.position - 1)
  }
  const forth = (): void => {
    const now = useTuning.getState().stack
    if (canRedo(now)) void goTo(now.position + 1)
  }
  useShortcut({ keys: 'mod+z', label: 'Undo the last change', group: 'Tuning', inFields: true }, back)
  useShortcut({ keys: 'mod+shift+z', label: 'Redo', group: 'Tuning', inFields: true }, forth)
  useShortcut({ keys: 'h', label: 'Show the changes', group: 'Tuning' }, onHistory)
  const last = stack.entries[stack.position - 1]
  const next = stack.entries[stack.position]
  const closed = useScenarioClosed()
  return (
    <>
      <NativeSelect
        aria-label="Years that a change holds for"
        value={scope === null ? '' : String(scope)}
        data={[
          { value: '', label: 'Change all years' },
          ...years.map((year) => ({ value: String(year), label: `Change ${year} only` })),
        ]}
        onChange={(event) =>
          useTuning.setState({ scope: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
        }
      />
      <NativeSelect
        aria-label="Base shown behind"
        value={base}
        data={bases.map(({ value, label }) => ({ value, label: `Base: ${label}` }))}
        onChange={(event) => onBase(event.currentTarget.value)}
        maw={210}
      />
      <ActionIcon
        className={classes.quiet ?? ''}
        aria-label="Undo"
        title={closed ?? (last ? `Undo: ${last.label}` : 'Nothing to undo')}
        disabled={!last || closed !== null}
        onClick={back}
      >
        <IconArrowBackUp size={16} />
      </ActionIcon>
      <ActionIcon
        className={classes.quiet ?? ''}
        aria-label="Redo"
        title={closed ?? (next ? `Redo: ${next.label}` : 'Nothing to redo')}
        disabled={!next || closed !== null}
        onClick={forth}
      >
        <IconArrowForwardUp size={16} />
      </ActionIcon>
      <Button variant="default" leftSection={<IconHistory size={14} aria-hidden />} onClick={onHistory}>
        Changes
      </Button>
      <BandsMenu />
      <ResetAll />
      <ExportMenu table={{ table: 'totals', scenarioId: scenario.id }} />
    </>
  )
}

function ResetAll() {
  const scope = useTuning((state) => state.scope)
  const own = useTuning((state) => resetting(state.rows, state.catalogue, scope).length)
  const closed = useScenarioClosed()
  const reset = (): void => {
    const { rows, catalogue } = useTuning.getState()
    void commitLevers(resetting(rows, catalogue, scope), 'All levers: reset', 'all/reset')
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" disabled={own === 0 || closed !== null}>
          Reset
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={reset}>
          Take back all values of this scenario{scope === null ? '' : ` for ${scope}`} ({own}). Can be undone.
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
