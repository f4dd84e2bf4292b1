/** Where things stand: people, payroll, the scenario in use against its budget, what to do next. */
import { Button } from '@mantine/core'
import { navigate } from '../../stores/route.ts'
import { useScenario } from '../../stores/scenario.ts'
import { useCall } from '../../stores/use-call.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { ImportButton } from '../../ui/import-button.tsx'
import { ChartPatterns } from '../../ui/charts/patterns.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { StaleMark } from '../../ui/stale-mark.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { LevelTable } from './level-table.tsx'
import { NextSteps } from './next-steps.tsx'
import { RecentRuns } from './recent-runs.tsx'
import { RosterFigures } from './roster-figures.tsx'
import { ScenarioOverview } from './scenario-overview.tsx'

export function HomeScreen() {
  const { settings, people } = useOpenWorkspace()
  const scenario = useScenario()
  const summary = useCall('people.summary', people > 0 ? {} : null, ['people', 'payBands', 'rates'])
  if (people === 0) return <NoPeople name={settings.name} />
  const source = summary.data?.source ?? null
  return (
    <Screen
      title={settings.name}
      lead={
        summary.data ? (
          <>
            {source ? `${source.fileName} · ` : ''}
            <StaleMark asOf={source?.asOf ?? null} ageDays={summary.data.dataAgeDays} stale={summary.data.stale} />
          </>
        ) : null
      }
      actions={<Button onClick={() => navigate('tuning')}>Tune the scenario</Button>}
    >
      <ChartPatterns />
      <ReadingView reading={summary} label="Reading the roster">
        {(data) => <RosterFigures summary={data} />}
      </ReadingView>
      <ScenarioOverview
        scenario={scenario}
        below={<NextSteps scenario={scenario} />}
        beside={
          <>
            <RecentRuns />
            {summary.data ? <LevelTable summary={summary.data} /> : null}
          </>
        }
      />
    </Screen>
  )
}

function NoPeople({ name }: { readonly name: string }) {
  return (
    <Screen title={name}>
      <EmptyState title="Bring in your people first" action={<ImportButton of="people">Import people</ImportButton>}>
        A CSV or Excel file with one row for each person. Any column names will do: you match them once, and it is
        remembered. Pay bands can follow. Then every lever, chart and scenario works on your own numbers.
      </EmptyState>
    </Screen>
  )
}
