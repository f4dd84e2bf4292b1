/** Every candidate that the list shows, page by page. */
import type { Candidate, CandidateFilter } from '../../../../src-contract/desktop/candidates.ts'
import { call } from '../../../host/index.ts'

const PAGE = 5000

export async function allShown(query: CandidateFilter, signal: AbortSignal): Promise<readonly Candidate[]> {
  const found: Candidate[] = []
  for (;;) {
    const page = { ...query, offset: found.length, limit: PAGE }
    const { total, candidates } = await call('candidates.list', page, { signal })
    found.push(...candidates)
    if (found.length >= total || candidates.length === 0) return found
  }
}
