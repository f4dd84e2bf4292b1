/** Every scenario with its state; two to four can be chosen for comparison. */
import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { navigate } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { NewScenario } from './new-scenario.tsx'
import { ScenarioDrawer } from './scenario-drawer.tsx'
import { ScenarioRow } from './scenario-row.tsx'
import { useAct } from '../../ui/use-act.ts'
import classes from './scenarios.module.css'
import { useMayNot } from '../../stores/profiles.ts'

const FEWEST = 2
const MOST = 4

export function ScenarioList({ openId, creating }: { readonly openId: string | null; readonly creating: boolean }) {
  const [archived, setArchived] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const reading = useCall('scenarios.list', { archived }, ['scenarios', 'levers'])
  const act = useAct()
  const mayNot = useMayNot('edit')
  const create = (): void => {
    if (mayNot === null) navigate('scenarios', [], { new: '1' }, { replace: true })
  }
  useShortcut({ keys: 'n', label: 'New scenario', group: 'Scenarios' }, create)

  const known = chosen.filter((id) => reading.data?.scenarios.some((one) => one.id === id))
  const choose = (id: string, on: boolean): void =>
    setChosen(on ? [...known.filter((one) => one !== id), id] : known.filter((one) => one !== id))
  const open = reading.data?.scenarios.find((one) => one.id === openId) ?? null

  return (
    <Screen
      title="Scenarios"
      lead="Named sets of lever changes. Choose two to four to compare."
      actions={
        <>
          <Checkbox
            label="Show archived"
            checked={archived}
            onChange={(event) => setArchived(event.currentTarget.checked)}
          />
          <Button
            variant="default"
            disabled={known.length < FEWEST || known.length > MOST}
            title={known.length > MOST ? 'Four at most' : 'Choose two to four in the list'}
            onClick={() => navigate('scenarios', ['compare'], { ids: known.join(',') })}
          >
            Compare{known.length > 0 ? ` ${known.length}` : ''}
          </Button>
          <Button
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={mayNot !== null}
            title={mayNot ?? undefined}
            onClick={create}
          >
            New scenario
          </Button>
        </>
      }
    >
      {act.error && <ErrorState error={act.error} />}
      <ReadingView
        reading={reading}
        label="Reading scenarios"
        empty={{
          when: ({ scenarios }) => scenarios.length === 0,
          show: (
            <EmptyState
              title="No scenario yet"
              action={
                <Button disabled={mayNot !== null} title={mayNot ?? undefined} onClick={create}>
                  New scenario
                </Button>
              }
            >
              Create one to move levers without touching the data; branch it to try another way.
            </EmptyState>
          ),
        }}
      >
        {({ scenarios }) => (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">
                  <span className={classes.hidden}>Compare</span>
                </th>
                <th scope="col">Name</th>
                <th scope="col">Status</th>
                <th scope="col">Years</th>
                <th scope="col" className="num">
                  Budget
                </th>
                <th scope="col" className="num">
                  Changes
                </th>
                <th scope="col">Branched from</th>
                <th scope="col">Changed</th>
                <th scope="col">
                  <span className={classes.hidden}>Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {scenarios.map((scenario) => (
                <ScenarioRow
                  key={scenario.id}
                  scenario={scenario}
                  parent={scenarios.find((one) => one.id === scenario.parentId)?.name ?? null}
                  chosen={known.includes(scenario.id)}
                  onChoose={choose}
                  act={act}
                />
              ))}
            </tbody>
          </table>
        )}
      </ReadingView>
      {known.length > MOST && (
        <Group mt="xs">
          <Text className="warn" role="status">
            {known.length} are chosen: at most four can be compared side by side.
          </Text>
        </Group>
      )}
      <NewScenario
        opened={creating && mayNot === null}
        onClose={() => navigate('scenarios', [], {}, { replace: true })}
      />
      <ScenarioDrawer scenario={open} onClose={() => navigate('scenarios', [], {}, { replace: true })} />
    </Screen>
  )
}
