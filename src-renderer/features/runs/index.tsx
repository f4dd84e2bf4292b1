/** Saved runs: what was simulated, by whom, on which data, with every event. */
import { useRoute } from '../../stores/route.ts'
import { RunList } from './run-list.tsx'
import { RunPage } from './run-page.tsx'

export function RunsScreen() {
  const [runId, part = 'totals'] = useRoute((route) => route.path)
  return runId === undefined ? <RunList /> : <RunPage key={runId} runId={runId} part={part} />
}
