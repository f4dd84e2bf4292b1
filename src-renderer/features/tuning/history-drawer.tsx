/** This session's changes with undo and redo to any point, and the scenario's whole parameter history. */
import { Button, Group, Tabs, Text } from '@mantine/core'
import { instant } from '../../ui/format.ts'
import { ParameterHistory } from '../../ui/parameter-history.tsx'
import { SideDrawer } from '../../ui/side-drawer.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { canRedo, canUndo } from './model/undo-stack.ts'
import { goTo } from './store/commit.ts'
import { useTuning } from './store/state.ts'
import classes from './tuning.module.css'

interface HistoryDrawerProps {
  readonly scenarioId: string
  readonly opened: boolean
  readonly onClose: () => void
}

export function HistoryDrawer({ scenarioId, opened, onClose }: HistoryDrawerProps) {
  return (
    <SideDrawer opened={opened} onClose={onClose} title="Changes" size={560}>
      <Tabs defaultValue="session">
        <Tabs.List>
          <Tabs.Tab value="session">This session</Tabs.Tab>
          <Tabs.Tab value="all">Parameter history</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="session" pt="sm">
          <SessionList />
        </Tabs.Panel>
        <Tabs.Panel value="all" pt="sm">
          <ParameterHistory scenarioId={scenarioId} />
        </Tabs.Panel>
      </Tabs>
    </SideDrawer>
  )
}

function SessionList() {
  const stack = useTuning((state) => state.stack)
  const refusal = useTuning((state) => state.refusal)
  if (stack.entries.length === 0) {
    return (
      <EmptyState title="Nothing changed in this session">
        Move a lever: each change is listed here and can be taken back.
      </EmptyState>
    )
  }
  return (
    <>
      <Group gap="xs" mb={8}>
        <Button variant="default" disabled={!canUndo(stack)} onClick={() => void goTo(stack.position - 1)}>
          Undo
        </Button>
        <Button variant="default" disabled={!canRedo(stack)} onClick={() => void goTo(stack.position + 1)}>
          Redo
        </Button>
      </Group>
      {refusal && (
        <Text className="bad" role="alert" mb={8}>
          {refusal}
        </Text>
      )}
      <ol className={classes.history} reversed>
        {stack.entries
          .map((entry, at) => (
            <li key={entry.id}>
              <button
                type="button"
                aria-current={stack.position === at + 1 ? 'step' : undefined}
                data-undone={at >= stack.position || undefined}
                onClick={() => void goTo(at + 1)}
              >
                <span>{entry.label}</span>
                <time dateTime={entry.at}>{at >= stack.position ? 'taken back' : instant(entry.at)}</time>
              </button>
            </li>
          ))
          .reverse()}
        <li>
          <button type="button" aria-current={stack.position === 0 ? 'step' : undefined} onClick={() => void goTo(0)}>
            <span>Start of this session</span>
          </button>
        </li>
      </ol>
    </>
  )
}
