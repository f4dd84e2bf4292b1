/** What happens to a person in a saved run. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { navigate } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { useCurrency } from '../../../stores/workspace.ts'
import { instant } from '../../../ui/format.ts'
import { PayTimeline } from '../../../ui/pay-timeline/pay-timeline.tsx'
import { ReadingView } from '../../../ui/reading-view.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { useLevelName } from '../level-name.ts'

export function PersonYears({ employeeId }: { readonly employeeId: string }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const runs = useCall('simulation.runs', {}, ['runs'])
  return (
    <ReadingView
      reading={runs}
      label="Reading runs"
      empty={{
        when: (data) => data.runs.length === 0,
        show: (
          <EmptyState
            title="No saved run yet"
            action={
              <Button variant="default" onClick={() => navigate('tuning')}>
                Go to Tuning
              </Button>
            }
          >
            A saved run keeps every hire, raise, promotion and departure. Save one from Tuning or Scenarios and this
            person’s years stand here.
          </EmptyState>
        ),
      }}
    >
      {(data) => {
        const run = data.runs.find(({ id }) => id === chosen) ?? data.runs[0]
        if (!run) return null
        return (
          <>
            <NativeSelect
              label="Saved run"
              mb="sm"
              value={run.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={data.runs.map(({ id, name, savedAt }) => ({ value: id, label: `${name} · ${instant(savedAt)}` }))}
            />
            <YearsOf runId={run.id} employeeId={employeeId} startYear={run.startYear} years={run.years} />
          </>
        )
      }}
    </ReadingView>
  )
}

interface YearsOfProps {
  readonly runId: string
  readonly employeeId: string
  readonly startYear: number
  readonly years: number
}

function YearsOf({ runId, employeeId, startYear, years }: YearsOfProps) {
  const timeline = useCall('simulation.timeline', { runId, employeeId }, ['runs'])
  const currency = useCurrency()
  const levelName = useLevelName()
  return (
    <ReadingView
      reading={timeline}
      label="Reading the timeline"
      empty={{
        when: (data) => data.start === null && data.events.length === 0,
        show: <EmptyState title="Not in this run">The run was made from a roster without this person.</EmptyState>,
      }}
    >
      {(data) => (
        <PayTimeline timeline={data} startYear={startYear} years={years} currency={currency} levelName={levelName} />
      )}
    </ReadingView>
  )
}
