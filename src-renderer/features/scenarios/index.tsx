/** Scenarios: the list with its details, and the comparison. */
import { useRoute } from '../../stores/route.ts'
import { CompareView } from './compare/compare-view.tsx'
import { ScenarioList } from './scenario-list.tsx'

export function ScenariosScreen() {
  const { path, query } = useRoute()
  if (path[0] === 'compare') return <CompareView ids={(query['ids'] ?? '').split(',').filter((id) => id !== '')} />
  return <ScenarioList openId={path[0] ?? null} creating={query['new'] === '1'} />
}
