/** Offers: candidates, and for each the form, the conversation and the recommendation with its ledger. */
import { useRoute } from '../../stores/route.ts'
import { CandidateWorkspace } from './candidate-workspace.tsx'
import { CandidateList } from './list/candidate-list.tsx'

export function OffersScreen() {
  const [id] = useRoute((route) => route.path)
  return id === undefined ? <CandidateList /> : <CandidateWorkspace key={id} id={id} />
}
